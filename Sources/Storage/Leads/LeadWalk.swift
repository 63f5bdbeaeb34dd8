import SQLPort
import Sales

/// A walk along an index that has leads in the order asked for: it stops as soon as a page is full.
struct LeadWalk {
    private let table: String
    private let id: String
    private let column: String
    private let bound: SQLText
    /// Leads behind the rows that are walked, where those are not leads themselves.
    private var join = ""
    private var descending = false
    /// What the walk itself holds true of every lead on it, so that it need not be looked at.
    private var tells: (LeadTest) -> Bool = { _ in false }
    /// Whether every lead is on it.
    private(set) var isWhole = true
    /// Leads that stand in no index in this order, but are few: they are sorted beforehand.
    private(set) var known: LeadSeed?

    /// The walks whose leads, merged, are all that may match; nil where no index has that order.
    static func walks(_ search: LeadSearch) throws -> [LeadWalk]? {
        guard search.sort.keys.count == 1, let key = search.sort.keys.first else { return nil }
        let states = LeadWalk.states(search.condition)
        let column = search.order.parts[0].column
        var walks: [LeadWalk]
        switch key.name {
        case .interest, .fit, .nextTouch: walks = standings(column, states, search.condition, key.name)
        case .heard:
            let silent = LeadSeed.silent(search.store.workspace)
            guard try silent.count(in: search.store, upTo: LeadWalk.most) < LeadWalk.most else { return nil }
            walks = standings("standings.buyer_at", states, search.condition, .heard) + [LeadWalk(known: silent)]
        case .opened:
            walks =
                campaigns(column, search.condition)
                ?? LeadState.allCases.filter(states.contains).map { LeadWalk(column, of: $0) }
        case .number: walks = [LeadWalk(leads: column, "leads.number > 0")]
        case .revisit:
            // Leads without a date come last and are in no index: whoever waits has one.
            guard states == [.nurture], !key.descending, !search.order.parts[0].descending else { return nil }
            walks = [LeadWalk(leads: "leads.revisit_on", "leads.revisit_on IS NOT NULL")]
            walks[0].isWhole = false
        case .name:
            let nameless = LeadSeed.nameless(search.store.workspace)
            guard try nameless.count(in: search.store, upTo: LeadWalk.most) < LeadWalk.most else { return nil }
            walks = [LeadWalk.names, LeadWalk(known: nameless)]
        default: return nil
        }
        for walk in walks.indices { walks[walk].descending = search.order.parts[0].descending }
        return walks
    }

    /// A walk along each campaign that is asked for, where they are few.
    private static func campaigns(_ column: String, _ condition: FilterCondition<LeadTest>) -> [LeadWalk]? {
        for case .test(.campaigns(let some)) in condition.conjuncts where some.count <= 6 {
            return some.sorted().map { campaign in
                var walk = LeadWalk(leads: column, "leads.campaign_id = \(campaign)")
                walk.tells = { $0 == .campaigns(some) }
                return walk
            }
        }
        return nil
    }

    /// So many leads may be in no index.
    private static let most = 1_000

    /// The states that a lead may be in at all.
    static func states(_ condition: FilterCondition<LeadTest>) -> Set<LeadState> {
        condition.conjuncts.reduce(into: Set(LeadState.allCases)) { states, part in
            if case .test(.states(let some)) = part { states.formIntersection(some) }
            if case .test(.withoutTouch) = part { states.formIntersection(open) }
        }
    }

    private static let open = Set(LeadState.allCases.filter(\.isOpen))

