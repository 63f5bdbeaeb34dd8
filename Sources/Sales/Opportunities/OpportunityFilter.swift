/// Which opportunities a list shows; withdrawn ones are never shown.
public struct OpportunityFilter: Hashable, Sendable {
    /// What it must be like.
    public var condition: FilterCondition<OpportunityTest>
    /// Whose opportunities the reader may see at all.
    public var scope = Scope.everything

    /// Every opportunity that is being worked.
    public static let open = OpportunityFilter(.test(.open))

    /// Every opportunity that is like that.
    public init(_ condition: FilterCondition<OpportunityTest> = .everything) { self.condition = condition }
}
