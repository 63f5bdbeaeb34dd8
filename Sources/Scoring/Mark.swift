/// One engagement that may count: when it happened, and which it is. Ordered by time, then by id.
public struct Mark: Hashable, Comparable, Sendable {
    /// When it happened, in milliseconds since 1970 UTC.
    public var at: Int64
    /// The first and the last eight bytes of the engagement's id.
    public var high, low: UInt64

    /// The mark of an engagement at `at`, with the halves of its id.
    public init(at: Int64, high: UInt64, low: UInt64) {
        self.at = at
        self.high = high
        self.low = low
    }

    public static func < (left: Mark, right: Mark) -> Bool {
        if left.at != right.at { return left.at < right.at }
        if left.high != right.high { return left.high < right.high }
        return left.low < right.low
    }

    /// Milliseconds from the engagement to `moment`; none while it lies ahead.
    func age(at moment: Int64) -> UInt64 {
        // The difference of two Int64 in order always fits the bits of a UInt64.
        moment > at ? UInt64(bitPattern: moment &- at) : 0
    }
}
