import Scoring

extension PlaybookLint {
    mutating func checkFit() {
        check(names: playbook.cards.fit.map(\.name), in: "fit")
        for rule in playbook.cards.fit { check(rule) }
    }

    private mutating func check(_ rule: FitRule) {
        if rule.cases.isEmpty { report(.emptyRule, at: "fit.\(rule.name)") }
        var earlier: [Reach] = []
        for (place, one) in rule.cases.enumerated() {
            let path = rule.cases.count == 1 ? "fit.\(rule.name)" : "fit.\(rule.name)[\(place + 1)]"
            let before = faults.count
            check(one.when, at: "\(path).when")
            let reach = Reach(of: one.when)
            // What is already known to be wrong in the condition would only be said a second time.
            if faults.count == before { check(reach, after: earlier, at: path) }
            earlier.append(reach)
        }
    }

    private mutating func check(_ reach: Reach, after earlier: [Reach], at path: String) {
        if reach.isEmpty { return report(.neverHolds, at: "\(path).when") }
        guard let first = earlier.firstIndex(where: reach.lies(within:)) else { return }
        report(.shadowed(by: first + 1), at: path)
    }

    /// Every test asks about a known fact in a way it can answer.
    private mutating func check(_ condition: Condition, at path: String) {
        switch condition {
        case .all(let parts), .any(let parts):
            if parts.isEmpty { report(.neverHolds, at: path) }
            for (part, place) in zip(parts, condition.paths(under: path)) { check(part, at: place) }
        case .not(let part): check(part, at: "\(path).not")
        case .known(let field): _ = kind(ofFact: field, at: "\(path).known")
        case .equals(let field, let fact): check([fact], of: field, at: "\(path).\(field)")
        case .isOneOf(let field, let facts): check(facts, of: field, at: "\(path).\(field)")
        case .atLeast(let field, _): checkNumber(field, at: "\(path).\(field)")
        case .atMost(let field, _): checkNumber(field, at: "\(path).\(field)")
        case .between(let field, let low, let high):
            if low > high { report(.emptyRange(low: low, high: high), at: "\(path).\(field)") }
            checkNumber(field, at: "\(path).\(field)")
        case .contains(let field, _): checkContains(field, at: "\(path).\(field)")
        }
    }

    /// What the fact holds; nil, and a fault, when it is not one that can be known of a lead.
    private mutating func kind(ofFact name: String, at path: String) -> OwnField.Kind? {
        if let fact = FactName(rawValue: name) { return fact.kind }
        guard let field = playbook.fields.first(where: { $0.name == name }) else {
            check(name, isDeclaredIn: knownFacts, as: .fact, at: path)
            return nil
        }
        if field.holder == .opportunity { report(.fieldElsewhere(name, holder: field.holder), at: path) }
        return field.kind
    }

    private var knownFacts: [String] {
        FactName.allCases.map(\.rawValue) + playbook.fields.map(\.name)
    }

    private mutating func check(_ facts: [Fact], of field: String, at path: String) {
        guard let kind = kind(ofFact: field, at: path) else { return }
        if facts.isEmpty { return report(.neverHolds, at: path) }
        for (place, fact) in facts.enumerated() {
            check(fact, of: field, holding: kind, at: facts.count == 1 ? path : "\(path)[\(place + 1)]")
        }
    }

    private mutating func check(_ fact: Fact, of field: String, holding kind: OwnField.Kind, at path: String) {
        switch (kind, fact) {
        case (.text, .text), (.number, .number), (.flag, .flag): break
        case (.choice(let choices), .text(let text)):
            guard !choices.contains(text) else { return }
            let nearest = PlaybookName.nearest(to: text, among: choices)
            report(.notAChoice(text, field: field, nearest: nearest, choices: choices), at: path)
        default: report(.unfitTest(field: field, holds: kind), at: path)
        }
    }

    private mutating func checkNumber(_ field: String, at path: String) {
        guard let kind = kind(ofFact: field, at: path), kind != .number else { return }
        report(.unfitTest(field: field, holds: kind), at: path)
    }

    private mutating func checkContains(_ field: String, at path: String) {
        guard let kind = kind(ofFact: field, at: path), kind != .text else { return }
        report(.unfitTest(field: field, holds: kind), at: path)
    }
}

extension Condition {
    /// The word a condition is written under, when it stands in a section with others.
    package var key: String {
        switch self {
        case .all: "all"
        case .any: "any"
        case .not: "not"
        case .known: "known"
        case .equals(let field, _), .isOneOf(let field, _), .atLeast(let field, _), .atMost(let field, _),
            .between(let field, _, _), .contains(let field, _):
            field
        }
    }

    /// The parts, when this is an *all* that reads best as one section with a key for each part.
    package var sectionParts: [Condition]? {
        guard case .all(let parts) = self, parts.count > 1, Set(parts.map(\.key)).count == parts.count else {
            return nil
        }
        return parts
    }

    /// Where each part stands in the text, given where the condition does.
    fileprivate func paths(under path: String) -> [String] {
        switch self {
        case .all(let parts) where sectionParts == nil: parts.indices.map { "\(path).all[\($0 + 1)]" }
        case .all(let parts): parts.map { _ in path }
        case .any(let parts): parts.indices.map { "\(path).any[\($0 + 1)]" }
        default: []
        }
    }
}
