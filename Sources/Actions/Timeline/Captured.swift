public import Sales

/// What became of an engagement that was handed in.
public struct Captured: Hashable, Sendable {
    /// The engagement as it is kept.
    public var engagement: Engagement
    /// It was handed in before: nothing changed.
    public var duplicate = false
    /// Where it went.
    public var route: CaptureRoute
    /// The lead it joined or opened.
    public var lead: Lead?
    /// Whether it opened that lead.
    public var opened = false
    public var person: Person?
    public var account: Account?

    init(_ engagement: Engagement, route: CaptureRoute, duplicate: Bool = false) {
        self.engagement = engagement
        self.route = route
        self.duplicate = duplicate
    }
}
