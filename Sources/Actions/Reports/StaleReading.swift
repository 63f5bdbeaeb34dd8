public import Sales
import Storage

/// What waits longer than it should.
public struct StaleReading: Hashable, Sendable {
    /// The moment it is read for.
    public var asOf: Moment
    /// The playbook whose limits were asked.
    public var playbook: Int
    /// Open leads without a next dated touch.
    public var withoutTouch: [StaleLead]
    /// Open leads whose next touch should have been.
    public var overdue: [StaleLead]
    /// Open leads whose buyer has not been heard of within the limit.
    public var goneQuiet: [StaleLead]
    /// New leads that nobody has answered in time.
    public var lateResponse: [StaleLead]
    /// Qualified leads that sales has not accepted in time.
    public var lateAcceptance: [StaleLead]
    /// Opportunities longer in their stage than it allows.
    public var stuck: [StaleOpportunity]
    /// Opportunities whose expected close date has passed.
    public var pastClose: [StaleOpportunity]
}

/// A lead that waits, and since when.
public struct StaleLead: Hashable, Sendable {
    /// The number after `L-`.
    public var number: Int64
    /// Whom to call: the person, else the account.
    public var name: String
    /// Who of ours has it.
    public var owner: String?
    /// Where it stands.
    public var state: LeadState
    /// From when it counts.
    public var since: Moment
    /// When it became late; nil where there is no limit.
    public var lateAt: Moment?
}

/// An opportunity that waits, and since when.
public struct StaleOpportunity: Hashable, Sendable {
    /// The number after `O-`.
    public var number: Int64
    /// Its name.
    public var name: String
    /// Who of ours has it.
    public var owner: String?
    /// The stage it is in.
    public var stage: String
    /// From when it counts.
    public var since: Moment
    /// When it became late.
    public var lateAt: Moment?
}
