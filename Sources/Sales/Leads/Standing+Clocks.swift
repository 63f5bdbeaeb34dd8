extension Standing {
    /// A human act of the buyer, heard at `moment`, sets the clock of *gone quiet* anew.
    public mutating func heard(at moment: Moment) { buyerAt = max(buyerAt ?? .distantPast, moment) }

    /// What we did sets the clock of *touch due* anew where it was an attempt to reach them, and that of *gone quiet*
    /// where both sides took part. Research, a note, an edit set neither.
    public mutating func counted(_ activity: Activity) {
        if activity.isAttempt {
            attempts += 1
            attemptAt = max(attemptAt ?? .distantPast, activity.at)
        }
        if activity.twoWay { heard(at: activity.at) }
    }

    /// Whether nothing was heard from the buyer for longer than the playbook's limit.
    public func isQuiet(openedAt: Moment, limits: Limits, at moment: Moment) -> Bool {
        moment - (buyerAt ?? openedAt) > Int64(limits.quietDays) * Milliseconds.day
    }
}

extension Activity {
    /// Whether we tried to reach somebody by it.
    public var isAttempt: Bool { !Activity.desk.contains(kind) }

    /// What is done at one's own desk.
    private static let desk: Set<String> = ["research", "research_note", "note", "discount", "objection", "task"]
}
