/// Which leads a list shows.
public struct LeadFilter: Hashable, Sendable {
    /// What a lead must be like.
    public var condition: FilterCondition<LeadTest>
    /// Whose leads the reader may see at all.
    public var scope = Scope.everything

    /// Every lead in new, qualified or prospect.
    public static let open = LeadFilter(states: LeadState.allCases.filter(\.isOpen))

    /// Every lead that is like that.
    public init(_ condition: FilterCondition<LeadTest>) { self.condition = condition }

    /// Every lead in one of these states; in any where there are none.
    public init(states: some Sequence<LeadState> = []) {
        let states = Set(states)
        condition = states.isEmpty ? .everything : .test(.states(states))
    }

    /// Everything that must hold, the scope too.
    public var whole: FilterCondition<LeadTest> {
        guard case .owned(let user) = scope else { return condition }
        return condition.and(.test(.owners([user])))
    }
}
