import GRDB
import SQLPort

/// Lets writers that come at the same time share a transaction, and with it a flush to disk.
///
/// While one transaction is on its way to the disk, new jobs gather; the next transaction takes them all. Each job has
/// a savepoint, so that one that throws takes back its own part alone.
actor GroupCommit {
    private static let most = 256
    private let engine: any DatabaseWriter
    private var waiting: [WriteJob] = []
    private var isDraining = false
    private var idlers: [CheckedContinuation<Void, Never>] = []
    /// How many transactions were committed.
    private(set) var count = 0

    init(_ engine: any DatabaseWriter) { self.engine = engine }

    /// Adds a job to the next transaction. Whoever finds nobody at work does the work until nothing waits.
    func submit(_ job: WriteJob) async {
        waiting.append(job)
        guard !isDraining else { return }
        isDraining = true
        while !waiting.isEmpty { await commitNext() }
        isDraining = false
        for idler in idlers { idler.resume() }
        idlers = []
    }

    /// Returns when nothing waits.
    func idle() async {
        guard isDraining else { return }
        await withCheckedContinuation { idlers.append($0) }
    }

    private func commitNext() async {
        let batch = Array(waiting.prefix(GroupCommit.most))
        waiting.removeFirst(batch.count)
        do {
            count += try await engine.writeWithoutTransaction { WriterTurn($0).commit(batch) }
        } catch {
            for job in batch { job.fail(SQLFault(error)) }
        }
    }
}
