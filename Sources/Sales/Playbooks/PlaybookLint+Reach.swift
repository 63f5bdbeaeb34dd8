import Scoring

/// What a condition lets through, as far as that can be told: ways to meet it, each a set of demands on single facts.
///
/// It errs on one side only. Where the demands are too many or too tangled to compare, nothing is said to be empty
/// or to lie within another.
struct Reach {
    /// Each way is enough by itself; nil when there are too many to look at.
    private let ways: [Way]?
    /// More ways than a rule that people write has.
    private static let most = 64

    init(of condition: Condition) { ways = Self.ways(of: condition) }

    /// Nothing meets the condition.
    var isEmpty: Bool { ways.map { $0.allSatisfy(\.isEmpty) } ?? false }

    /// Whatever meets this meets `other` too.
    func lies(within other: Reach) -> Bool {
        guard let ways, let wider = other.ways else { return false }
        return ways.allSatisfy { way in way.isEmpty || wider.contains { way.lies(within: $0) } }
    }

    private static func ways(of condition: Condition) -> [Way]? {
        switch condition {
        case .any(let parts):
            let ways = parts.compactMap(ways(of:))
            guard ways.count == parts.count else { return nil }
            let all = ways.flatMap(\.self)
            return all.count <= most ? all : nil
        case .all(let parts):
            return parts.reduce([Way()]) { product($0, ways(of: $1)) }
        default:
            return [Way(asking: condition)]
        }
    }

    private static func product(_ ones: [Way]?, _ others: [Way]?) -> [Way]? {
        guard let ones, let others, ones.count * others.count <= most else { return nil }
        return ones.flatMap { one in others.map { one.and($0) } }
    }
}

/// Demands that must all be met.
private struct Way {
    private var spans: [String: Span] = [:]
    /// The single tests as they were written, for those that no span describes and for plain contradictions.
    private var tests: Set<Condition> = []

    init() {}

    init(asking test: Condition) {
        tests = [test]
        if let (field, span) = Span.of(test) { spans[field] = span }
    }

    func and(_ other: Way) -> Way {
        var both = self
        both.tests.formUnion(other.tests)
        both.spans.merge(other.spans) { $0.and($1) }
        return both
    }

    var isEmpty: Bool {
        spans.values.contains(where: \.isEmpty) || tests.contains { tests.contains(.not($0)) }
    }

    func lies(within other: Way) -> Bool {
        let tangled = other.tests.filter { Span.of($0) == nil }
        guard tangled.isSubset(of: tests) else { return false }
        return other.spans.allSatisfy { field, span in spans[field].map { $0.lies(within: span) } ?? false }
    }
}

/// What one fact may be.
private enum Span {
    /// Anything, as long as it is known.
    case known
    case numbers(ClosedRange<Int64>)
    case facts(Set<Fact>)
    case nothing

    static func of(_ test: Condition) -> (field: String, span: Span)? {
        switch test {
        case .known(let field): (field, .known)
        case .equals(let field, let fact): (field, .facts([fact]))
        case .isOneOf(let field, let facts): (field, .facts(Set(facts)))
        case .atLeast(let field, let low): (field, .numbers(low...Int64.max))
        case .atMost(let field, let high): (field, .numbers(Int64.min...high))
        case .between(let field, let low, let high): (field, low <= high ? .numbers(low...high) : .nothing)
        case .all, .any, .not, .contains: nil
        }
    }

    var isEmpty: Bool {
        switch self {
        case .nothing: true
        case .facts(let facts): facts.isEmpty
        case .known, .numbers: false
        }
    }

    func and(_ other: Span) -> Span {
        switch (self, other) {
        case (.nothing, _), (_, .nothing): .nothing
        case (.known, let span), (let span, .known): span
        case (.numbers(let one), .numbers(let two)): one.overlaps(two) ? .numbers(one.clamped(to: two)) : .nothing
        case (.facts(let one), .facts(let two)): .facts(one.intersection(two))
        case (.numbers(let range), .facts(let facts)), (.facts(let facts), .numbers(let range)):
            .facts(facts.filter { $0.lies(in: range) })
        }
    }

    func lies(within other: Span) -> Bool {
        switch (self, other) {
        case (.nothing, _), (_, .known): true
        case (.numbers(let one), .numbers(let two)): two.contains(one.lowerBound) && two.contains(one.upperBound)
        case (.facts(let one), .facts(let two)): one.isSubset(of: two)
        case (.facts(let facts), .numbers(let range)): facts.allSatisfy { $0.lies(in: range) }
        case (.numbers(let range), .facts(let facts)):
            range.lowerBound == range.upperBound && facts.contains(.number(range.lowerBound))
        default: false
        }
    }
}

extension Fact {
    fileprivate func lies(in range: ClosedRange<Int64>) -> Bool {
        guard case .number(let number) = self else { return false }
        return range.contains(number)
    }
}
