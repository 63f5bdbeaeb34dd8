public import Actions
public import Sales

/// What became of an engagement: `{accepted, duplicates, refused[], leads_opened[], engagement, lead?, route}`.
public struct CapturedPayload: Encodable, Sendable {
    let accepted: Int
    let duplicates: Int
    let refused: [String]
    let leadsOpened: [LeadReferencePayload]
    let engagement: EngagementPayload
    @Shown var lead: LeadReferencePayload?
    let route: String
    let suggests: [String]?

    /// The payload of `captured`.
    public init(_ captured: Captured) {
        accepted = captured.duplicate ? 0 : 1
        duplicates = captured.duplicate ? 1 : 0
        refused = []
        let reference = captured.lead.map(LeadReferencePayload.init)
        leadsOpened = captured.opened ? [reference].compactMap { $0 } : []
        engagement = EngagementPayload(captured.engagement)
        lead = reference
        (route, suggests) = CapturedPayload.words(captured.route)
    }

    private static func words(_ route: CaptureRoute) -> (String, [String]?) {
        switch route {
        case .joinsLead: return ("joins_lead", nil)
        case .onOpportunity: return ("on_opportunity", nil)
        case .noLead(let reason): return (reason.rawValue, nil)
        case .opensLead(let origin):
            let suggests = origin.suggests.map(\.description)
            return ("opens_lead", suggests.isEmpty ? nil : suggests)
        }
    }
}

/// An engagement.
public struct EngagementPayload: Encodable, Sendable {
    let id: String
    let externalID: String?
    let kind: String
    let at: String
    let knownAt: String
    let `class`: String
    let triage: String?
    let source: String?
    let detail: String?
    let url: String?
    let personID: String?
    let accountID: String?
    let leadID: String?

    /// The payload of `engagement`.
    public init(_ engagement: Engagement) {
        id = engagement.id.description
        externalID = engagement.externalID
        kind = engagement.kind
        at = engagement.at.description
        knownAt = engagement.knownAt.description
        `class` = engagement.class.rawValue
        triage = engagement.triage?.rawValue
        source = engagement.source
        detail = engagement.detail
        url = engagement.url
        personID = engagement.personID?.description
        accountID = engagement.accountID?.description
        leadID = engagement.leadID?.description
    }

    enum CodingKeys: String, CodingKey {
        case id, kind, at, knownAt, `class`, triage, source, detail, url
        case externalID = "externalId"
        case personID = "personId"
        case accountID = "accountId"
        case leadID = "leadId"
    }
}

/// A reply that waits for triage.
public struct WaitingReplyPayload: Encodable, Sendable {
    let engagement: EngagementPayload
    @Shown var person: PersonPayload?
    @Shown var lead: LeadReferencePayload?

    /// The payload of `reply`.
    public init(_ reply: WaitingReply) {
        engagement = EngagementPayload(reply.engagement)
        person = reply.person.map { PersonPayload($0) }
        lead = reply.lead.map(LeadReferencePayload.init)
    }
}
