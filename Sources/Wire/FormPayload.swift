public import Sales

/// A form that strangers fill.
public struct FormPayload: Encodable, Sendable {
    struct Question: Encodable, Sendable {
        let name: String
        let needed: Bool
    }
    let slug: String
    let path: String
    let title: String
    let kind: String
    let fields: [Question]
    let source: String?
    let campaign: String?
    let thanks: String

    /// The payload of `form`.
    public init(_ form: HostedForm) {
        slug = form.slug
        path = "/f/\(form.slug)"
        title = form.title
        kind = form.kind
        fields = form.fields.map { Question(name: $0.question.rawValue, needed: $0.needed) }
        source = form.source
        campaign = form.campaign
        thanks = form.thanks
    }
}

/// A form that was filled: its answers by name.
public struct FormBody: Decodable, Sendable {
    /// The answers.
    public let texts: [String: String]

    public init(from decoder: any Decoder) throws {
        let values = try decoder.singleValueContainer().decode([String: LooseText?].self)
        texts = values.compactMapValues { $0?.text }
    }
}
