import SQLPort
import Sales

extension Store {
    /// The opportunity of that number, or nil; a withdrawn one too.
    public func opportunity(number: Int64) throws -> Kept<Opportunity>? {
        try first(Opportunity.self, "WHERE workspace_id = \(workspace) AND number = \(number)")
    }

    /// The opportunities at an account without an outcome, the first opened first.
    public func openOpportunities(account: ID<Account>) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account)
            AND outcome IS NULL AND withdrawn_at IS NULL ORDER BY opened_at, id
            """)
    }

    /// The opportunities without an outcome in which a person has a part, the first opened first.
    public func openOpportunities(person: ID<Person>) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND id IN (
                SELECT id FROM opportunities WHERE workspace_id = \(workspace) AND person_id = \(person)
                UNION SELECT opportunity_id FROM opportunity_people
                WHERE workspace_id = \(workspace) AND person_id = \(person) AND left_at IS NULL)
            AND outcome IS NULL AND withdrawn_at IS NULL ORDER BY opened_at, id
            """)
    }

    /// All opportunities at an account that were not withdrawn, the first opened first.
    public func opportunities(account: ID<Account>) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND account_id = \(account) AND withdrawn_at IS NULL
            ORDER BY opened_at, id
            """)
    }

    /// The opportunities a lead opened whose conversion was taken back, the first made first.
    public func withdrawnOpportunities(lead: ID<Lead>) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND withdrawn_at IS NOT NULL ORDER BY id
            """)
    }

    /// The people with a part in an opportunity, the first joined first; those who left are not among them.
    public func people(opportunity: ID<Opportunity>) throws -> [Kept<OpportunityPerson>] {
        try parts(opportunity: opportunity).filter { $0.record.leftAt == nil }
    }

    /// Everybody who has or had a part in an opportunity, the first joined first.
    public func parts(opportunity: ID<Opportunity>) throws -> [Kept<OpportunityPerson>] {
        try all(
            OpportunityPerson.self,
            """
            WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) ORDER BY id
            """)
    }

    /// A person's part in an opportunity, also one that they had and left, or nil.
    public func part(of person: ID<Person>, in opportunity: ID<Opportunity>) throws -> Kept<OpportunityPerson>? {
        try first(
            OpportunityPerson.self,
            """
            WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) AND person_id = \(person)
            """)
    }
}
