/// One test of an opportunity, with every name found.
public enum OpportunityTest: Hashable, Sendable {
    /// It is being worked.
    case open
    case outcomes(Set<Opportunity.Outcome>)
    /// Types, stages, forecast categories, motions, sources, currencies, reasons by name.
    case words(OpportunityWord, Set<String>)
    case owners(Set<ID<User>>)
    /// From and to, both included; nil: without a limit. A figure that is not known is in no range.
    case figure(OpportunityFigure, from: Int64?, to: Int64?)
    /// The folded name of its account or its person begins so.
    case named(String)
    /// An own field has one of these texts, in any case.
    case own(OwnFieldTest)
    /// Nobody owns it; it has no account; no amount, no date, no next step is said.
    case without(OpportunityLack)
}

/// What an opportunity may lack.
public enum OpportunityLack: String, Hashable, Sendable, CaseIterable {
    case owner = "owner_id"
    case account = "account_id"
    case amount
    case close = "expected_close"
    case step = "next_step"
}

/// A word of an opportunity; the raw value is its column.
public enum OpportunityWord: String, Hashable, Sendable, CaseIterable {
    case type, stage, forecast, motion, source, currency
    case reason = "outcome_reason"
}

/// A figure of an opportunity: a number, a moment in milliseconds, or a day by its number. The raw value is its name in
/// filters and orders.
public enum OpportunityFigure: String, Hashable, Sendable, CaseIterable {
    case number, amount, chance, slips, opened, since, closed, close, step, hold

    /// The column it is kept in.
    public var column: String {
        switch self {
        case .number, .amount, .slips: rawValue
        case .chance: "probability"
        case .opened: "opened_at"
        case .since: "stage_since"
        case .closed: "closed_at"
        case .close: "expected_close"
        case .step: "next_step_on"
        case .hold: "on_hold_until"
        }
    }

    /// How its values are written.
    public var shape: LeadFigure.Shape {
        switch self {
        case .number, .amount, .chance, .slips: .number
        case .opened, .since, .closed: .moment
        case .close, .step, .hold: .day
        }
    }
}

/// The order of a list of opportunities; the id comes last.
public struct OpportunitySort: Hashable, Sendable {
    /// One figure, or the name, and its direction.
    public struct Key: Hashable, Sendable {
        /// Nil: the name.
        public var figure: OpportunityFigure?
        public var descending: Bool
    }
    /// The first decides. Never empty.
    public let keys: [Key]

    /// Latest number first.
    public static let number = OpportunitySort([Key(figure: .number, descending: true)])

    private init(_ keys: [Key]) { self.keys = keys }

    /// Reads `close,-amount`: a minus is the most first; blank: the latest number first. Throws `FilterFault` where a
    /// name is none, or comes twice.
    public init(_ text: String) throws(FilterFault) {
        guard !text.allSatisfy(\.isWhitespace) else {
            self = .number
            return
        }
        var (keys, column): ([Key], Int) = ([], 1)
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let word = part.filter { !$0.isWhitespace }.lowercased()
            let bare = String(word.drop { $0 == "-" || $0 == "+" })
            let names = ["name"] + OpportunityFigure.allCases.map(\.rawValue)
            guard names.contains(bare) else {
                let near = nearest(bare, in: names).map { "Did you mean “\($0)”? " } ?? ""
                throw FilterFault(
                    "A list of opportunities cannot be sorted by “\(bare)”. \(near)"
                        + "It knows \(names.joined(separator: ", "))", column: column)
            }
            let key = Key(figure: OpportunityFigure(rawValue: bare), descending: word.hasPrefix("-"))
            guard !keys.contains(where: { $0.figure == key.figure }) else {
                throw FilterFault("“\(bare)” comes twice in the order", column: column)
            }
            keys.append(key)
            column += part.count + 1
        }
        self.init(keys)
    }
}
