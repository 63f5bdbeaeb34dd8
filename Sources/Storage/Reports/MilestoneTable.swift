import SQLPort
import Sales

extension Store {
    /// Keeps these milestones of a lead in place of all it had.
    public func keep(_ milestones: [Milestone], of lead: ID<Lead>) throws {
        let unkept = try memory?.unkept(milestones, of: lead) ?? replaced(by: milestones, of: lead)
        for milestone in unkept { try keep(milestone) }
    }

    /// Removes what a lead has beside these milestones; answers which of them are not kept yet.
    private func replaced(by milestones: [Milestone], of lead: ID<Lead>) throws -> [Milestone] {
        let kept = try self.milestones(lead: lead)
        memory?.put(milestones, of: lead)
        guard kept.allSatisfy(milestones.contains) else {
            try removeMilestones(lead: lead)
            return milestones
        }
        return milestones.filter { !kept.contains($0) }
    }

    /// Keeps a milestone, in place of the same one kept before.
    public func keep(_ milestone: Milestone) throws {
        try connection.run(
            """
            INSERT INTO milestones (workspace_id, lead_id, entry_id, rung, at, known_at, withdrawn_at, playbook,
                override_class, reason, reason_class)
            VALUES (\(workspace), \(milestone.leadID), \(milestone.entryID), \(milestone.rung.rawValue),
                \(milestone.at), \(milestone.knownAt), \(milestone.withdrawnAt), \(milestone.playbook),
                \(milestone.overrideClass?.rawValue), \(milestone.reason), \(milestone.reasonClass?.rawValue))
            ON CONFLICT (workspace_id, lead_id, entry_id, rung) DO UPDATE SET at = excluded.at,
                known_at = excluded.known_at, withdrawn_at = excluded.withdrawn_at, playbook = excluded.playbook,
                override_class = excluded.override_class, reason = excluded.reason,
                reason_class = excluded.reason_class
            """)
    }

    /// The milestones of a lead, in the order of their entries; withdrawn ones too.
    public func milestones(lead: ID<Lead>) throws -> [Milestone] {
        try rows(
            """
            SELECT \(raw: Milestone.columns) FROM milestones
            WHERE workspace_id = \(workspace) AND lead_id = \(lead) ORDER BY entry_id, rung
            """
        ) { try Milestone($0) }
    }

    /// Hands over every milestone of the leads after `lead`, lead by lead; stops where `body` answers false.
    public func eachMilestone(after lead: ID<Lead>? = nil, _ body: (Milestone) throws -> Bool) throws {
        let start = lead?.raw ?? Identifier(high: 0, low: 0)
        try connection.each(
            """
            SELECT \(raw: Milestone.columns) FROM milestones
            WHERE workspace_id = \(workspace) AND lead_id > \(start) ORDER BY lead_id, entry_id, rung
            """
        ) { try body(Milestone($0)) }
    }

    /// Takes out of the count, from `moment` on, what an act made a lead reach.
    public func withdrawMilestones(lead: ID<Lead>, of act: ID<Act>, knownAt moment: Moment) throws {
        try connection.run(
            """
            UPDATE milestones SET withdrawn_at = \(moment)
            WHERE workspace_id = \(workspace) AND lead_id = \(lead)
            AND entry_id >= \(act.raw.numbered(0)) AND entry_id <= \(act.raw.numbered(.max))
            """)
    }

    /// Removes a lead's milestones, to work them out again.
    public func removeMilestones(lead: ID<Lead>) throws {
        try connection.run("DELETE FROM milestones WHERE workspace_id = \(workspace) AND lead_id = \(lead)")
    }
}

extension Milestone {
    fileprivate static let columns =
        "lead_id, entry_id, rung, at, known_at, withdrawn_at, playbook, override_class, reason, reason_class"

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "milestones")
        self.init(
            leadID: try reader.next("lead_id"), entryID: try reader.next("entry_id"), rung: try reader.next("rung"),
            at: try reader.next("at"), knownAt: try reader.next("known_at"),
            withdrawnAt: try reader.next("withdrawn_at"), playbook: try reader.next("playbook"),
            overrideClass: try reader.next("override_class"), reason: try reader.next("reason"),
            reasonClass: try reader.next("reason_class"))
    }
}
