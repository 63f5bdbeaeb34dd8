/// How strongly an answer is backed. The order is the order of strength.
public enum Strength: String, Hashable, Sendable, CaseIterable, Comparable {
    /// We say so: a note or call log of ours.
    case asserted
    /// They wrote it: mail, form, survey.
    case written
    /// We saw it: product use, a booked meeting.
    case observed

    /// Weaker before stronger.
    public static func < (one: Strength, other: Strength) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .asserted: 0
        case .written: 1
        case .observed: 2
        }
    }
}

/// A question whose answer, backed by evidence, shows whether a lead is an opportunity yet.
public struct Criterion: Hashable, Sendable {
    /// The stable name, e.g. `budget`.
    public var name: String
    /// The question as it is asked.
    public var question: String
    /// What people see, e.g. "Budget".
    public var label: String
    /// The graded answers, weakest first, e.g. none, identified, available. Empty: no or yes.
    public var levels: [String]
    /// The least level that counts as met where a requirement names none; nil: the second level, or yes.
    public var meets: String?
    /// Whether an answer also carries a whole number, e.g. a yearly budget in the workspace's currency.
    public var takesAmount: Bool
    /// Days after which an answer is stale; nil: it stays.
    public var expiresAfterDays: Int?

    /// A criterion with everything given.
    public init(
        name: String, question: String, label: String, levels: [String] = [], meets: String? = nil,
        takesAmount: Bool = false, expiresAfterDays: Int? = nil
    ) {
        self.name = name
        self.question = question
        self.label = label
        self.levels = levels
        self.meets = meets
        self.takesAmount = takesAmount
        self.expiresAfterDays = expiresAfterDays
    }
}

extension Criterion {
    /// The answers a person may give: the levels, or no and yes.
    public var answers: [String] { levels.isEmpty ? ["no", "yes"] : levels }

    /// The least answer that counts as met where a requirement names no level.
    public var leastMet: String { meets ?? (answers.count > 1 ? answers[1] : answers[0]) }

    /// Whether `answer` is at least `level` in this criterion's order. An answer that is not declared never is.
    public func reaches(_ level: String, with answer: String) -> Bool {
        guard let wanted = answers.firstIndex(of: level), let given = answers.firstIndex(of: answer) else {
            return false
        }
        return given >= wanted
    }
}

/// A named order of criteria, as a conversation goes through them.
public struct Framework: Hashable, Sendable {
    /// The stable name, e.g. `bant`.
    public var name: String
    /// What people see.
    public var label: String
    /// Criteria by name, in the order they are asked.
    public var criteria: [String]

    /// A framework with everything given.
    public init(name: String, label: String, criteria: [String]) {
        self.name = name
        self.label = label
        self.criteria = criteria
    }
}

/// One thing a gate or a stage asks for.
public struct Requirement: Hashable, Sendable {
    /// The criterion, by name.
    public var criterion: String
    /// The least strength that is accepted.
    public var strength: Strength
    /// The least level; nil: the criterion's own.
    public var level: String?
    /// The least amount, a whole number in the workspace's currency; nil: any.
    public var amount: Int64?

    /// A requirement with everything given.
    public init(criterion: String, strength: Strength = .asserted, level: String? = nil, amount: Int64? = nil) {
        self.criterion = criterion
        self.strength = strength
        self.level = level
        self.amount = amount
    }
}

/// What is asked before a lead becomes an opportunity.
public struct Gate: Hashable, Sendable {
    /// At least `count` of these must be met.
    public struct Choice: Hashable, Sendable {
        /// How many.
        public var count: Int
        /// Of which.
        public var of: [Requirement]
        /// A choice with everything given.
        public init(count: Int, of: [Requirement]) {
            self.count = count
            self.of = of
        }
    }
    /// Each of these blocks.
    public var must: [Requirement]
    /// These are shown and never block.
    public var should: [Requirement]
    /// Each of these blocks until enough of its parts are met.
    public var atLeast: [Choice]

    /// A gate with everything given.
    public init(must: [Requirement] = [], should: [Requirement] = [], atLeast: [Choice] = []) {
        self.must = must
        self.should = should
        self.atLeast = atLeast
    }
}
