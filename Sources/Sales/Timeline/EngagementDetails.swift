/// An engagement as it is handed in: what, when, by whom.
public struct EngagementDetails: Hashable, Sendable {
    public var externalID: String?
    /// A kind of the playbook.
    public var kind: String
    /// When it happened.
    public var at: Moment
    /// When we learned it; nil: now. Only history may say so.
    public var knownAt: Moment?
    public var person = PersonDetails()
    public var account = AccountDetails()
    /// The lead it belongs to, where the sender knows: `L-12` or an external id.
    public var lead: String?
    /// Who referred the person: an address, an id, or the id they had elsewhere. An unknown address is a new person.
    public var referredBy: String?
    public var source: String?
    public var campaign: String?
    public var productInterest: String?
    public var detail: String?
    public var url: String?
    /// What the sender says about who did it; nil: we find out.
    public var said: Engagement.Class?
    /// How it came: method, agent, address, message.
    public var via: [String: String] = [:]
    /// Own fields of the lead it opens, `utm_*` among them.
    public var own: [String: String] = [:]

    /// An engagement of that kind at that moment.
    public init(kind: String, at: Moment) {
        self.kind = kind
        self.at = at
    }
}
