/// One column of the board: a stage, what stands in it, and the first of its cards.
public struct BoardColumn: Hashable, Sendable {
    /// The stage, by name.
    public var stage: String
    /// What people see.
    public var label: String
    /// Whether the playbook in force still declares it.
    public var isDeclared: Bool
    /// How many opportunities stand in it, not only those on the cards.
    public var count: Int
    /// What they are worth, by currency; those of unknown worth are not in it.
    public var sums: [BoardSum]
    /// Up to as many as were asked for, those expected to close first coming first.
    public var cards: [BoardCard]
    /// Where the next cards begin; nil: these are all.
    public var next: String?

    /// A column with everything given.
    public init(
        stage: String, label: String, isDeclared: Bool = true, count: Int = 0, sums: [BoardSum] = [],
        cards: [BoardCard] = [], next: String? = nil
    ) {
        self.stage = stage
        self.label = label
        self.isDeclared = isDeclared
        self.count = count
        self.sums = sums
        self.cards = cards
        self.next = next
    }
}

/// What the opportunities of a column are worth in one currency, in its minor units.
public struct BoardSum: Hashable, Sendable {
    public var currency: String
    /// The amounts; of ranges the low end.
    public var amount: Int64
    /// The amounts, each by its chance of winning.
    public var weighted: Int64

    /// A sum with everything given.
    public init(currency: String, amount: Int64, weighted: Int64) {
        self.currency = currency
        self.amount = amount
        self.weighted = weighted
    }
}

/// What the head of a column adds up: one line for each stage and currency.
public struct BoardHead: Hashable, Sendable {
    public var stage: String
    /// Nil: opportunities of unknown worth.
    public var currency: String?
    public var count: Int
    public var amount: Int64
    /// The sum of amount times chance in per cent.
    public var timesChance: Int64

    /// A head with everything given.
    public init(stage: String, currency: String?, count: Int, amount: Int64, timesChance: Int64) {
        self.stage = stage
        self.currency = currency
        self.count = count
        self.amount = amount
        self.timesChance = timesChance
    }
}

/// An opportunity as a card of the board.
public struct BoardCard: Hashable, Sendable {
    /// The opportunity.
    public var opportunity: Opportunity
    /// The number of its version: hand it back with a verb.
    public var version: Int64
    public var account: String?
    public var owner: String?
    /// When its stage has lasted too long; nil where nothing says so.
    public var stuckAt: Moment?

    /// A card with everything given.
    public init(_ opportunity: Opportunity, version: Int64, account: String?, owner: String?, stuckAt: Moment?) {
        self.opportunity = opportunity
        self.version = version
        self.account = account
        self.owner = owner
        self.stuckAt = stuckAt
    }
}

/// A place in a column of the board: cards with a date come first, the rest after them.
public struct BoardPlace: Hashable, Sendable {
    public var expectedClose: Day?
    public var id: ID<Opportunity>

    /// The place of that card.
    public init(expectedClose: Day?, id: ID<Opportunity>) {
        self.expectedClose = expectedClose
        self.id = id
    }

    /// The place as it is handed out.
    public var text: String { "\(expectedClose.map { "\($0.number)" } ?? "").\(id)" }

    /// Reads what `text` wrote. Refuses everything else.
    public init(text: String) throws(Refusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<Opportunity>(parts[1]), let day = BoardPlace.day(parts[0]) else {
            throw Refusal(.badValue(field: "after", value: text))
        }
        self.init(expectedClose: day, id: id)
    }

    private static func day(_ text: Substring) -> Day?? {
        if text.isEmpty { return .some(nil) }
        return Int64(text).map { .some(Day(number: $0)) }
    }
}
