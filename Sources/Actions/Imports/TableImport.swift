import SQLPort
import Sales
import Storage
import Tables

extension Desk {
    /// Looks through a file and says how it will be read, before anything happens.
    ///
    /// Refuses what cannot be read (`TableFault`), what cannot be imported as ordered (`ImportRefusal`), and roles
    /// that may not import such rows.
    public func planImport(_ order: ImportOrder) async throws -> ImportPlan {
        try mustBeAllowed(to: order.kind.verb)
        if let reason = order.history {
            try mustBeAllowed(to: .importHistory)
            guard !reason.withoutBlanks.isEmpty else { throw Refusal(.overrideNeedsReason) }
        }
        let playbook = try await reading { try playbooks.current(in: $0).playbook }
        let input = try ImportInput(order.path)
        let scan = try ImportScan(order, path: input.path, declared: Set(playbook.kinds.map(\.name)))
        return ImportPlan(order, scan, workspace, input: input, now: clock())
    }

    /// Imports a file of rows, as ordered.
    ///
    /// Row by row: a bad one is refused alone, with line, column, value and reason, and goes to the errors file; the
    /// others go in. Slices of rows are kept as they come, so that an import which breaks off leaves whole rows behind,
    /// and the same file again changes nothing for those that are in. Memory does not grow with the file.
    public func importTable(
        _ order: ImportOrder, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        try await importTable(try await planImport(order), progress: progress)
    }

    /// Imports a file that was looked through before.
    public func importTable(
        _ plan: ImportPlan, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        try mustBeAllowed(to: plan.order.kind.verb)
        let began = ContinuousClock.now
        let order = plan.order
        let run = KeptImport(
            id: ID(ids.next(at: clock())), kind: order.kind.rawValue, file: order.file, startedAt: clock(),
            overrideReason: order.history, actor: actor)
        let tally =
            order.dryRun
            ? try await rehearse(plan, run, progress) : try await keep(plan, run, progress)
        return tally.report(of: plan, run, seconds: (ContinuousClock.now - began).inSeconds)
    }

    /// Takes slice after slice, each kept before the next begins.
    private func keep(
        _ plan: ImportPlan, _ run: KeptImport, _ progress: @Sendable (ImportProgress) -> Void
    ) async throws -> ImportTally {
        let rows = try ImportRows(plan)
        var (run, tally, pace) = (run, ImportTally(), Pace())
        try await write { [run] store in try store.keep(run) }
        while let slice = try rows.next(pace.rows) {
            let taking = SliceTaking(desk: self, plan: plan, run: run, before: tally.counts)
            let done = try await write { try taking.take(slice, in: $0) }
            pace.adapt(to: done.seconds, rows: slice.count)
            try rows.refuse(tally.add(done.results, of: slice))
            progress(rows.progress)
        }
        // What was brought in waits in the queue of words: the jobs place it (`Desk.indexSearch`), in bulk, so that no
        // row of a file waits for it.
        try rows.finish()
        run.fill(tally.counts)
        run.finishedAt = clock()
        try await write { [run] store in try store.keep(run) }
        return tally
    }

    /// Does everything in one transaction, and undoes it.
    private func rehearse(
        _ plan: ImportPlan, _ run: KeptImport, _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws -> ImportTally {
        do {
            return try await write { store -> ImportTally in
                let rows = try ImportRows(plan)
                var tally = ImportTally()
                try store.keep(run)
                while let slice = try rows.next(Pace.most) {
                    let taking = SliceTaking(desk: self, plan: plan, run: run, before: tally.counts)
                    try rows.refuse(tally.add(try taking.take(slice, in: store).results, of: slice))
                    progress(rows.progress)
                }
                try rows.finish()
                throw Rehearsed(tally: tally)
            }
        } catch let rehearsed as Rehearsed {
            return rehearsed.tally
        }
    }

    private func write<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await database.write { try body(Store($0, workspace: workspace.id)) }
    }
}

/// A dry run is over: thrown so that nothing of it is kept.
private struct Rehearsed: Error {
    let tally: ImportTally
}

/// How many rows a slice has: so many that others hardly wait for it.
private struct Pace {
    static let most = 500
    /// What a slice should take, of the 50 ms that it may.
    private static let wanted = 0.035
    private(set) var rows = 50

    mutating func adapt(to seconds: Double, rows done: Int) {
        guard done == rows else { return }
        let fitting = Double(done) * Pace.wanted / max(seconds, 0.000_1)
        rows = min(Pace.most, max(5, min(Int(fitting), rows * 2)))
    }
}

extension Duration {
    /// As seconds with a fraction.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
