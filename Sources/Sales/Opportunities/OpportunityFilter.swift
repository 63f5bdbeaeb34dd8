/// Which opportunities a list shows. What is nil does not narrow it; withdrawn ones are never shown.
public struct OpportunityFilter: Hashable, Sendable {
    /// Only those that are being worked, or only those that ended; nil: both.
    public var isOpen: Bool?
    public var outcome: Opportunity.Outcome?
    public var owner: ID<User>?
    /// A type and a stage of the playbook, by name.
    public var type: String?
    public var stage: String?
    public var account: ID<Account>?
    /// What else it must be like.
    public var condition = FilterCondition<OpportunityTest>.everything
    /// Whose opportunities the reader may see at all.
    public var scope = Scope.everything

    /// Every opportunity that is being worked.
    public static let open = OpportunityFilter(isOpen: true)

    /// Opportunities that are open, or closed, or both.
    public init(isOpen: Bool? = nil) { self.isOpen = isOpen }

    /// Every opportunity that is like that.
    public init(_ condition: FilterCondition<OpportunityTest>) { self.condition = condition }
}
