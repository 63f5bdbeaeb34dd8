import Sales
import Scoring

extension FitRule {
    var written: Written {
        cases.count == 1 ? cases[0].written : .list(cases.map(\.written))
    }
}

extension FitRule.Case {
    fileprivate var written: Written {
        .entries([("points", .scalar(points.description)), ("when", when.written)])
    }
}

extension Condition {
    fileprivate var written: Written {
        .entries((sectionParts ?? [self]).map { ($0.key, $0.value) })
    }

    private var value: Written {
        switch self {
        case .all(let parts), .any(let parts): .list(parts.map(\.written))
        case .not(let part): part.written
        case .known(let field): .text(field)
        case .equals(_, let fact): fact.written
        case .isOneOf(_, let facts): .list(facts.map(\.written))
        case .atLeast(_, let low): .entries([("at_least", .number(low))])
        case .atMost(_, let high): .entries([("at_most", .number(high))])
        case .between(_, let low, let high): .entries([("between", .list([.number(low), .number(high)]))])
        case .contains(_, let part): .entries([("contains", .text(part))])
        }
    }
}

extension Fact {
    fileprivate var written: Written {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .flag(let flag): .flag(flag)
        }
    }
}

extension Grading {
    var written: Written {
        .entries([
            ("fit", Self.written([("A", a), ("B", b), ("C", c)])),
            ("interest", Self.written([("1", one), ("2", two), ("3", three)])),
        ])
    }

    private static func written(_ grades: [(String, Points)]) -> Written {
        .entries(grades.map { ($0.0, .scalar($0.1.description)) })
    }
}

extension QualifiedDefinition {
    var written: Written {
        .entries([
            ("interest", .scalar(interest.description)), ("fit", .scalar(fit.description)),
            ("by", .text(mode.rawValue)),
        ])
    }
}

extension Limits {
    var written: Written {
        let kinds = firstResponseByKind.sorted { $0.key < $1.key }.map { ($0.key, Written?.some(.duration($0.value))) }
        let first = Written.duration(firstResponse)
        return .entries([
            ("first_response", kinds.isEmpty ? first : .entries([("otherwise", first)] + kinds)),
            ("accept", .duration(accept)),
            ("quiet", .scalar("\(quietDays)d")),
            ("recontact", .scalar("\(recontactDays)d")),
        ])
    }
}
