public import Scoring

extension Scorecards {
    /// The same cards with every text of their conditions folded, as facts are: "São Paulo" matches "sao paulo".
    public var folded: Scorecards {
        var cards = self
        for rule in cards.fit.indices {
            for place in cards.fit[rule].cases.indices {
                cards.fit[rule].cases[place].when = cards.fit[rule].cases[place].when.folded
            }
        }
        return cards
    }
}

extension Condition {
    fileprivate var folded: Condition {
        switch self {
        case .all(let parts): .all(parts.map(\.folded))
        case .any(let parts): .any(parts.map(\.folded))
        case .not(let part): .not(part.folded)
        case .equals(let field, let fact): .equals(field, fact.folded)
        case .isOneOf(let field, let choices): .isOneOf(field, choices.map(\.folded))
        case .contains(let field, let part): .contains(field, Folding.name(part) ?? part)
        case .known, .atLeast, .atMost, .between: self
        }
    }
}

extension Fact {
    fileprivate var folded: Fact {
        guard case .text(let text) = self else { return self }
        return .text(Folding.name(text) ?? text)
    }
}
