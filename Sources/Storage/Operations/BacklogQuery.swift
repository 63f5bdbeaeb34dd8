import SQLPort
public import Sales

/// What waits to be done in a workspace.
public struct Backlog: Hashable, Sendable {
    /// Jobs that were due.
    public var jobs = 0
    /// Standings that were due to change.
    public var standings = 0
    /// Imports that were begun and not ended.
    public var imports = 0
    /// Open leads without a next dated touch.
    public var leadsWithoutTouch = 0

    /// Nothing.
    public init() {}
}

extension Store {
    /// What waits at `moment`. Counts no further than `most` of each.
    public func backlog(at moment: Moment, most: Int = 10_000) throws -> Backlog {
        var backlog = Backlog()
        backlog.jobs = try number(
            """
            SELECT count(*) FROM (SELECT 1 FROM jobs
                WHERE workspace_id = \(workspace) AND due_at <= \(moment) LIMIT \(most)) AS due
            """)
        backlog.standings = try number(
            """
            SELECT count(*) FROM (SELECT 1 FROM standings
                WHERE workspace_id = \(workspace) AND due_at <= \(moment) LIMIT \(most)) AS due
            """)
        backlog.imports = try number(
            """
            SELECT count(*) FROM (SELECT 1 FROM imports
                WHERE workspace_id = \(workspace) AND id > \(Identifier(high: 0, low: 0)) AND finished_at IS NULL
                LIMIT \(most)) AS begun
            """)
        backlog.leadsWithoutTouch = try number(
            """
            SELECT count(*) FROM (SELECT 1 FROM standings
                WHERE workspace_id = \(workspace) AND open = 1 AND next_touch_at = \(Moment.distantFuture)
                LIMIT \(most)) AS untouched
            """)
        return backlog
    }
}
