import SQLPort
public import Sales

/// A lead of a cohort: when it came in, and under which playbook.
public struct CohortLead: Hashable, Sendable {
    /// The lead.
    public var id: ID<Lead>
    /// The playbook in force when it came in.
    public var playbook: Int?
}

extension Store {
    /// Hands over the leads that came in from `start` until before `end`, as known at `moment`; stops where `body`
    /// answers false.
    public func eachInCohort(
        from start: Moment, to end: Moment, asOf moment: Moment, _ body: (CohortLead) throws -> Bool
    ) throws {
        try connection.each(
            """
            SELECT lead_id, playbook FROM milestones
            WHERE workspace_id = \(workspace) AND rung = 'lead' AND at >= \(start) AND at < \(end)
            AND known_at <= \(moment) AND (withdrawn_at IS NULL OR withdrawn_at > \(moment))
            ORDER BY at, lead_id
            """
        ) { row in
            var reader = RowReader(row, of: "milestones")
            return try body(CohortLead(id: reader.next("lead_id"), playbook: reader.next("playbook")))
        }
    }
}
