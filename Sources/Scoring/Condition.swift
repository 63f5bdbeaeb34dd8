/// A test on facts.
///
/// Nothing is guessed: a test on a fact that is unknown, or of another kind than the test asks for, is false.
/// `not` turns that round like any other answer, so `not(equals("country", …))` holds while the country is unknown;
/// put `known` beside it where that is not meant.
public indirect enum Condition: Hashable, Sendable {
    /// Every part holds; with no parts, always.
    case all([Condition])
    /// At least one part holds; with no parts, never.
    case any([Condition])
    /// The part does not hold.
    case not(Condition)
    /// The fact is known, whatever it is.
    case known(String)
    /// The fact is this one, of the same kind.
    case equals(String, Fact)
    /// The fact is one of these.
    case isOneOf(String, [Fact])
    /// The number is this or more.
    case atLeast(String, Int64)
    /// The number is this or less.
    case atMost(String, Int64)
    /// The number lies between the two, both included.
    case between(String, Int64, Int64)
    /// The text has this text somewhere in it, letter for letter.
    case contains(String, String)

    /// Whether the condition holds for what is known.
    public func holds(for facts: Facts) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(for: facts) }
        case .any(let parts): parts.contains { $0.holds(for: facts) }
        case .not(let part): !part.holds(for: facts)
        case .known(let field): facts[field] != nil
        case .equals(let field, let fact): facts[field] == fact
        case .isOneOf(let field, let choices): facts[field].map(choices.contains) ?? false
        case .atLeast(let field, let least): facts.number(field).map { $0 >= least } ?? false
        case .atMost(let field, let most): facts.number(field).map { $0 <= most } ?? false
        case .between(let field, let least, let most):
            facts.number(field).map { $0 >= least && $0 <= most } ?? false
        case .contains(let field, let part): facts.text(field).map { $0.holds(part) } ?? false
        }
    }

    /// The names of all fields the condition looks at.
    public var fields: Set<String> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.fields) }
        case .not(let part): part.fields
        case .known(let field), .equals(let field, _), .isOneOf(let field, _), .atLeast(let field, _),
            .atMost(let field, _), .between(let field, _, _), .contains(let field, _):
            [field]
        }
    }
}

extension Facts {
    fileprivate func number(_ field: String) -> Int64? {
        guard case .number(let number) = self[field] else { return nil }
        return number
    }

    fileprivate func text(_ field: String) -> String? {
        guard case .text(let text) = self[field] else { return nil }
        return text
    }
}

extension String {
    /// Whether `part` occurs in the text, byte for byte of its UTF-8.
    fileprivate func holds(_ part: String) -> Bool {
        let sought = part.utf8
        guard let first = sought.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: sought) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
