import SQLPort
import Sales

/// How many leads are looked at in one way before another is tried.
struct LeadMeasure: Hashable, Sendable {
    /// So many that a test names are sorted before anything else is tried.
    var few = 400
    /// So many along walks, before all that a test names are sorted.
    var walked = 3_000
    /// With no more leads in the workspace than that, all of them are looked at.
    var all: Int64 = 150_000
    /// So many of a large workspace in one go.
    var budget = 40_000
}

/// One search for the places of a page.
struct LeadSearch {
    let store: Store
    let condition: FilterCondition<LeadTest>
    let sort: LeadSort
    let order: ListOrder
    let start: ListCursor?
    let limit: Int
    let measure: LeadMeasure

    func places() throws -> ([ListCursor], goOn: ListCursor?) {
        guard !condition.conjuncts.contains(where: \.isImpossible), !LeadWalk.states(condition).isEmpty else {
            return ([], nil)
        }
        let seeds = LeadSeed.all(of: condition, store.workspace)
        if let seed = try smallest(seeds, below: measure.few) { return (try seeded(seed), nil) }
        if let walks = try LeadWalk.walks(self) {
            var walking = LeadWalking(self, walks)
            if let places = try walking.page(lookingAt: measure.walked) { return (places, nil) }
        }
        let total = try store.last(.lead)
        if let seed = try smallest(seeds, below: Int(total / 2)) { return (try seeded(seed), nil) }
        if total > measure.all, let walks = try LeadWalk.walks(self), walks.allSatisfy(\.isWhole) {
            return try walkedFar(walks)
        }
        return (try wide(), nil)
    }

    /// The seed whose leads are looked at soonest, where they are fewer than `most`; no more are counted.
    private func smallest(_ seeds: [LeadSeed], below most: Int) throws -> LeadSeed? {
        var (found, least): (LeadSeed?, Int) = (nil, most)
        for seed in seeds where least > 0 {
            let cost = try seed.count(in: store, upTo: least) * seed.weight
            if cost < least { (found, least) = (seed, cost) }
        }
        return found
    }

    private func walkedFar(_ walks: [LeadWalk]) throws -> ([ListCursor], goOn: ListCursor?) {
        var walking = LeadWalking(self, walks)
        if let places = try walking.page(lookingAt: measure.budget) { return (places, nil) }
        return (Array(walking.certain.prefix(limit)), walking.frontier)
    }

    /// The page of the leads that a seed names.
    func seeded(_ seed: LeadSeed) throws -> [ListCursor] {
        let leads = SQLText(joining: ["(", seed.text, ") AS seed"])
        return try sorted(seed.rest(of: condition), from: leads, first: "seed", id: "seed.id", .beside)
    }

    private func wide() throws -> [ListCursor] {
        try sorted(condition, from: "leads", first: "leads", id: "leads.id", .gathered)
    }

    private func sorted(
        _ condition: FilterCondition<LeadTest>, from: SQLText, first: String, id: String, _ reach: PartyReach
    ) throws -> [ListCursor] {
        let workspace = store.workspace
        let predicate = LeadPredicates(workspace: workspace, reach: reach).predicate(condition)
        let tables = predicate.tables.union(order.tables)
        let keys = order.parts.map(\.column).joined(separator: ", ")
        var parts: [SQLText] = [
            "SELECT \(raw: keys), \(raw: id) FROM", from, LeadJoin.text(tables, from: first, workspace), "WHERE",
        ]
        if first == "leads" { parts.append("leads.workspace_id = \(workspace) AND") }
        parts.append(predicate.text)
        if let start { parts += ["AND", order.after(start, id: id)] }
        parts += [order.text(id: id), "LIMIT \(limit)"]
        return try store.rows(SQLText(joining: parts)) { try order.place($0) }
    }
}

extension FilterCondition<LeadTest> {
    /// Nothing can be like that: somebody or something is asked for that is not there.
    fileprivate var isImpossible: Bool {
        guard case .test(let test) = self else { return false }
        switch test {
        case .states(let some): return some.isEmpty
        case .owners(let some): return some.isEmpty
        case .campaigns(let some): return some.isEmpty
        case .sources(let some): return some.isEmpty
        case .grades(let some): return some.isEmpty
        case .lists(let some): return some.isEmpty
        case .words(_, let some): return some.isEmpty
        default: return false
        }
    }
}
