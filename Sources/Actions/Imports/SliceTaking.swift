import SQLPort
import Sales
import Storage

/// Takes a slice of rows in inside one transaction, each row an act of its own that goes in whole or not at all; then
/// counts the leads anew that the rows brought something to.
struct SliceTaking: Sendable {
    let desk: Desk
    let plan: ImportPlan
    let run: KeptImport
    /// What earlier slices came to.
    let before: ImportCounts

    /// What a slice came to.
    struct Done: Sendable {
        var results: [RowResult]
        /// How long it took, without waiting for its turn.
        var seconds: Double
        /// Somebody serves the workspace: others wait while a slice is taken in.
        var isServed = false
    }

    func take(_ rows: [FieldRow], in store: Store, _ manner: Manner) throws -> Done {
        let began = ContinuousClock.now
        store.forget()
        let results = try store.countingOnce { try take(rows, manner, in: store) }
        try keepRun(results, in: store)
        let isServed = try store.isTaken(.serving, at: desk.clock())
        return Done(results: results, seconds: (ContinuousClock.now - began).inSeconds, isServed: isServed)
    }

    private func take(_ rows: [FieldRow], _ manner: Manner, in store: Store) throws -> [RowResult] {
        let playbook = try desk.playbooks.current(in: store)
        let taking = plan.order.kind.taking
        var news = NewsByLead()
        var results: [RowResult] = []
        results.reserveCapacity(rows.count)
        for row in rows {
            let act = Acting(store: store, desk: desk, playbook: playbook, importID: run.id)
            let result = try take(row, manner, taking, act)
            if case .taken(let taken) = result { news.add(taken.news) }
            results.append(result)
        }
        try news.count { Acting(store: store, desk: desk, playbook: playbook, importID: run.id) }
        return results
    }

    private func take(
        _ row: FieldRow, _ manner: Manner, _ taking: any RowTaking, _ act: Acting
    ) throws -> RowResult {
        do {
            try row.check()
            return try manner.attempt(in: act.store) {
                let taken = try taking.take(row, in: act)
                try act.finish()
                return .taken(taken)
            }
        } catch {
            guard let refused = RefusedRow(error, row) else { throw error }
            return .refused(refused)
        }
    }

    private func keepRun(_ results: [RowResult], in store: Store) throws {
        var counts = before
        for result in results { counts.add(result) }
        var run = run
        run.fill(counts)
        try store.keep(run)
    }
}

/// What became of a row, or why it was refused.
enum RowResult: Sendable {
    case taken(RowTaken)
    case refused(RefusedRow)
}

/// What the rows of a slice brought to leads.
struct NewsByLead {
    private var order: [ID<Lead>] = []
    private var news: [ID<Lead>: [LeadNews]] = [:]

    mutating func add(_ more: [LeadNews]) {
        for one in more {
            if news[one.lead] == nil { order.append(one.lead) }
            news[one.lead, default: []].append(one)
        }
    }

    /// Counts every lead anew, in an act of the system's own, in which it may find a lead qualified.
    func count(_ newAct: () -> Acting) throws {
        for id in order {
            let act = newAct()
            guard let lead = try act.store.find(Lead.self, id) else { continue }
            let brought = news[id] ?? []
            try act.recount(lead, hearing: brought.compactMap(\.heard)) { standing in
                for activity in brought.compactMap(\.activity) { standing.counted(activity) }
            }
            try act.finish()
        }
    }
}

extension RefusedRow {
    /// The refusal of a row; nil where the error is a fault, which is no row's.
    init?(_ error: any Error, _ row: FieldRow) {
        switch error {
        case let refusal as ImportRefusal:
            self.init(line: row.line, code: refusal.code, sentence: refusal.sentence)
        case let refusal as Refusal:
            self.init(
                line: row.line, code: refusal.code.name, sentence: "Line \(row.line): \(refusal.description)")
        case SQLFault.notUnique:
            self.init(
                line: row.line, code: "taken",
                sentence: "Line \(row.line): an id or number of this row is another's already. Correct the row.")
        default: return nil
        }
    }
}

extension ImportCounts {
    mutating func add(_ result: RowResult) {
        rows += 1
        switch result {
        case .refused: refused += 1
        case .taken(let taken):
            switch taken.outcome {
            case .created: created += 1
            case .updated: updated += 1
            case .unchanged: unchanged += 1
            }
            if taken.openedLead { leadsOpened += 1 }
            if taken.listed { listed += 1 }
        }
    }
}

extension KeptImport {
    mutating func fill(_ counts: ImportCounts) {
        rows = counts.rows
        created = counts.created
        updated = counts.updated
        unchanged = counts.unchanged
        refused = counts.refused
        leadsOpened = counts.leadsOpened
    }
}
