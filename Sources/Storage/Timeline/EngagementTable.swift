import SQLPort
import Sales

extension Store {
    /// A lead's engagements before (`at`, id) of `earlier`, the newest first.
    public func engagements(
        lead: ID<Lead>, before earlier: EngagementPlace = .end, limit: Int
    ) throws -> [Kept<Engagement>] {
        try all(
            Engagement.self,
            """
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND (at, id) < (\(earlier.at), \(earlier.id))
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// A person's engagements before (`at`, id) of `earlier`, the newest first.
    public func engagements(
        person: ID<Person>, before earlier: EngagementPlace = .end, limit: Int
    ) throws -> [Kept<Engagement>] {
        try all(
            Engagement.self,
            """
            WHERE workspace_id = \(workspace) AND person_id = \(person) AND (at, id) < (\(earlier.at), \(earlier.id))
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// A person's engagements from `start` to `end`, both included, whose class had to be settled, the first first:
    /// what a burst of machine clicks is recognised by.
    public func clicks(person: ID<Person>, from start: Moment, to end: Moment) throws -> [Kept<Engagement>] {
        try all(
            Engagement.self,
            """
            WHERE workspace_id = \(workspace) AND person_id = \(person) AND at >= \(start) AND at <= \(end)
            AND captured_class = 'probable' ORDER BY at, id
            """)
    }

    /// Replies nobody said the meaning of yet, after (`at`, id) of `earlier`, the one that waits longest first.
    public func repliesWaiting(after earlier: EngagementPlace = .start, limit: Int) throws -> [Kept<Engagement>] {
        try all(
            Engagement.self,
            """
            WHERE workspace_id = \(workspace) AND triage = 'waiting' AND (at, id) > (\(earlier.at), \(earlier.id))
            ORDER BY at, id LIMIT \(limit)
            """)
    }
}

/// A place in the order of engagements: when, and which.
public struct EngagementPlace: Hashable, Sendable {
    public var at: Moment
    public var id: Identifier

    /// The place of that moment and id.
    public init(at: Moment, id: Identifier) {
        self.at = at
        self.id = id
    }

    /// The place of an engagement.
    public init(_ engagement: Engagement) { self.init(at: engagement.at, id: engagement.id.raw) }

    /// Before every engagement.
    public static let start = EngagementPlace(at: .distantPast, id: Identifier(high: 0, low: 0))
    /// After every engagement.
    public static let end = EngagementPlace(at: .distantFuture, id: Identifier(high: .max, low: .max))
}
