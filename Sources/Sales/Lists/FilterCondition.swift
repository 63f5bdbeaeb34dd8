/// What a list asks for, with every name found: `FilterExpression` says it in words, this in ids and figures.
public indirect enum FilterCondition<Test: Hashable & Sendable>: Hashable, Sendable {
    /// One test.
    case test(Test)
    /// All of these; of none: everything.
    case all([FilterCondition])
    /// Any of these; of none: nothing.
    case any([FilterCondition])
    /// Not this.
    case not(FilterCondition)

    /// Everything.
    public static var everything: FilterCondition { .all([]) }

    /// The conditions all of which must hold, those inside of “all” taken out.
    public var conjuncts: [FilterCondition] {
        guard case .all(let parts) = self else { return [self] }
        return parts.flatMap(\.conjuncts)
    }

    /// Both.
    public func and(_ other: FilterCondition) -> FilterCondition { .all(conjuncts + other.conjuncts) }
}

extension FilterExpression {
    /// The condition that this expression is, each test read by `test`.
    public func condition<Test>(
        _ test: (FilterTest) throws -> FilterCondition<Test>
    ) throws -> FilterCondition<Test> {
        switch self {
        case .test(let one): try test(one)
        case .all(let parts): .all(try parts.map { try $0.condition(test) })
        case .any(let parts): .any(try parts.map { try $0.condition(test) })
        case .not(let part): .not(try part.condition(test))
        }
    }
}