    private static func standings(
        _ column: String, _ states: Set<LeadState>, _ condition: FilterCondition<LeadTest>, _ name: LeadSort.Name
    ) -> [LeadWalk] {
        let heard: [SQLText] = name == .heard ? ["standings.buyer_at IS NOT NULL"] : []
        let bounds = heard + condition.conjuncts.flatMap { limits($0, column, name) }
        return [true, false].filter { isOpen in states.contains { $0.isOpen == isOpen } }.map { isOpen in
            var walk = LeadWalk(
                table: "standings", id: "standings.lead_id", column: column,
                bound: SQLText(joining: ["standings.open = \(isOpen)"] + bounds, by: " AND "))
            walk.tells = { test in
                switch test {
                case .states(let some): isOpen ? some.isSuperset(of: open) : false
                case .withoutTouch: isOpen && name == .nextTouch
                case .figure(let figure, _, _): figure.rawValue == name.rawValue
                default: false
                }
            }
            return walk
        }
    }

    /// What the index itself tells, so that leads out of the question are passed over without a look at them.
    private static func limits(
        _ part: FilterCondition<LeadTest>, _ column: String, _ name: LeadSort.Name
    ) -> [SQLText] {
        switch part {
        case .test(.figure(let figure, let from, let to)) where figure.rawValue == name.rawValue:
            let low = from.map { SQLText("\(raw: column) >= \($0)") }
            let high = to.map { SQLText("\(raw: column) <= \($0)") }
            let dated = figure == .nextTouch ? SQLText("\(raw: column) < \(Moment.distantFuture)") : nil
            return [low, high, dated].compactMap { $0 }
        case .test(.withoutTouch) where name == .nextTouch: return ["\(raw: column) = \(Moment.distantFuture)"]
        default: return []
        }
    }

    private init(table: String, id: String, column: String, bound: SQLText) {
        (self.table, self.id, self.column, self.bound) = (table, id, column, bound)
    }

    private init(leads column: String, _ bound: SQLText) {
        self.init(table: "leads", id: "leads.id", column: column, bound: bound)
    }

    private init(_ column: String, of state: LeadState) {
        self.init(leads: column, "leads.state = \(state.rawValue)")
        tells = { if case .states = $0 { true } else { false } }
    }

    private init(known: LeadSeed) {
        self.init(leads: "leads.id", "1 = 1")
        self.known = known
    }

    /// Along the names of people.
    private static var names: LeadWalk {
        var walk = LeadWalk(
            table: "people", id: "leads.id", column: "people.name_key", bound: "people.name_key IS NOT NULL")
        walk.join = "CROSS JOIN leads ON leads.workspace_id = people.workspace_id AND leads.person_id = people.id"
        return walk
    }

    /// What has still to be looked at in each lead of the walk.
    func rest(of condition: FilterCondition<LeadTest>) -> FilterCondition<LeadTest> {
        .all(
            condition.conjuncts.filter { part in
                guard case .test(let test) = part else { return true }
                return !tells(test)
            })
    }

    /// The next `size` leads of the walk after `place`, each with whether it is like that.
    func window(
        _ predicate: LeadPredicate, after place: ListCursor?, size: Int, _ workspace: ID<Workspace>
    ) -> SQLText {
        let direction = descending ? "DESC" : "ASC"
        return SQLText(joining: [
            "SELECT walk.place, walk.id, CASE WHEN", predicate.text, "THEN 1 ELSE 0 END FROM (",
            """
            SELECT \(raw: column) AS place, \(raw: id) AS id FROM \(raw: table) \(raw: join)
            WHERE \(raw: table).workspace_id = \(workspace) AND
            """, bound, place.map(start) ?? "",
            "ORDER BY \(raw: column) \(raw: direction), \(raw: id) \(raw: direction) LIMIT \(size)) AS walk",
            LeadJoin.text(predicate.tables, from: "walk", workspace),
        ])
    }

    private func start(after place: ListCursor) -> SQLText {
        let sign = descending ? "<" : ">"
        let key = place.keys[0].sql
        let beyond: SQLText = "AND (\(raw: column), \(raw: id)) \(raw: sign) (\(key), \(place.id))"
        // Two columns of two tables are no range of one index: the first is said alone too.
        return join.isEmpty ? beyond : SQLText(joining: ["AND \(raw: column) \(raw: sign)= \(key)", beyond])
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
