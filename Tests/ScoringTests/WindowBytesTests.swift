import Testing

@testable import Scoring

struct WindowBytesTests {
    private func window(_ seed: UInt64) -> Window {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        return Window(random.history(.random(in: 0...25, using: &random)), cards)
    }

    @Test(arguments: [[], [1], [1, 0, 0], [1, 0, 0, 0, 0, 0, 1], Array(repeating: 0, count: 300)] as [[UInt8]])
    func `bytes that are no window are refused`(bytes: [UInt8]) {
        #expect(Window(bytes: bytes) == nil)
    }

    @Test func `another version is refused`() {
        var bytes = window(1).bytes
        bytes[0] = 2
        #expect(Window(bytes: bytes) == nil)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `bytes cut off or added are refused`(seed: UInt64) {
        let bytes = window(seed).bytes
        for count in 0..<bytes.count { #expect(Window(bytes: Array(bytes.prefix(count))) == nil) }
        #expect(Window(bytes: bytes + [0]) == nil)
        #expect(Window(bytes: bytes + bytes) == nil)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a single byte changed is refused wherever it is`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bytes = window(seed).bytes
        for place in bytes.indices {
            let change = UInt8.random(in: 1...255, using: &random)
            bytes[place] ^= change
            #expect(Window(bytes: bytes) == nil)
            bytes[place] ^= change
        }
        #expect(Window(bytes: bytes)?.bytes == bytes)
    }

    @Test(arguments: [(0, 1, 0, 2), (1, 1, 0, 2), (0, 2, 0, 1), (0, 1, 0, 1), (0, 1, 2, 1)])
    func `marks out of order are refused although the check agrees`(rule: Int, at: Int, nextRule: Int, nextAt: Int) {
        let mark = Mark(at: Int64(at), high: 0, low: 0)
        let next = Mark(at: Int64(nextAt), high: 0, low: 0)
        let kept = [Window.Kept(rule: rule, mark: mark), Window.Kept(rule: nextRule, mark: next)]
        let isInOrder = rule == nextRule && at < nextAt
        #expect((Window(bytes: Window(ruleCount: 2, kept: kept).bytes) != nil) == isInOrder)
    }

    @Test func `noise is refused and never a crash`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<3_000 {
            let noise = (0..<Int.random(in: 0...120, using: &random)).map { _ in UInt8.random(in: 0...3, using: &random)
            }
            #expect(Window(bytes: [1, 0] + noise) == nil)
        }
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `a window reads back as it was written`(seed: UInt64) {
        let window = window(seed)
        #expect(Window(bytes: window.bytes) == window)
        #expect(Window(bytes: window.bytes)?.bytes == window.bytes)
    }

    @Test func `extreme marks read back as they were written`() {
        let rule = InterestRule(name: "forms", kinds: ["form_submitted"], points: .whole(1))
        let cards = Scorecards(interest: [rule])
        let marks = [
            Mark(at: .min, high: .max, low: 0), Mark(at: -1, high: 0, low: .max), Mark(at: .max, high: 1, low: 2),
        ]
        let window = Window(marks.map { Happening(mark: $0, kind: "form_submitted") }, cards)
        #expect(Window(bytes: window.bytes)?.marks(ofRule: 0) == marks)
    }
}
