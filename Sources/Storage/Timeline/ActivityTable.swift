import SQLPort
import Sales

extension Store {
    /// What was done for a lead, the newest first.
    public func activities(lead: ID<Lead>, limit: Int) throws -> [Kept<Activity>] {
        try all(
            Activity.self,
            """
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// What was done with a person, the newest first.
    public func activities(person: ID<Person>, limit: Int) throws -> [Kept<Activity>] {
        try all(
            Activity.self,
            """
            WHERE workspace_id = \(workspace) AND person_id = \(person) ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// What was done for an opportunity, the newest first.
    public func activities(opportunity: ID<Opportunity>, limit: Int) throws -> [Kept<Activity>] {
        try all(
            Activity.self,
            """
            WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }
}
