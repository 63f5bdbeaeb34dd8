/// What a reader may see: a predicate of every list.
public enum Scope: Hashable, Sendable {
    /// All of the workspace.
    case everything
    /// What belongs to that user.
    case owned(by: ID<User>)
}
