import SQLPort
import Sales

/// A question to the funnel: the leads that came to be within a time, and how far they got.
public struct FunnelCohort: Hashable, Sendable {
    /// What the leads are grouped by, as it is on the lead now.
    public enum Dimension: String, Hashable, Sendable, CaseIterable { case source, campaign, owner, grade }

    /// Leads opened from then on.
    public var from: Moment
    /// Leads opened before then.
    public var to: Moment
    /// What was known then; nil: all that is known.
    public var asOf: Moment?
    public var by: Dimension?

    /// The leads opened from `from` until before `to`, as known at `asOf`.
    public init(
        from: Moment = .distantPast, to: Moment = .distantFuture, asOf: Moment? = nil, by dimension: Dimension? = nil
    ) {
        self.from = from
        self.to = to
        self.asOf = asOf
        by = dimension
    }
}

/// Which leads a line counts: they are never mixed.
public enum FunnelKind: String, Hashable, Sendable, CaseIterable {
    /// Interest that came in.
    case live
    /// It never was interest: disqualified for a reason of class invalid.
    case invalid
    /// Brought in from another system.
    case importedHistory = "imported_history"
}

/// How many distinct leads of one group reached each rung.
public struct FunnelLine: Hashable, Sendable {
    /// The group's value: a folded source, a grade, or the letters of an id; nil where the leads have none.
    public var group: String?
    public var kind: FunnelKind
    /// Distinct leads by rung; a rung nobody reached is absent.
    public var reached: [Milestone.Rung: Int]

    /// A line with everything given.
    public init(group: String?, kind: FunnelKind, reached: [Milestone.Rung: Int]) {
        self.group = group
        self.kind = kind
        self.reached = reached
    }
}

extension Store {
    /// The funnel of a cohort: distinct leads by rung, by kind and by group.
    public func funnel(_ question: FunnelCohort) throws -> [FunnelLine] {
        let grouping = question.by?.column ?? "NULL"
        let statement: SQLText = """
            WITH cohort AS (\(cohort: question, workspace))
            SELECT \(raw: grouping), cohort.kind, milestones.rung,
                count(DISTINCT milestones.lead_id)
            FROM cohort CROSS JOIN milestones ON milestones.workspace_id = \(workspace)
                AND milestones.lead_id = cohort.lead_id \(raw: question.by?.join ?? "")
            WHERE milestones.workspace_id = \(workspace) AND \(counting: "milestones", question.moment)
            GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2, 3
            """
        var lines: [FunnelLine] = []
        try connection.each(statement) { row in
            let (group, kind) = (Store.group(row), FunnelKind(row))
            var reader = RowReader(row, of: "milestones", at: 2)
            let (rung, count): (Milestone.Rung, Int) = (try reader.next("rung"), try reader.next("count"))
            if lines.last?.group != group || lines.last?.kind != kind || lines.isEmpty {
                lines.append(FunnelLine(group: group, kind: kind, reached: [:]))
            }
            lines[lines.count - 1].reached[rung] = count
            return true
        }
        return lines
    }

    /// Hands over the numbers of the leads behind one count of a funnel, in order; stops where `body` answers false.
    public func eachRecord(
        behind question: FunnelCohort, line: FunnelLine, rung: Milestone.Rung, _ body: (Int64) throws -> Bool
    ) throws {
        let statement: SQLText = """
            WITH cohort AS (\(cohort: question, workspace))
            SELECT \(raw: question.by?.column ?? "NULL"), cohort.kind, leads.number
            FROM cohort CROSS JOIN leads ON leads.workspace_id = \(workspace) AND leads.id = cohort.lead_id
                \(raw: question.by?.joinBesideLeads ?? "")
            WHERE EXISTS (SELECT 1 FROM milestones WHERE milestones.workspace_id = \(workspace)
                AND milestones.lead_id = cohort.lead_id AND milestones.rung = \(rung.rawValue)
                AND \(counting: "milestones", question.moment))
            ORDER BY leads.number
            """
        try connection.each(statement) { row in
            guard Store.group(row) == line.group, FunnelKind(row) == line.kind else { return true }
            return try body(row.integer(2) ?? 0)
        }
    }

    private static func group(_ row: any SQLRow) -> String? { row.identifier(0)?.description ?? row.text(0) }
}

extension FunnelKind {
    /// From the column `kind`: the place among all cases.
    fileprivate init(_ row: any SQLRow) { self = FunnelKind.allCases[Int(row.integer(1) ?? 0)] }
}

extension FunnelCohort {
    fileprivate var moment: Moment { asOf ?? .distantFuture }
}

extension FunnelCohort.Dimension {
    fileprivate var column: String {
        switch self {
        case .source: "leads.source_key"
        case .campaign: "leads.campaign_id"
        case .owner: "leads.owner_id"
        case .grade: "standings.grade"
        }
    }

    fileprivate var join: String {
        switch self {
        case .source, .campaign, .owner:
            "LEFT JOIN leads ON leads.workspace_id = milestones.workspace_id AND leads.id = cohort.lead_id"
        case .grade:
            """
            LEFT JOIN standings ON standings.workspace_id = milestones.workspace_id
            AND standings.lead_id = cohort.lead_id
            """
        }
    }

    fileprivate var joinBesideLeads: String {
        guard self == .grade else { return "" }
        return """
            LEFT JOIN standings ON standings.workspace_id = leads.workspace_id AND standings.lead_id = leads.id
            """
    }
}

extension SQLText.Pieces {
    /// The leads of a cohort, and of which kind each is.
    fileprivate mutating func appendInterpolation(cohort question: FunnelCohort, _ workspace: ID<Workspace>) {
        let moment = question.moment
        append(
            """
            SELECT opened.lead_id,
                CASE WHEN max(CASE WHEN opened.override_class = 'imported_history' THEN 1 ELSE 0 END) = 1 THEN 2
                    WHEN EXISTS (SELECT 1 FROM milestones AS off
                        WHERE off.workspace_id = \(workspace) AND off.lead_id = opened.lead_id
                        AND off.rung = 'disqualified' AND off.reason_class = 'invalid'
                        AND \(counting: "off", moment)) THEN 1
                    ELSE 0 END AS kind
            FROM milestones AS opened
            WHERE opened.workspace_id = \(workspace) AND opened.rung = 'lead' AND opened.at >= \(question.from)
                AND opened.at < \(question.to) AND \(counting: "opened", moment)
            GROUP BY opened.lead_id
            """)
    }

    /// Whether a milestone counted at `moment`.
    fileprivate mutating func appendInterpolation(counting table: String, _ moment: Moment) {
        append(
            """
            \(raw: table).known_at <= \(moment)
            AND (\(raw: table).withdrawn_at IS NULL OR \(raw: table).withdrawn_at > \(moment))
            """)
    }
}
