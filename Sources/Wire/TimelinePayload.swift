public import Actions
public import Sales

/// One line of a timeline.
public struct TimelinePayload: Encodable, Sendable {
    let id: String
    let act: String?
    let noun: String
    let kind: String
    let at: String
    let knownAt: String
    let actor: String
    let actorName: String
    let why: String?
    let override: OverridePayload?
    let playbook: Int?
    let withdraws: String?
    let withdrawn: Bool
    let `class`: String?
    let changes: [ChangePayload]?

    /// The payload of `item`.
    public init(_ item: TimelineItem) {
        id = item.id.description
        act = item.act?.description
        noun = item.noun.rawValue
        kind = item.kind
        at = item.at.description
        knownAt = item.knownAt.description
        actor = item.actor.word
        actorName = item.actorName
        why = item.why
        override = item.override.map(OverridePayload.init)
        playbook = item.playbook
        withdraws = item.withdraws?.description
        withdrawn = item.isWithdrawn
        `class` = item.engagement?.class.rawValue
        changes = item.changes.isEmpty ? nil : item.changes.map(ChangePayload.init)
    }
}

/// A rule stepped over: `{class, reason}`.
public struct OverridePayload: Encodable, Sendable {
    let `class`: String
    let reason: String

    /// The payload of `override`.
    public init(_ override: Override) {
        `class` = override.overrideClass.rawValue
        reason = override.reason
    }
}

/// One field before and after.
public struct ChangePayload: Encodable, Sendable {
    let field: String
    @Shown var before: Scalar?
    @Shown var after: Scalar?

    /// The payload of `change`.
    public init(_ change: FieldChange) {
        field = change.field
        before = Scalar(change.before, of: change.field)
        after = Scalar(change.after, of: change.field)
    }
}

/// The value of a field in JSON: a number or a text; moments and dates in ISO 8601.
public enum Scalar: Encodable, Hashable, Sendable {
    case number(Int64)
    case text(String)

    /// The value of the field of that name; nil where it is empty.
    public init?(_ value: Value, of field: String) {
        switch value {
        case .null: return nil
        case .id(let id): self = .text(id.description)
        case .text(let text): self = .text(text)
        case .integer(let number): self = Scalar.dated(number, field) ?? .number(number)
        }
    }

    /// As people read it.
    public var text: String {
        switch self {
        case .number(let number): String(number)
        case .text(let text): text
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }

    /// The house's names tell what a whole number is: moments end in `_at` or `since`, dates in `_on` or `_day`.
    private static func dated(_ number: Int64, _ field: String) -> Scalar? {
        if field == "at" || field.hasSuffix("_at") || field.hasSuffix("since") {
            return .text(Moment(milliseconds: number).description)
        }
        guard field == "expected_close" || field.hasSuffix("_on") || field.hasSuffix("_day") else { return nil }
        return .text(Day(number: number).description)
    }
}
