/// What a gate says: what is met, what is missing, what has grown stale.
public struct GateReport: Hashable, Sendable {
    /// A choice of the gate, judged.
    public struct Choice: Hashable, Sendable {
        /// How many must be met.
        public var count: Int
        /// Of which.
        public var of: [Judgement]

        /// Whether enough of them are met.
        public var isMet: Bool { of.count(where: \.isMet) >= count }
    }
    /// Each of these blocks.
    public var must: [Judgement]
    /// These are shown and never block.
    public var should: [Judgement]
    /// Each of these blocks until enough of its parts are met.
    public var choices: [Choice]

    /// Whether the gate lets through.
    public var isOpen: Bool { must.allSatisfy(\.isMet) && choices.allSatisfy(\.isMet) }
    /// Everything that is met, of what blocks and of what does not.
    public var met: [Judgement] { all.filter(\.isMet) }
    /// Everything that was met once and has grown stale.
    public var stale: [Judgement] { all.filter(\.isStale) }
    /// What keeps the gate shut, each criterion named; empty where it is open.
    public var missing: [Missing] { must.compactMap(Missing.init) + choices.flatMap(\.missing) }

    private var all: [Judgement] { must + choices.flatMap(\.of) + should }
}

extension GateReport.Choice {
    /// What could still be met, where not enough is.
    var missing: [Missing] {
        guard !isMet else { return [] }
        let choice = Missing.Choice(met: of.count(where: \.isMet), needed: count, of: of.count)
        return of.compactMap { judgement in
            Missing(judgement).map { Missing($0.name, $0.need, choice: choice) }
        }
    }
}

/// One thing that is missing before a gate or a stage opens.
public struct Missing: Hashable, Sendable {
    /// What kind of thing.
    public enum Need: Hashable, Sendable {
        /// An answer, and where it stands.
        case answer(Requirement, AnswerStanding)
        /// An amount, or that it is unknown.
        case amount
        case expectedClose
        case nextStep
        /// A field, by name.
        case field
    }
    /// A choice it is part of: enough of the others would do.
    public struct Choice: Hashable, Sendable {
        public var met: Int
        public var needed: Int
        public var of: Int

        /// A choice with everything given.
        public init(met: Int, needed: Int, of: Int) {
            self.met = met
            self.needed = needed
            self.of = of
        }
    }
    /// The criterion or field, by name; `amount`, `expected_close`, `next_step`.
    public var name: String
    public var need: Need
    public var choice: Choice?

    /// That thing missing.
    public init(_ name: String, _ need: Need, choice: Choice? = nil) {
        self.name = name
        self.need = need
        self.choice = choice
    }

    /// What is missing by that judgement; nil where it is met.
    init?(_ judgement: Judgement) {
        guard !judgement.isMet else { return nil }
        self.init(judgement.requirement.criterion, .answer(judgement.requirement, judgement.standing))
    }

    static let amount = Missing("amount", .amount)
    static let expectedClose = Missing("expected_close", .expectedClose)
    static let nextStep = Missing("next_step", .nextStep)
}

extension Gate {
    /// What the gate says at `moment` about these answers, by the criteria of `playbook`. A criterion that the playbook
    /// does not declare is never met.
    public func judge(
        _ answers: [Answer], evidence: [Identifier: EvidenceState], by playbook: Playbook, at moment: Moment
    ) -> GateReport {
        func judged(_ requirements: [Requirement]) -> [Judgement] {
            playbook.judge(requirements, answers, evidence: evidence, at: moment)
        }
        return GateReport(
            must: judged(must), should: judged(should),
            choices: atLeast.map { GateReport.Choice(count: $0.count, of: judged($0.of)) })
    }
}

extension Playbook {
    /// How each requirement stands before these answers at `moment`.
    public func judge(
        _ requirements: [Requirement], _ answers: [Answer], evidence: [Identifier: EvidenceState], at moment: Moment
    ) -> [Judgement] {
        requirements.map { requirement in
            guard let criterion = criterion(requirement.criterion) else {
                return Judgement(requirement: requirement, standing: .unanswered, answer: nil)
            }
            return requirement.judge(answers, evidence: evidence, criterion: criterion, at: moment)
        }
    }
}
