/// What becomes of an engagement when it comes in: who did it, whose it is, and what follows.
public enum Capture {}

extension Capture {
    /// The class at capture. What shows a machine wins over what the sender says; what the sender says wins over the
    /// kind's own: kinds that machines do too enter as probable and are settled later.
    public static func classify(
        _ kind: EngagementKind, via: Via, url: String? = nil, said: Engagement.Class? = nil
    ) -> Engagement.Class {
        if via.isMachine || isHoneypot(url) { return .machine }
        if let said { return said }
        return kind.intake == .settled ? .probable : .human
    }

    /// Whether a link is one that no person sees: part of its path is `honeypot`.
    public static func isHoneypot(_ url: String?) -> Bool {
        guard let url else { return false }
        return url.split { "/?#&".contains($0) }.contains("honeypot")
    }
}

/// One click on a link of one message, as far as settling its class needs it.
public struct Click: Hashable, Sendable {
    public var id: ID<Engagement>
    public var at: Moment
    public var url: String?
    public var via: Via

    /// A click with everything given.
    public init(id: ID<Engagement>, at: Moment, url: String?, via: Via) {
        self.id = id
        self.at = at
        self.url = url
        self.via = via
    }

    /// The click that an engagement is.
    public init(_ engagement: Engagement) {
        self.init(id: engagement.id, at: engagement.at, url: engagement.url, via: Via(engagement.via))
    }
}

extension Capture {
    /// How long a click stays probable before it is settled.
    public static let settlingDelay = 30 * Milliseconds.second
    /// Within so long of each other clicks on different links are one burst.
    public static let burst = 10 * Milliseconds.second

    /// What `click` turned out to be, seen among all clicks of the same person on links of the same message.
    ///
    /// A machine where it gives itself away, where any of those from the same address did, and where it is part of a
    /// burst: all links of the message (`links`, where it is known: two at least; else three) within seconds.
    public static func settle(_ click: Click, among clicks: [Click], links: Int? = nil) -> Engagement.Class {
        if click.givesItselfAway { return .machine }
        let sameAddress = clicks.filter { $0.via.address != nil && $0.via.address == click.via.address }
        if sameAddress.contains(where: \.givesItselfAway) { return .machine }
        return isBurst(around: click, clicks, links: max(2, links ?? 3)) ? .machine : .human
    }

    private static func isBurst(around click: Click, _ clicks: [Click], links: Int) -> Bool {
        let near = clicks.filter { $0.url != nil && abs($0.at - click.at) <= burst }.sorted { $0.at < $1.at }
        return near.indices.contains { first in
            let within = near[first...].prefix { $0.at - near[first].at <= burst }
            return within.contains { $0.id == click.id } && Set(within.map(\.url)).count >= links
        }
    }
}

extension Click {
    fileprivate var givesItselfAway: Bool { via.isMachine || Capture.isHoneypot(url) }
}
