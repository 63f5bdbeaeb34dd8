/// How far work on a lead has got: worked out from its activities, never typed.
public enum LeadProgress: Hashable, Sendable {
    case untouched
    /// So many attempts, and nobody reached yet.
    case attempting(Int)
    /// Both sides took part once.
    case connected
    /// A meeting or demo is agreed, or was held.
    case meetingSet

    /// The progress that these activities and engagements show.
    public init(activities: [Activity], engagements: [Engagement]) {
        let attempts = activities.count(where: \.isAttempt)
        let meets = activities.contains { $0.twoWay && ["meeting", "demo"].contains($0.kind) }
        let booked = engagements.contains { $0.kind == "meeting_booked" && $0.class == .human }
        let replied = engagements.contains { $0.triage != nil && $0.mark != nil }
        if meets || booked {
            self = .meetingSet
        } else if replied || activities.contains(where: \.twoWay) {
            self = .connected
        } else {
            self = attempts == 0 ? .untouched : .attempting(attempts)
        }
    }
}
