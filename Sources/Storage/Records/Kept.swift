import Sales

/// A record as its table keeps it.
public struct Kept<R: Record>: Hashable, Sendable {
    /// The record.
    public var record: R
    /// How many times it was written: what a change compares.
    public var version: Int64
    /// When we learned of its latest change.
    public var changedAt: Moment

    /// A record with its version.
    public init(record: R, version: Int64, changedAt: Moment) {
        self.record = record
        self.version = version
        self.changedAt = changedAt
    }
}

/// Somebody else changed the record since it was read. Nothing was written.
public struct StaleVersion: Error, Hashable, Sendable {
    /// Which noun.
    public let noun: Noun
    /// Which record.
    public let id: Identifier
    /// The version it had when it was read.
    public let expected: Int64
    /// The version it has now; nil: it is gone.
    public let found: Int64?
}
