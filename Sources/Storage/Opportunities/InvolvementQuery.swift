import SQLPort
import Sales

extension Store {
    /// Whether anything but that opportunity and the parts in it names the person: a lead, a list, another
    /// opportunity, or something that they did or that was said of them.
    public func isInvolved(person: ID<Person>, beside opportunity: ID<Opportunity>) throws -> Bool {
        try number(
            """
            SELECT EXISTS (SELECT 1 FROM leads WHERE workspace_id = \(workspace) AND person_id = \(person))
            OR EXISTS (SELECT 1 FROM lead_people WHERE workspace_id = \(workspace) AND person_id = \(person))
            OR EXISTS (SELECT 1 FROM list_members WHERE workspace_id = \(workspace) AND person_id = \(person))
            OR EXISTS (SELECT 1 FROM opportunities
                WHERE workspace_id = \(workspace) AND person_id = \(person) AND id <> \(opportunity))
            OR EXISTS (SELECT 1 FROM opportunity_people
                WHERE workspace_id = \(workspace) AND person_id = \(person) AND opportunity_id <> \(opportunity))
            OR EXISTS (SELECT 1 FROM engagements WHERE workspace_id = \(workspace) AND person_id = \(person))
            OR EXISTS (SELECT 1 FROM activities WHERE workspace_id = \(workspace) AND person_id = \(person))
            OR EXISTS (SELECT 1 FROM notes WHERE workspace_id = \(workspace) AND person_id = \(person))
            """) == 1
    }

    /// Whether anything but that lead, its person and that opportunity names the account: people, also those without
    /// a name, other leads and opportunities, a list, a note.
    public func isInvolved(
        account: ID<Account>, beside lead: Lead, _ opportunity: ID<Opportunity>
    ) throws -> Bool {
        try number(
            """
            SELECT EXISTS (SELECT 1 FROM people
                WHERE workspace_id = \(workspace) AND account_id = \(account) AND id IS DISTINCT FROM \(lead.personID))
            OR EXISTS (SELECT 1 FROM leads
                WHERE workspace_id = \(workspace) AND account_id = \(account) AND id <> \(lead.id))
            OR EXISTS (SELECT 1 FROM list_members WHERE workspace_id = \(workspace) AND account_id = \(account))
            OR EXISTS (SELECT 1 FROM opportunities
                WHERE workspace_id = \(workspace) AND account_id = \(account) AND id <> \(opportunity))
            OR EXISTS (SELECT 1 FROM notes WHERE workspace_id = \(workspace) AND account_id = \(account))
            """) == 1
    }
}
