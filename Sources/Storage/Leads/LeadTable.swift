import SQLPort
import Sales

extension Store {
    /// The lead of that number, or nil.
    public func lead(number: Int64) throws -> Kept<Lead>? {
        try first(Lead.self, "WHERE workspace_id = \(workspace) AND number = \(number)")
    }

    /// A person's leads in new, qualified or prospect, the one most recently engaged first.
    public func openLeads(person: ID<Person>) throws -> [Kept<Lead>] {
        try all(
            Lead.self,
            """
            LEFT JOIN standings ON standings.workspace_id = leads.workspace_id AND standings.lead_id = leads.id
            WHERE leads.workspace_id = \(workspace) AND leads.person_id = \(person)
            AND leads.state IN ('new', 'qualified', 'prospect')
            ORDER BY coalesce(standings.buyer_at, leads.opened_at) DESC, leads.id DESC
            """)
    }

    /// Leads in new, qualified or prospect in which the person takes part beside the first one, the latest made first.
    public func openLeads(participant: ID<Person>) throws -> [Kept<Lead>] {
        try all(
            Lead.self,
            """
            JOIN lead_people ON lead_people.workspace_id = leads.workspace_id AND lead_people.lead_id = leads.id
            WHERE lead_people.workspace_id = \(workspace) AND lead_people.person_id = \(participant)
            AND leads.state IN ('new', 'qualified', 'prospect') ORDER BY leads.id DESC
            """)
    }

    /// The person's latest episode in whatever state, or nil.
    public func latestLead(person: ID<Person>) throws -> Kept<Lead>? {
        try first(
            Lead.self,
            """
            WHERE workspace_id = \(workspace) AND person_id = \(person) ORDER BY opened_at DESC, id DESC LIMIT 1
            """)
    }

    /// All episodes of a person, the first opened first.
    public func leads(person: ID<Person>) throws -> [Kept<Lead>] {
        try all(Lead.self, "WHERE workspace_id = \(workspace) AND person_id = \(person) ORDER BY opened_at, id")
    }

    /// Leads at an account in whatever state, in the order of their ids; at most `limit`.
    public func leads(account: ID<Account>, limit: Int) throws -> [Kept<Lead>] {
        try all(
            Lead.self,
            "WHERE workspace_id = \(workspace) AND account_id = \(account) ORDER BY opened_at, id LIMIT \(limit)")
    }

    /// The leads in new, qualified or prospect at an account, the latest opened first.
    public func openLeads(account: ID<Account>) throws -> [Kept<Lead>] {
        try all(
            Lead.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account)
            AND state IN ('new', 'qualified', 'prospect') ORDER BY opened_at DESC, id DESC
            """)
    }

    /// The account's latest episode without a person, in whatever state, or nil.
    public func latestLead(accountAlone account: ID<Account>) throws -> Kept<Lead>? {
        try first(
            Lead.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account) AND person_id IS NULL
            ORDER BY opened_at DESC, id DESC LIMIT 1
            """)
    }

    /// The leads that became that opportunity, the first opened first.
    public func leads(opportunity: ID<Opportunity>) throws -> [Kept<Lead>] {
        try all(
            Lead.self, "WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) ORDER BY opened_at, id")
    }

    /// The people in a lead beside the first one, the first joined first.
    public func people(lead: ID<Lead>) throws -> [Kept<LeadPerson>] {
        try all(LeadPerson.self, "WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY id")
    }

    /// A person's part in a lead, or nil.
    public func part(of person: ID<Person>, in lead: ID<Lead>) throws -> Kept<LeadPerson>? {
        try first(
            LeadPerson.self, "WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND person_id = \(person)")
    }
}
