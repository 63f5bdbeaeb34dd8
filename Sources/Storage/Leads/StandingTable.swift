import SQLPort
import Sales
import Scoring

extension Store {
    /// Keeps what is worked out about a lead, in place of what was kept before. `state` is where the lead stands: open
    /// and closed leads are listed apart.
    public func keep(_ standing: Standing, state: LeadState) throws {
        try connection.run(
            """
            INSERT INTO standings (workspace_id, lead_id, open, playbook, fit, fit_whole, interest, interest_whole,
                grade, as_of, changes_at, falls_at, due_at, engagements, buyer_at, attempt_at, attempts, next_touch_at)
            VALUES (\(workspace), \(standing.leadID), \(state.isOpen), \(standing.playbook),
                \(standing.fit.thousandths), \(standing.fit.whole), \(standing.interest.thousandths),
                \(standing.interest.whole), \(standing.grade.description), \(standing.asOf), \(standing.changesAt),
                \(standing.fallsAt), \(standing.dueAt), \(standing.window.bytes), \(standing.buyerAt),
                \(standing.attemptAt), \(standing.attempts), \(standing.nextTouchAt ?? .distantFuture))
            ON CONFLICT (workspace_id, lead_id) DO UPDATE SET open = excluded.open, playbook = excluded.playbook,
                fit = excluded.fit, fit_whole = excluded.fit_whole, interest = excluded.interest,
                interest_whole = excluded.interest_whole, grade = excluded.grade, as_of = excluded.as_of,
                changes_at = excluded.changes_at, falls_at = excluded.falls_at, due_at = excluded.due_at,
                engagements = excluded.engagements, buyer_at = excluded.buyer_at, attempt_at = excluded.attempt_at,
                attempts = excluded.attempts, next_touch_at = excluded.next_touch_at
            """)
        memory?.put(standing, of: standing.leadID)
    }

    /// What is worked out about a lead, or nil.
    public func standing(_ lead: ID<Lead>) throws -> Standing? {
        if let known = memory?.standing(lead) { return known }
        let found = try row(
            "SELECT \(raw: Standing.columns) FROM standings WHERE workspace_id = \(workspace) AND lead_id = \(lead)"
        ) { try Standing($0) }
        memory?.put(found, of: lead)
        return found
    }

    /// The standings whose whole points, grade or threshold change by `moment` through decay alone, the earliest first.
    public func standings(dueBy moment: Moment, limit: Int) throws -> [Standing] {
        try rows(
            """
            SELECT \(raw: Standing.columns) FROM standings
            WHERE workspace_id = \(workspace) AND due_at <= \(moment) ORDER BY due_at, lead_id LIMIT \(limit)
            """
        ) { try Standing($0) }
    }

    /// When the next standing changes through decay alone; nil: none does.
    public func nextDueStanding() throws -> Moment? {
        try row(
            """
            SELECT due_at FROM standings
            WHERE workspace_id = \(workspace) AND due_at > \(Moment.distantPast) ORDER BY due_at LIMIT 1
            """
        ) { $0.moment(0) ?? .distantFuture }
    }

    /// Hands over every standing after `lead` in the order of leads, and whether it is listed as open; stops where
    /// `body` answers false.
    public func eachStanding(after lead: ID<Lead>? = nil, _ body: (Standing, _ isOpen: Bool) throws -> Bool) throws {
        let start = lead?.raw ?? Identifier(high: 0, low: 0)
        try connection.each(
            """
            SELECT \(raw: Standing.columns), open FROM standings
            WHERE workspace_id = \(workspace) AND lead_id > \(start) ORDER BY lead_id
            """
        ) { row in try body(Standing(row), row.integer(row.count - 1) == 1) }
    }

    /// Removes what is worked out about a lead. The lead itself can be removed only after that.
    public func removeStanding(_ lead: ID<Lead>) throws {
        try connection.run("DELETE FROM standings WHERE workspace_id = \(workspace) AND lead_id = \(lead)")
        memory?.put(nil, of: lead)
    }
}

extension Standing {
    static let columns = """
        lead_id, playbook, fit, interest, grade, as_of, changes_at, falls_at, engagements, buyer_at, attempt_at,
        attempts, next_touch_at
        """

    /// When a job has to look at it again.
    var dueAt: Moment? {
        guard let changesAt, let fallsAt else { return changesAt ?? fallsAt }
        return min(changesAt, fallsAt)
    }

    init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "standings")
        self.init(
            leadID: try reader.next("lead_id"), playbook: try reader.next("playbook"),
            fit: Points(thousandths: try reader.next("fit")),
            interest: Points(thousandths: try reader.next("interest")), grade: try reader.grade("grade"),
            asOf: try reader.next("as_of"), changesAt: try reader.next("changes_at"),
            fallsAt: try reader.next("falls_at"), window: try reader.window("engagements"),
            buyerAt: try reader.next("buyer_at"), attemptAt: try reader.next("attempt_at"),
            attempts: try reader.next("attempts"), nextTouchAt: try reader.touch("next_touch_at"))
    }
}

extension RowReader {
    mutating func grade(_ name: String) throws -> Grade {
        let text: String = try next(name)
        guard let grade = Grade(text) else { throw unreadable(name, text) }
        return grade
    }

    fileprivate mutating func window(_ name: String) throws -> Window {
        let bytes = try bytes(name)
        guard let window = Window(bytes: bytes) else { throw unreadable(name, "\(bytes.count) bytes") }
        return window
    }

    /// The end of time stands for no touch, so that one index serves the order and the leads without one.
    mutating func touch(_ name: String) throws -> Moment? {
        let moment: Moment = try next(name)
        return moment == .distantFuture ? nil : moment
    }
}
