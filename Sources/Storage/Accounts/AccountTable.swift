import SQLPort
import Sales

extension Store {
    /// The accounts of that folded domain (`Folding.domain`), the first made first.
    public func accounts(domainKey: String) throws -> [Kept<Account>] {
        try all(
            Account.self,
            "WHERE workspace_id = \(workspace) AND domain_key = \(domainKey) ORDER BY id LIMIT \(Store.candidates)")
    }

    /// The accounts of that folded name (`Folding.name`), the first made first.
    public func accounts(nameKey: String) throws -> [Kept<Account>] {
        try all(
            Account.self,
            "WHERE workspace_id = \(workspace) AND name_key = \(nameKey) ORDER BY id LIMIT \(Store.candidates)")
    }
}
