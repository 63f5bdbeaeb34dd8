/// Chance that repeats: the same seed throws the same numbers. (Sebastiano Vigna, splitmix64.)
public struct Dice: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Dice that begin at `seed`.
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the numbers below `count`, all as likely as each other.
    public mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// One of `things`; nil of none.
    public mutating func pick<C: RandomAccessCollection>(_ things: C) -> C.Element? {
        things.isEmpty ? nil : things[things.index(things.startIndex, offsetBy: below(things.count))]
    }
}
