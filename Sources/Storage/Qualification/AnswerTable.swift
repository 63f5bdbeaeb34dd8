import SQLPort
import Sales

extension Store {
    /// The answers about a lead, by criterion, the first made first.
    public func answers(lead: ID<Lead>) throws -> [Kept<Answer>] {
        try all(Answer.self, "WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY criterion, id")
    }

    /// The answers to one criterion about a lead, the first made first.
    public func answers(lead: ID<Lead>, criterion: String) throws -> [Kept<Answer>] {
        try all(
            Answer.self,
            "WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND criterion = \(criterion) ORDER BY id")
    }

    /// The answers that live on an opportunity, by criterion, the first made first.
    public func answers(opportunity: ID<Opportunity>) throws -> [Kept<Answer>] {
        try all(
            Answer.self,
            "WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) ORDER BY criterion, id")
    }
}
