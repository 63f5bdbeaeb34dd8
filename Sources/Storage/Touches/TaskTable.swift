import SQLPort
import Sales

extension Store {
    /// The tasks of a lead that are not done, the first due first.
    public func openTasks(lead: ID<Lead>) throws -> [Kept<SalesTask>] {
        if let known = memory?.openTasks(lead) { return known }
        return try all(
            SalesTask.self,
            "WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND done_at IS NULL ORDER BY due_at, id")
    }

    /// The tasks of an opportunity that are not done, the first due first.
    public func openTasks(opportunity: ID<Opportunity>) throws -> [Kept<SalesTask>] {
        try all(
            SalesTask.self,
            """
            WHERE workspace_id = \(workspace) AND opportunity_id = \(opportunity) AND done_at IS NULL
            ORDER BY due_at, id
            """)
    }

    /// All tasks of a lead, the first due first.
    public func tasks(lead: ID<Lead>) throws -> [Kept<SalesTask>] {
        try all(SalesTask.self, "WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY due_at, id")
    }

    /// The task of a lead that is due next, or nil.
    public func nextTask(lead: ID<Lead>) throws -> Kept<SalesTask>? {
        if let known = memory?.openTasks(lead) { return known.first }
        return try first(
            SalesTask.self,
            """
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND done_at IS NULL ORDER BY due_at, id LIMIT 1
            """)
    }

    /// When the task of a lead that is due next is due; nil where there is none.
    public func nextTouch(lead: ID<Lead>) throws -> Moment? {
        if let known = memory?.openTasks(lead) { return known.first?.record.dueAt }
        return try row(
            """
            SELECT due_at FROM tasks
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) AND done_at IS NULL ORDER BY due_at LIMIT 1
            """
        ) { $0.moment(0) } ?? nil
    }

    /// The tasks about a person that are not done, the first due first.
    public func openTasks(person: ID<Person>) throws -> [Kept<SalesTask>] {
        try all(
            SalesTask.self,
            "WHERE workspace_id = \(workspace) AND person_id = \(person) AND done_at IS NULL ORDER BY due_at, id")
    }

    /// The tasks of a user that are not done and due by `moment`, the first due first.
    public func openTasks(owner: ID<User>, dueBy moment: Moment, limit: Int) throws -> [Kept<SalesTask>] {
        try all(
            SalesTask.self,
            """
            WHERE workspace_id = \(workspace) AND owner_id = \(owner) AND due_at <= \(moment) AND done_at IS NULL
            ORDER BY due_at, id LIMIT \(limit)
            """)
    }
}
