/// Something we did, as it is logged, and the engagement that its outcome counts as.
public struct LoggedDeed: Hashable, Sendable {
    /// The activity, marked as two-way where its outcome says so.
    public var activity: Activity
    /// The person's own act, where the playbook counts the outcome as one.
    public var engagement: Engagement?
}

extension Occasion {
    /// The activity as the playbook sees it. *A call or chat we started counts as the person's act only by an outcome
    /// the playbook names*: then there is an engagement of the declared kind, of the same moment.
    ///
    /// Refuses an outcome that is not declared for the activity's kind, naming the nearest. What has no outcome is
    /// kept as it is.
    public func logged(_ activity: Activity, engagement id: () -> ID<Engagement>) throws(Refusal) -> LoggedDeed {
        guard let said = activity.outcome else { return LoggedDeed(activity: activity) }
        guard let outcome = playbook.outcome(said, of: activity.kind) else {
            let names = playbook.outcomes.filter { $0.activity == activity.kind }.map(\.name)
            throw Refusal(.unknownOutcome(said, activity: activity.kind, nearest: nearest(said, in: names)))
        }
        var deed = LoggedDeed(activity: activity)
        deed.activity.twoWay = activity.twoWay || outcome.twoWay
        deed.engagement = outcome.countsAs.map { engagement(of: $0, for: activity, id: id()) }
        return deed
    }

    private func engagement(of kind: String, for activity: Activity, id: ID<Engagement>) -> Engagement {
        var engagement = Engagement(blank: id)
        engagement.kind = kind
        engagement.personID = activity.personID
        engagement.leadID = activity.leadID
        engagement.at = activity.at
        engagement.knownAt = at
        engagement.recordedAt = at
        engagement.activityID = activity.id
        engagement.importID = activity.importID
        return engagement
    }
}
