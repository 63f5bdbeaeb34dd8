public import Scoring

/// A lead as lists show it: read only, from several tables.
public struct LeadRow: Hashable, Sendable {
    public var id: ID<Lead>
    public var number: Int64 = 0
    public var state = LeadState.new
    public var stateSince = Moment(milliseconds: 0)
    public var personID: ID<Person>?
    /// The person's name, else the address, else the number.
    public var personName: String?
    public var accountID: ID<Account>?
    public var accountName: String?
    public var ownerID: ID<User>?
    public var source: String?
    public var campaignID: ID<Campaign>?
    public var openedAt = Moment(milliseconds: 0)
    public var coolingSince: Moment?
    public var revisitOn: Day?
    /// Whole points, true until `changesAt`.
    public var fit = 0
    /// Whole points, true until `changesAt`.
    public var interest = 0
    public var grade = Grade.allCases[Grade.allCases.count - 1]
    public var asOf = Moment(milliseconds: 0)
    public var changesAt: Moment?
    public var buyerAt: Moment?
    public var attemptAt: Moment?
    public var attempts = 0
    public var nextTouchAt: Moment?

    /// The row of a lead with nothing filled in yet.
    public init(blank id: ID<Lead>) { self.id = id }

    /// How people write its number: `L-1042`.
    public var code: String { "L-\(number)" }
}
