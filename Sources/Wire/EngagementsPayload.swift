public import Actions
import Sales

/// What became of many engagements: `{accepted, duplicates, refused[], leads_opened[]}`.
public struct EngagementsPayload: Encodable, Sendable {
    /// One that was refused, by its place among those sent, counted from 0.
    public struct Refused: Encodable, Sendable {
        let index: Int
        let externalID: String?
        let error: Reason

        struct Reason: Encodable, Sendable {
            let code: String
            let message: String
            let field: String?
        }

        enum CodingKeys: String, CodingKey {
            case index, error
            case externalID = "externalId"
        }

        /// The one at that place, with the stable word and the sentence.
        public init(index: Int, externalID: String?, code: String, message: String, field: String?) {
            self.index = index
            self.externalID = externalID
            error = Reason(code: code, message: message, field: field)
        }
    }
    let accepted: Int
    let duplicates: Int
    let refused: [Refused]
    let leadsOpened: [LeadReferencePayload]

    /// The payload of those that were captured and those that were refused.
    public init(_ captured: [Captured], refused: [Refused]) {
        duplicates = captured.count(where: \.duplicate)
        accepted = captured.count - duplicates
        leadsOpened = captured.filter(\.opened).compactMap(\.lead).map(LeadReferencePayload.init)
        self.refused = refused.sorted { $0.index < $1.index }
    }
}
