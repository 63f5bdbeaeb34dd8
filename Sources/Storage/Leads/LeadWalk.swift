import SQLPort
import Sales

/// A walk along an index that has leads in the order asked for: it stops as soon as a page is full.
struct LeadWalk {
    private let table: String
    private let id: String
    private let column: String
    private let bound: SQLText
    let descending: Bool

    /// The walks whose leads, merged, are all that may match; nil where no index has that order.
    static func walks(
        _ condition: FilterCondition<LeadTest>, _ order: ListOrder, _ sort: LeadSort
    ) -> [LeadWalk]? {
        guard sort.keys.count == 1, let key = sort.keys.first else { return nil }
        let states = LeadWalk.states(condition)
        let descending = order.parts[0].descending
        switch key.name {
        case .interest, .nextTouch:
            let sides = [true, false].filter { open in states.contains { $0.isOpen == open } }
            let limits = limits(condition, key.name)
            return sides.map { LeadWalk(standings: order.parts[0].column, open: $0, limits, descending) }
        case .number, .opened:
            return LeadState.allCases.filter(states.contains).map {
                LeadWalk(leads: order.parts[0].column, "leads.state = \($0.rawValue)", descending)
            }
        case .revisit:
            // Leads without a date come last and are in no index: whoever waits has one.
            guard states == [.nurture], !key.descending, !descending else { return nil }
            return [LeadWalk(leads: "leads.revisit_on", "leads.revisit_on IS NOT NULL", descending)]
        default: return nil
        }
    }

    /// The states that a lead may be in at all.
    private static func states(_ condition: FilterCondition<LeadTest>) -> Set<LeadState> {
        condition.conjuncts.reduce(into: Set(LeadState.allCases)) { states, part in
            if case .test(.states(let some)) = part { states.formIntersection(some) }
        }
    }

    /// What the index itself tells, so that leads out of the question are passed over without a look at them.
    private static func limits(_ condition: FilterCondition<LeadTest>, _ name: LeadSort.Name) -> [SQLText] {
        condition.conjuncts.flatMap { part -> [SQLText] in
            guard case .test(let test) = part else { return [] }
            switch test {
            case .figure(.heard, _, let to?) where name == .interest:
                return ["AND (standings.buyer_at IS NULL OR standings.buyer_at <= \(to))"]
            case .figure(let figure, let from, let to) where figure.rawValue == name.rawValue:
                let low = from.map { SQLText("AND \(raw: figure.column) >= \($0)") }
                return [low, to.map { SQLText("AND \(raw: figure.column) <= \($0)") }].compactMap { $0 }
            case .withoutTouch where name == .nextTouch:
                return ["AND standings.next_touch_at = \(Moment.distantFuture)"]
            default: return []
            }
        }
    }

    private init(standings column: String, open: Bool, _ limits: [SQLText], _ descending: Bool) {
        (table, id, self.column, self.descending) = ("standings", "standings.lead_id", column, descending)
        bound = SQLText(joining: ["standings.open = \(open)"] + limits)
    }

    private init(leads column: String, _ bound: SQLText, _ descending: Bool) {
        (table, id, self.column, self.descending) = ("leads", "leads.id", column, descending)
        self.bound = bound
    }

    /// The next `size` leads of the walk after `place`, each with whether it is like that.
    func window(
        _ predicate: LeadPredicate, after place: ListCursor?, size: Int, _ workspace: ID<Workspace>
    ) -> SQLText {
        let direction = descending ? "DESC" : "ASC"
        let start: SQLText =
            place.map { "AND (\(raw: column), \(raw: id)) \(raw: descending ? "<" : ">") (\($0.number), \($0.id))" }
            ?? ""
        return SQLText(joining: [
            "SELECT walk.place, walk.id, CASE WHEN", predicate.text, "THEN 1 ELSE 0 END FROM (",
            """
            SELECT \(raw: column) AS place, \(raw: id) AS id FROM \(raw: table)
            WHERE \(raw: table).workspace_id = \(workspace) AND
            """, bound, start,
            "ORDER BY \(raw: column) \(raw: direction), \(raw: id) \(raw: direction) LIMIT \(size)) AS walk",
            LeadJoin.text(predicate.tables, from: "walk", workspace),
        ])
    }
}

extension ListCursor {
    fileprivate var number: Int64 {
        guard case .integer(let number)? = keys.first else { return 0 }
        return number
    }
}

/// The tables that a statement reads beside its first.
enum LeadJoin {
    /// The joins of `tables` to the rows of `first`, which have a column `id`. They are spelled out (CROSS JOIN),
    /// because the planner cannot know how many rows the first hands over.
    static func text(
        _ tables: Set<LeadPredicate.Table>, from first: String, _ workspace: ID<Workspace>
    ) -> SQLText {
        var parts: [SQLText] = []
        let needsLead = !tables.isDisjoint(with: [.leads, .people, .accounts])
        if needsLead, first != "leads" {
            parts.append("CROSS JOIN leads ON leads.workspace_id = \(workspace) AND leads.id = \(raw: first).id")
        }
        if tables.contains(.standings) {
            parts.append(
                """
                CROSS JOIN standings ON standings.workspace_id = \(workspace)
                AND standings.lead_id = \(raw: first).id
                """)
        }
        if tables.contains(.people) {
            parts.append(
                "LEFT JOIN people ON people.workspace_id = \(workspace) AND people.id = leads.person_id")
        }
        if tables.contains(.accounts) {
            parts.append(
                "LEFT JOIN accounts ON accounts.workspace_id = \(workspace) AND accounts.id = leads.account_id")
        }
        return SQLText(joining: parts)
    }
}
