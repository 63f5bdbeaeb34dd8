/// One move of an expected close date to a later day, as the timeline has it.
public struct CloseSlip: Hashable, Sendable {
    public var from: Day
    public var to: Day
    public var at: Moment
    public var actor: Actor
    /// What was said about it.
    public var why: String?

    /// The slip that an entry of that opportunity tells of; nil where it tells of none.
    public init?(_ entry: Entry, of opportunity: ID<Opportunity>) {
        guard entry.subject == Subject(.opportunities, opportunity.raw),
            let change = entry.changes.first(where: { $0.field == "expected_close" }),
            case .integer(let before) = change.before, case .integer(let after) = change.after, after > before
        else { return nil }
        from = Day(number: before)
        to = Day(number: after)
        at = entry.at
        actor = entry.actor
        why = entry.why
    }
}

extension Opportunity {
    /// When its stage will have lasted too long; not before it is off hold. Nil where it is not open, or the stage is
    /// not one of the type's.
    public func stuckAt(in type: OpportunityType) -> Moment? {
        guard isOpen, let stage = type.stage(stage) else { return nil }
        let limit = stageSince + Int64(stage.limitDays) * Milliseconds.day
        return max(limit, onHoldUntil?.startUTC ?? limit)
    }
}
