public import Scoring

/// Which leads a list shows. What is nil or empty does not narrow it.
public struct LeadFilter: Hashable, Sendable {
    /// In one of these states; empty: in any.
    public var states: Set<LeadState> = []
    public var owner: ID<User>?
    /// The folded name of the source (`Folding.name`).
    public var sourceKey: String?
    public var campaign: ID<Campaign>?
    public var grade: Grade?
    /// The beginning of the folded name of the person or the account (`Folding.name`).
    public var nameKey: String?
    /// Without a next dated touch.
    public var withoutTouch = false
    /// No human act of the buyer since then; where there was none, not opened since then.
    public var quietSince: Moment?
    /// The score has fallen below the threshold although the lead is qualified.
    public var cooling = false
    /// Whose leads the reader may see at all.
    public var scope = Scope.everything

    /// Every lead in new, qualified or prospect.
    public static let open = LeadFilter(states: LeadState.allCases.filter(\.isOpen))

    /// Every lead in one of these states; in any where there are none.
    public init(states: some Sequence<LeadState> = []) { self.states = Set(states) }
}
