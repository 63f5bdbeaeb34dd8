import Testing

@testable import Scoring

struct HalvingTests {
    private static let levels = [Halving.coarse, Halving.middle, Halving.fine, Halving.finest]
    private static let halfLives: [UInt64] = [1, 2, 3, 7, 999, 86_400_000, 2_592_000_000, 31_536_000_001, 1 << 62]

    /// The weight to the last bit a Double can hold; 2^x by repeated square roots, since this room imports no library.
    private func power(_ halvings: Double) -> Double {
        var (rest, result, root) = (halvings, 1.0, 0.5)
        while rest >= 1 { (rest, result) = (rest - 1, result / 2) }
        for _ in 0..<52 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 { (rest, result) = (rest - 1, result * root) }
        }
        return result
    }

    /// Whether a · b equals entry · 2^62 as nearly as rounding to entries allows: half a unit in each is 1.5 · 2^62.
    private func isProduct(_ entry: UInt64, of a: UInt64, _ b: UInt64) -> Bool {
        let product = a.multipliedFullWidth(by: b)
        let whole = entry.multipliedFullWidth(by: 1 << 62)
        let (low, borrow) = product.low.subtractingReportingOverflow(whole.low)
        let high = Int64(product.high) - Int64(whole.high) - (borrow ? 1 : 0)
        return high == 0 && low <= 3 << 61 || high == -1 && low >= 0 &- (3 << 61)
    }

    @Test(arguments: halfLives)
    func `a fresh engagement weighs one and after a half-life exactly half`(halfLife: UInt64) {
        #expect(Halving.weight(age: 0, halfLife: halfLife) == Halving.one)
        #expect(Halving.weight(age: halfLife, halfLife: halfLife) == Halving.one / 2)
        #expect(Halving.weight(age: halfLife * 2, halfLife: halfLife) == Halving.one / 4)
    }

    @Test(arguments: [1, 7, 86_400_000, 31_536_000_001] as [UInt64])
    func `far out the weight is zero`(halfLife: UInt64) {
        #expect(Halving.weight(age: halfLife * 52, halfLife: halfLife) == 1)
        #expect(Halving.weight(age: halfLife * 53, halfLife: halfLife) == 0)
        #expect(Halving.weight(age: .max, halfLife: halfLife) == 0)
    }

    @Test(arguments: halfLives)
    func `weights equal the true power within a millionth of a millionth`(halfLife: UInt64) {
        var random = SplitMix64(seed: halfLife)
        for _ in 0..<2_000 {
            let age = UInt64.random(in: 0...(halfLife > .max / 6 ? halfLife : halfLife * 6), using: &random)
            let exact = power(Double(age) / Double(halfLife))
            let weight = Double(Halving.weight(age: age, halfLife: halfLife)) / Double(Halving.one)
            #expect(abs(weight - exact) < 1e-12)
        }
    }

    @Test(arguments: halfLives)
    func `a weight never rises from one millisecond to the next`(halfLife: UInt64) {
        var random = SplitMix64(seed: halfLife)
        for _ in 0..<5_000 {
            let age = UInt64.random(in: 0..<halfLife, using: &random)
            let step = UInt64(1) << UInt64.random(in: 0...30, using: &random)
            #expect(Halving.weight(age: age, halfLife: halfLife) >= Halving.weight(age: age + 1, halfLife: halfLife))
            #expect(Halving.weight(age: age, halfLife: halfLife) >= Halving.weight(age: age + step, halfLife: halfLife))
        }
    }

    @Test(arguments: [6, 12, 18, 24] as [UInt64])
    func `a power never rises where one entry of the table gives way to the next`(bits: UInt64) {
        for entry in stride(from: 1, to: UInt64(1) << bits, by: max(1, 1 << (Int(bits) - 12))) {
            let seam = entry << (64 - bits)
            let around = (seam - 2...seam + 2).map(Halving.power)
            #expect(zip(around, around.dropFirst()).allSatisfy { $0 >= $1 })
        }
    }

    @Test func `each level of the table falls from one to the first entry of the level above`() {
        let ends = [UInt64(1) << 61] + Self.levels.dropLast().map { $0[1] }
        for (level, end) in zip(Self.levels, ends) {
            #expect(level.count == 65)
            #expect(level.first == 1 << 62)
            #expect(level.last == end)
            #expect(zip(level, level.dropFirst()).allSatisfy { $0 > $1 })
        }
    }

    @Test func `each entry is the square root of the entry twice as far`() {
        for level in Self.levels {
            for place in 0...32 { #expect(isProduct(level[place * 2], of: level[place], level[place])) }
        }
    }

    @Test func `each entry of the upper half is a product of entries below it`() {
        for level in Self.levels {
            for place in 33...64 { #expect(isProduct(level[place], of: level[32], level[place - 32])) }
        }
    }
}
