import SQLPort
import Sales

extension Store {
    /// The conversion of a lead that stands, or nil: the database keeps one at most.
    public func conversion(lead: ID<Lead>) throws -> Kept<Conversion>? {
        try first(Conversion.self, "WHERE workspace_id = \(workspace) AND lead_id = \(lead)")
    }

    /// The conversions that stand behind an opportunity, the first made first.
    public func conversions(opportunity: ID<Opportunity>) throws -> [Kept<Conversion>] {
        try all(Conversion.self, "WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) ORDER BY id")
    }
}
