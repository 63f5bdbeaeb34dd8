/// One rule of the fit scorecard: what a fact about someone is worth.
public struct FitRule: Hashable, Sendable {
    /// What happens in one case of the rule.
    public struct Case: Hashable, Sendable {
        /// What the case is worth; may be negative.
        public var points: Points
        public var when: Condition

        /// So many points where that holds.
        public init(points: Points, when: Condition) {
            self.points = points
            self.when = when
        }
    }

    /// The name shown on the line of the ledger.
    public var name: String
    /// Tried from the top: the first case that holds counts, alone.
    public var cases: [Case]

    /// A rule of that name with these cases, asked in order.
    public init(name: String, cases: [Case]) {
        self.name = name
        self.cases = cases
    }
}

extension FitRule {
    /// What the rule gives for these facts: zero when no case holds.
    func points(for facts: Facts) -> Points {
        matching(facts)?.points.bounded ?? .zero
    }

    /// The rule's line, or nil when it gives nothing.
    func line(for facts: Facts) -> Line? {
        guard let match = matching(facts), match.points != .zero else { return nil }
        let because = match.when.because(facts)
        return Line(card: .fit, rule: name, points: match.points.bounded, because: because, marks: [])
    }

    private func matching(_ facts: Facts) -> Case? {
        cases.first { $0.when.holds(for: facts) }
    }
}
