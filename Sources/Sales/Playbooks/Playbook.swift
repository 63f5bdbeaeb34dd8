public import Scoring

/// The versioned definition, as data, of how one workspace sells: what counts as interest, what it scores,
/// when a lead is qualified, what the gate asks before it becomes an opportunity, and how opportunities move.
///
/// A playbook is a value. It is published as a numbered version; every decision keeps the number it was made under.
public struct Playbook: Hashable, Sendable {
    /// The stable name, e.g. `startup`.
    public var name: String
    /// What people see, e.g. "Startup: trial to contract".
    public var title: String
    /// Everything a person can do towards us.
    public var kinds: [EngagementKind]
    /// What can come of something we did; some count as the person's own act.
    public var outcomes: [ActivityOutcome]
    /// Own fields, beside the built-in facts of `FactName`.
    public var fields: [OwnField]
    /// The two scorecards and the grade.
    public var cards: Scorecards
    /// When a lead is qualified.
    public var qualified: QualifiedDefinition
    /// The questions asked, each answered with evidence.
    public var criteria: [Criterion]
    /// Named orders of criteria, e.g. `bant` and `five_marks`.
    public var frameworks: [Framework]
    /// What every opportunity must show, unless its type has a gate of its own.
    public var gate: Gate
    /// The kinds of opportunity, each with its stages.
    public var types: [OpportunityType]
    /// Why a lead waits, is refused, or an opportunity ends.
    public var reasons: [Reason]
    /// How long things may take before they are called late or stale.
    public var limits: Limits
    /// The workspace's own labels for states, e.g. `qualified: MQL`.
    public var labels: [String: String]

    /// A playbook with everything given.
    public init(
        name: String, title: String, kinds: [EngagementKind], outcomes: [ActivityOutcome], fields: [OwnField],
        cards: Scorecards, qualified: QualifiedDefinition, criteria: [Criterion], frameworks: [Framework], gate: Gate,
        types: [OpportunityType], reasons: [Reason], limits: Limits, labels: [String: String] = [:]
    ) {
        self.name = name
        self.title = title
        self.kinds = kinds
        self.outcomes = outcomes
        self.fields = fields
        self.cards = cards
        self.qualified = qualified
        self.criteria = criteria
        self.frameworks = frameworks
        self.gate = gate
        self.types = types
        self.reasons = reasons
        self.limits = limits
        self.labels = labels
    }
}

extension Playbook {
    /// The declared kind of that name, if there is one.
    public func kind(_ name: String) -> EngagementKind? { kinds.first { $0.name == name } }
    /// The declared outcome of that activity kind, if there is one.
    public func outcome(_ name: String, of activity: String) -> ActivityOutcome? {
        outcomes.first { $0.activity == activity && $0.name == name }
    }
    /// The criterion of that name, if there is one.
    public func criterion(_ name: String) -> Criterion? { criteria.first { $0.name == name } }
    /// The opportunity type of that name, if there is one.
    public func type(_ name: String) -> OpportunityType? { types.first { $0.name == name } }
    /// The reason of that name for that use, if there is one.
    public func reason(_ name: String, for use: Reason.Use) -> Reason? {
        reasons.first { $0.use == use && $0.name == name }
    }
    /// The gate of a type: its own, or the playbook's.
    public func gate(for type: OpportunityType) -> Gate { type.gate ?? gate }
}

/// When a lead is *qualified*: the least interest and fit, and who says so.
public struct QualifiedDefinition: Hashable, Sendable {
    /// Who makes the decision once the numbers are met.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// The system, at once.
        case automatic
        /// A person.
        case manual
    }
    /// The least interest.
    public var interest: Points
    /// The least fit.
    public var fit: Points
    /// Who decides.
    public var mode: Mode

    /// A definition; automatic unless told otherwise.
    public init(interest: Points, fit: Points, mode: Mode = .automatic) {
        self.interest = interest
        self.fit = fit
        self.mode = mode
    }
}

/// How long things may take. Durations in milliseconds unless the name says days.
public struct Limits: Hashable, Sendable {
    /// From learning of the first engagement to our first attempt.
    public var firstResponse: Int64
    /// The same for single kinds that are more urgent, by kind.
    public var firstResponseByKind: [String: Int64]
    /// From qualified to accepted by sales.
    public var accept: Int64
    /// Days without a human act of the buyer before a lead has gone quiet.
    public var quietDays: Int
    /// Days before a list member may be contacted again.
    public var recontactDays: Int

    /// All limits given.
    public init(
        firstResponse: Int64, firstResponseByKind: [String: Int64] = [:], accept: Int64, quietDays: Int,
        recontactDays: Int
    ) {
        self.firstResponse = firstResponse
        self.firstResponseByKind = firstResponseByKind
        self.accept = accept
        self.quietDays = quietDays
        self.recontactDays = recontactDays
    }
}

/// Why a lead waits or is refused, or an opportunity ends.
public struct Reason: Hashable, Sendable {
    /// Where the reason may be given.
    public enum Use: String, Hashable, Sendable, CaseIterable {
        case nurture, disqualified, lost
        case noDecision = "no_decision"
    }
    /// How the reports treat it.
    public enum Class: String, Hashable, Sendable, CaseIterable {
        /// An honest outcome: it stays in every denominator.
        case ordinary
        /// It never was interest (spam, test, duplicate …): out of every denominator, counted beside.
        case invalid
    }
    /// Days until the revisit, counted from what.
    public enum Revisit: Hashable, Sendable {
        /// That many days from now.
        case days(Int)
        /// A date the rep names.
        case date
        /// That many days before the named end of a contract or lease.
        case daysBeforeEnd(Int)
    }
    /// The stable name, e.g. `budget_next_quarter`.
    public var name: String
    /// What people see.
    public var label: String
    /// Where it may be given.
    public var use: Use
    /// How reports treat it.
    public var reasonClass: Class
    /// When to come back; nurture and no decision only.
    public var revisit: Revisit?

    /// A reason with everything given.
    public init(name: String, label: String, use: Use, reasonClass: Class = .ordinary, revisit: Revisit? = nil) {
        self.name = name
        self.label = label
        self.use = use
        self.reasonClass = reasonClass
        self.revisit = revisit
    }
}
