extension Condition {
    /// Why the condition holds for these facts, as a sentence with the values that decided it.
    ///
    /// To be asked only of a condition that holds. Of alternatives it names the first that holds.
    func because(_ facts: Facts) -> String {
        switch self {
        case .all(let parts): Condition.joined(parts.map { $0.because(facts) })
        case .any(let parts): parts.first { $0.holds(for: facts) }?.because(facts) ?? ""
        case .not(let part): part.becauseNot(facts)
        case .known(let field), .equals(let field, _): "\(field) is \(facts.words(field))"
        default: sentence(facts, "")
        }
    }

    /// Why the condition does not hold for these facts. Of several parts that must hold it names the first that fails.
    private func becauseNot(_ facts: Facts) -> String {
        switch self {
        case .all(let parts): parts.first { !$0.holds(for: facts) }?.becauseNot(facts) ?? ""
        case .any(let parts): Condition.joined(parts.map { $0.becauseNot(facts) })
        case .not(let part): part.because(facts)
        case .known(let field): "\(field) is \(facts.words(field))"
        default: sentence(facts, "not ")
        }
    }

    private static func joined(_ sentences: [String]) -> String {
        sentences.isEmpty ? "always" : sentences.joined(separator: ", and ")
    }

    /// The value of the one field tested, then the test: "employees is 120: between 20 and 500".
    private func sentence(_ facts: Facts, _ negation: String) -> String {
        fields.map { "\($0) is \(facts.words($0)): \(negation)\(test)" }.joined()
    }

    /// The test in words, without its field.
    private var test: String {
        switch self {
        case .all, .any, .not, .known: ""
        case .equals(_, let fact): fact.description
        case .isOneOf(_, let choices): Condition.words(choices)
        case .atLeast(_, let least): "at least \(least)"
        case .atMost(_, let most): "at most \(most)"
        case .between(_, let least, let most): "between \(least) and \(most)"
        case .contains(_, let part): "with “\(part)” in it"
        }
    }

    /// A long list is counted, not read out.
    private static func words(_ choices: [Fact]) -> String {
        guard choices.count <= 5 else { return "one of \(choices.count) named" }
        return "one of " + choices.map(\.description).joined(separator: ", ")
    }
}

extension Facts {
    fileprivate func words(_ field: String) -> String {
        self[field]?.description ?? "not known"
    }
}
