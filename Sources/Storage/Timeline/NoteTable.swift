import SQLPort
import Sales

extension Store {
    /// The notes under a lead, the newest first.
    public func notes(lead: ID<Lead>, limit: Int) throws -> [Kept<Note>] {
        try all(
            Note.self,
            "WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY at DESC, id DESC LIMIT \(limit)")
    }

    /// The notes under a person, the newest first.
    public func notes(person: ID<Person>, limit: Int) throws -> [Kept<Note>] {
        try all(
            Note.self,
            "WHERE workspace_id = \(workspace) AND person_id = \(person) ORDER BY at DESC, id DESC LIMIT \(limit)")
    }

    /// The notes under an account, the newest first.
    public func notes(account: ID<Account>, limit: Int) throws -> [Kept<Note>] {
        try all(
            Note.self,
            "WHERE workspace_id = \(workspace) AND account_id = \(account) ORDER BY at DESC, id DESC LIMIT \(limit)")
    }

    /// The notes under an opportunity, the newest first.
    public func notes(opportunity: ID<Opportunity>, limit: Int) throws -> [Kept<Note>] {
        try all(
            Note.self,
            """
            WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }
}
