/// The decay of points: 2 to the power of −age ÷ half-life, in integers only, bit-equal on every machine.
///
/// Promised: 1 at age 0, exactly ½ at one half-life, ¼ at two; never more than at any smaller age; zero from 53
/// half-lives on; within 10⁻¹⁵ of the true power.
enum Halving {
    /// The weight of a fresh engagement: weights are counted in parts of 2^52, so that 1,000 of them add up in 64 bits.
    static let one: UInt64 = 1 << 52
    static let bits = 52
    /// From so many half-lives on the weight is zero.
    static let horizon: UInt64 = 53

    /// Powers are worked out in parts of 2^62; the last ten bits are room for what truncation loses.
    private static let tableBits = 62

    /// The weight of an engagement of that age; both in the same unit, and a half-life that is not zero.
    static func weight(age: UInt64, halfLife: UInt64) -> UInt64 {
        let (halvings, rest) = age.quotientAndRemainder(dividingBy: halfLife)
        guard halvings < horizon else { return 0 }
        let fraction = halfLife.dividingFullWidth((rest, 0)).quotient
        return power(fraction) >> (halvings + UInt64(tableBits - bits))
    }

    /// 2^62 · 2^(−fraction ÷ 2^64), never rising with the fraction.
    ///
    /// The fraction's top 24 bits name one entry of each level; between two entries of the finest lies a straight
    /// line of 2^24 steps. Steps go down, and multiplying by an entry of a coarser level and cutting off keeps that
    /// order. Where an entry gives way to the next, one step of the line is worth more than 5,000 units, while
    /// rounded entries and cut products lose fewer than ten: the order holds there too.
    static func power(_ fraction: UInt64) -> UInt64 {
        let place = Int(fraction >> 40 & 63)
        let drop = ((finest[place] - finest[place + 1]) * (fraction >> 16 & 0xFF_FFFF)) >> 24
        let third = scaled(fine[Int(fraction >> 46 & 63)], finest[place] - drop)
        let second = scaled(middle[Int(fraction >> 52 & 63)], third)
        return scaled(coarse[Int(fraction >> 58)], second)
    }

    @inline(__always)
    private static func scaled(_ entry: UInt64, _ below: UInt64) -> UInt64 {
        let product = entry.multipliedFullWidth(by: below)
        return product.high << 2 | product.low >> 62
    }
}
