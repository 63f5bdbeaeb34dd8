/// What is agreed on when a lead becomes an opportunity, as it is handed in.
public struct ConversionTerms: Hashable, Sendable {
    /// What the opportunity is worth.
    public enum Amount: Hashable, Sendable {
        /// In minor units of the currency; `high` where a range is meant.
        case money(Int64, currency: String, high: Int64? = nil)
        /// It is said that nobody knows yet.
        case unknown
    }
    /// The account that buys.
    public enum Buyer: Hashable, Sendable {
        /// One that is there.
        case known(ID<Account>)
        /// One by its details: matched, or made where none matches.
        case described(AccountDetails)
    }
    /// A person and their part.
    public struct Part: Hashable, Sendable {
        public var personID: ID<Person>
        public var role: String?
        public var stance: String?

        /// A part with everything given.
        public init(_ personID: ID<Person>, role: String? = nil, stance: String? = nil) {
            self.personID = personID
            self.role = role
            self.stance = stance
        }
    }
    /// Nil: made from the buyer's name and the type's.
    public var name: String?
    /// A type of the playbook; nil: the first of the lead's motion, else the first.
    public var type: String?
    /// Nil: the lead's account, else the person's.
    public var buyer: Buyer?
    /// The open opportunity to join; nil: a new one.
    public var joins: ID<Opportunity>?
    public var people: [Part] = []
    public var amount: Amount?
    public var expectedClose: Day?
    public var nextStep: String?
    /// When the next step is due; nil: in a week, or by the expected close where that is sooner.
    public var nextStepOn: Day?
    /// Own fields of the opportunity, by name.
    public var own: [String: String] = [:]
    /// Why the gate is stepped over, where it is.
    public var override: String?

    /// No terms yet.
    public init() {}

    /// Terms with what every new opportunity is asked for.
    public init(amount: Amount, expectedClose: Day, nextStep: String) {
        self.amount = amount
        self.expectedClose = expectedClose
        self.nextStep = nextStep
    }
}

extension ConversionTerms {
    /// The terms as one text that does not depend on the order in which people or fields were named: the same terms
    /// have the same text, and other terms another.
    public var canonical: String {
        let pieces: [(String, JSONText.Piece)] = [
            ("amount", amount.map(\.piece) ?? .null),
            ("buyer", buyer.map { .text($0.text) } ?? .null),
            ("expected_close", .optional(expectedClose?.description)),
            ("joins", .optional(joins?.description)),
            ("name", .optional(name)),
            ("next_step", .optional(nextStep)),
            ("next_step_on", .optional(nextStepOn?.description)),
            ("override", .optional(override)),
            ("own", .list(own.sorted { $0.key < $1.key }.map { .list([.text($0.key), .text($0.value)]) })),
            ("people", .list(people.map(\.pieces).sorted { $0.key < $1.key }.map(\.piece))),
            ("type", .optional(type)),
        ]
        return JSONText.object(pieces.filter { $0.1 != .null && $0.1 != .list([]) })
    }
}

extension ConversionTerms.Amount {
    fileprivate var piece: JSONText.Piece {
        switch self {
        case .money(let minor, let currency, let high):
            .list([.integer(minor), .text(currency.uppercased())] + (high.map { [.integer($0)] } ?? []))
        case .unknown: .text("unknown")
        }
    }
}

extension ConversionTerms.Buyer {
    fileprivate var text: String {
        switch self {
        case .known(let id): id.description
        case .described(let details):
            JSONText.object(details.told.map { ($0.0, .text($0.1)) })
        }
    }
}

extension AccountDetails {
    /// What tells the account from another, folded.
    fileprivate var told: [(String, String)] {
        let pairs = [
            ("domain", Folding.domain(domain)), ("external_id", externalID), ("name", Folding.name(name)),
        ]
        return pairs.compactMap { name, text in text.map { (name, $0) } }
    }
}

extension ConversionTerms.Part {
    fileprivate var pieces: (key: String, piece: JSONText.Piece) {
        let texts = [personID.description, role ?? "", stance ?? ""]
        return (texts.joined(separator: "\u{1}"), .list(texts.map(JSONText.Piece.text)))
    }
}

extension JSONText.Piece {
    fileprivate static func optional(_ text: String?) -> JSONText.Piece { text.map(JSONText.Piece.text) ?? .null }
}
