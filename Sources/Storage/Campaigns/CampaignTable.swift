import SQLPort
import Sales

extension Store {
    /// The first campaign made of that folded name (`Folding.name`), or nil.
    public func campaign(nameKey: String) throws -> Kept<Campaign>? {
        try first(
            Campaign.self,
            "WHERE workspace_id = \(workspace) AND name_key = \(nameKey) ORDER BY id LIMIT 1")
    }

    /// What a campaign cost, the first made first.
    public func costs(campaign: ID<Campaign>) throws -> [Kept<Cost>] {
        try all(Cost.self, "WHERE workspace_id = \(workspace) AND campaign_id = \(campaign) ORDER BY id")
    }
}
