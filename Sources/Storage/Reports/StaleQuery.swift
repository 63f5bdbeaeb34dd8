import SQLPort
import Sales

/// A task that is late, and whose.
public struct LateTask: Hashable, Sendable {
    public var task: SalesTask
    /// The number of its lead; nil where it has none.
    public var leadNumber: Int64?
}

extension Store {
    /// Tasks of a kind that are not done and were due before `moment`, the latest late first: `.response` for leads
    /// that wait for a first answer, `.acceptance` for qualified leads nobody accepted.
    public func lateTasks(_ kind: SalesTask.Kind, before moment: Moment, limit: Int) throws -> [LateTask] {
        let late = try all(
            SalesTask.self,
            """
            WHERE workspace_id = \(workspace) AND kind = \(kind.rawValue) AND due_at < \(moment)
            AND done_at IS NULL ORDER BY due_at DESC, id DESC LIMIT \(limit)
            """)
        return try late.map { LateTask(task: $0.record, leadNumber: try leadNumber($0.record.leadID)) }
    }

    /// Open opportunities of a type that entered a stage before `moment`, the longest there first.
    public func opportunities(
        type: String, inStage stage: String, since moment: Moment, limit: Int
    ) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND type = \(type) AND stage = \(stage) AND stage_since < \(moment)
            AND outcome IS NULL AND withdrawn_at IS NULL ORDER BY stage_since, id LIMIT \(limit)
            """)
    }

    /// Open opportunities that should have closed before `day`, the longest overdue first.
    public func opportunities(expectedBefore day: Day, limit: Int) throws -> [Kept<Opportunity>] {
        try all(
            Opportunity.self,
            """
            WHERE workspace_id = \(workspace) AND expected_close < \(day)
            AND outcome IS NULL AND withdrawn_at IS NULL ORDER BY expected_close, id LIMIT \(limit)
            """)
    }

    private func leadNumber(_ lead: ID<Lead>?) throws -> Int64? {
        guard let lead else { return nil }
        return try row("SELECT number FROM leads WHERE workspace_id = \(workspace) AND id = \(lead)") { row in
            row.integer(0)
        } ?? nil
    }
}
