import SQLPort
import Sales

extension Store {
    /// The tasks of one kind that are not done and due by `moment`, the first due first.
    public func openTasks(kind: SalesTask.Kind, dueBy moment: Moment, limit: Int) throws -> [Kept<SalesTask>] {
        try all(
            SalesTask.self,
            """
            WHERE workspace_id = \(workspace) AND kind = \(kind.rawValue) AND due_at <= \(moment) AND done_at IS NULL
            ORDER BY due_at, id LIMIT \(limit)
            """)
    }
}
