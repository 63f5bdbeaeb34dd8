import SQLPort
import Sales

extension Store {
    /// The user who signs in with that folded address (`Folding.email`), or nil.
    public func user(emailKey: String) throws -> Kept<User>? {
        try first(User.self, "WHERE workspace_id = \(workspace) AND email_key = \(emailKey)")
    }

    /// The first user made whose name folds to that (`Folding.name`), or nil. A team is small: its users are read one
    /// after the other.
    public func user(nameKey: String) throws -> Kept<User>? {
        var found: Kept<User>?
        try each(User.self) { kept in
            guard Folding.name(kept.record.name) == nameKey else { return true }
            found = kept
            return false
        }
        return found
    }
}
