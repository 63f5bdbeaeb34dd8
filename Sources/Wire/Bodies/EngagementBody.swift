public import Sales

/// An engagement as programs send it.
public struct EngagementBody: Decodable, Sendable {
    /// What is to be captured.
    public let details: EngagementDetails

    private enum Name: String, CodingKey, CaseIterable {
        case externalID = "external_id"
        case knownAt = "known_at"
        case productInterest = "product_interest"
        case kind, at, person, account, lead, source, campaign, detail, url, utm, via, own
        case `class`
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        guard let at = try fields.moment(.at) else {
            throw fields.wrong(.at, "It is needed: when it happened, as 2026-11-22T10:00:00Z.")
        }
        var details = EngagementDetails(kind: try fields.needed(.kind), at: at)
        details.externalID = try fields.text(.externalID)
        details.knownAt = try fields.moment(.knownAt)
        if let person = try fields.read(.person, PersonBody.self) { details.person = person.details }
        if let account = try fields.read(.account, AccountBody.self) { details.account = account.details }
        details.lead = try fields.text(.lead)
        details.source = try fields.text(.source)
        details.campaign = try fields.text(.campaign)
        details.productInterest = try fields.text(.productInterest)
        details.detail = try fields.text(.detail)
        details.url = try fields.text(.url)
        details.said = try fields.choice(.class)
        details.via = try fields.texts(.via)
        details.own = try fields.texts(.own)
        for (name, text) in try fields.texts(.utm) { details.own["utm_\(name)"] = text }
        self.details = details
    }
}

/// One engagement, or `{items: […]}` of up to a thousand, each read or refused alone.
public enum EngagementsBody: Decodable, Sendable {
    case one(EngagementDetails)
    case many([Result<EngagementDetails, any Error>])

    /// How many one batch may hold.
    public static let most = 1_000

    private enum Name: String, CodingKey, CaseIterable { case items }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        guard container.contains(.items) else {
            self = .one(try EngagementBody(from: decoder).details)
            return
        }
        let fields = try FieldReader(decoder, Name.self)
        let items = try fields.read(.items, [Item].self) ?? []
        guard items.count <= EngagementsBody.most else {
            throw fields.wrong(.items, "There are \(items.count). Send at most \(EngagementsBody.most) at once.")
        }
        self = .many(items.map(\.read))
    }

    /// One of many: what cannot be read does not spoil the rest.
    private struct Item: Decodable {
        let read: Result<EngagementDetails, any Error>

        init(from decoder: any Decoder) throws { read = Result { try EngagementBody(from: decoder).details } }
    }
}
