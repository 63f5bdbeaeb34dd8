public import Sales

/// A lead itself, without what is around it.
public struct LeadPayload: Encodable, Sendable {
    let id: String
    let number: Int64
    let code: String
    let externalID: String?
    let state: String
    let stateSince: String
    let motion: String
    let source: String?
    let productInterest: String?
    let openedAt: String
    let openedBy: String?
    let qualifiedAt: String?
    let acceptedAt: String?
    let convertedAt: String?
    let reason: String?
    let reasonClass: String?
    let revisitOn: String?
    let coolingSince: String?
    let personID: String?
    let accountID: String?
    let ownerID: String?
    let opportunityID: String?
    let own: [String: String]?

    /// The payload of `lead`.
    public init(_ lead: Lead) {
        id = lead.id.description
        number = lead.number
        code = lead.code
        externalID = lead.externalID
        state = lead.state.rawValue
        stateSince = lead.stateSince.description
        motion = lead.motion.rawValue
        source = lead.source
        productInterest = lead.productInterest
        openedAt = lead.openedAt.description
        openedBy = lead.openedBy?.description
        qualifiedAt = lead.qualifiedAt?.description
        acceptedAt = lead.acceptedAt?.description
        convertedAt = lead.convertedAt?.description
        reason = lead.reason
        reasonClass = lead.reasonClass?.rawValue
        revisitOn = lead.revisitOn?.description
        coolingSince = lead.coolingSince?.description
        personID = lead.personID?.description
        accountID = lead.accountID?.description
        ownerID = lead.ownerID?.description
        opportunityID = lead.opportunityID?.description
        own = lead.own.unlessEmpty
    }

    enum CodingKeys: String, CodingKey {
        case externalID = "externalId"
        case personID = "personId"
        case accountID = "accountId"
        case ownerID = "ownerId"
        case opportunityID = "opportunityId"
        case id, number, code, state, stateSince, motion, source, productInterest, openedAt, openedBy, qualifiedAt
        case acceptedAt, convertedAt, reason, reasonClass, revisitOn, coolingSince, own
    }
}

/// A lead as others name it: `{id, number, code}`.
public struct LeadReferencePayload: Encodable, Sendable {
    let id: String
    let number: Int64
    let code: String
    let state: String
    let externalID: String?

    /// The reference to `lead`.
    public init(_ lead: Lead) {
        id = lead.id.description
        number = lead.number
        code = lead.code
        state = lead.state.rawValue
        externalID = lead.externalID
    }

    enum CodingKeys: String, CodingKey {
        case id, number, code, state
        case externalID = "externalId"
    }
}
