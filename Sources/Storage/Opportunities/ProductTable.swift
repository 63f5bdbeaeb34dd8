import SQLPort
import Sales

extension Store {
    /// The first product made of that folded name (`Folding.name`), or nil.
    public func product(nameKey: String) throws -> Kept<Product>? {
        try first(
            Product.self, "WHERE workspace_id = \(workspace) AND name_key = \(nameKey) ORDER BY id LIMIT 1")
    }
}
