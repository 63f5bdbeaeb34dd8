import GRDB
import SQLPort

/// The writer's connection while it commits one batch.
struct WriterTurn {
    private let database: Database
    private let connection: SQLiteConnection

    init(_ database: Database) {
        self.database = database
        connection = SQLiteConnection(database)
    }

    /// Runs the jobs in one transaction, tells each caller what came of it, and answers how many transactions it took.
    func commit(_ batch: [WriteJob]) -> Int {
        guard batch.count > 1 else { return commitAlone(batch[0]) }
        return commitBoldly(batch) ?? commitCarefully(batch)
    }

    /// Runs the jobs one after the other with nothing set aside between them. Nil where one of them threw after it had
    /// written something: then nothing of the batch is kept.
    private func commitBoldly(_ batch: [WriteJob]) -> Int? {
        var endings: [@Sendable () -> Void] = []
        do {
            try begin()
            for job in batch {
                guard let ending = boldEnding(of: job) else {
                    rollBack()
                    return nil
                }
                endings.append(ending)
            }
            try database.execute(sql: "COMMIT")
        } catch {
            rollBack()
            return nil
        }
        for end in endings { end() }
        return 1
    }

    /// Runs one job; nil where it threw after it had written something.
    private func boldEnding(of job: WriteJob) -> (@Sendable () -> Void)? {
        let changes = connection.changeCount
        do {
            return try job.run(connection)
        } catch {
            guard database.isInsideTransaction, connection.changeCount == changes else { return nil }
            let fault = SQLFault.from(error)
            return { job.fail(fault) }
        }
    }

    /// Runs each job so that it can be undone alone.
    private func commitCarefully(_ batch: [WriteJob]) -> Int {
        var endings: [@Sendable () -> Void] = []
        do {
            try begin()
            for job in batch { endings.append(try ending(of: job)) }
            try database.execute(sql: "COMMIT")
        } catch is TransactionLost {
            // A full disk takes the neighbours' parts along. Each tries again by itself.
            return batch.reduce(0) { $0 + commitAlone($1) }
        } catch {
            rollBack()
            for job in batch { job.fail(SQLFault(error)) }
            return 0
        }
        for end in endings { end() }
        return 1
    }

    private func commitAlone(_ job: WriteJob) -> Int {
        let end: @Sendable () -> Void
        do {
            try begin()
            end = try job.run(connection)
            try database.execute(sql: "COMMIT")
        } catch {
            rollBack()
            job.fail(SQLFault.from(error))
            return 0
        }
        end()
        return 1
    }

    private func begin() throws { try database.execute(sql: "BEGIN IMMEDIATE") }

    /// Runs one job as a part; a job that throws has its own ending, once the others are committed.
    private func ending(of job: WriteJob) throws -> @Sendable () -> Void {
        do {
            return try connection.part { try job.run(connection) }
        } catch {
            guard database.isInsideTransaction else { throw TransactionLost() }
            let fault = SQLFault.from(error)
            return { job.fail(fault) }
        }
    }

    private func rollBack() {
        guard database.isInsideTransaction else { return }
        // SQLite answers a failed ROLLBACK only where there is nothing left to roll back.
        try? database.execute(sql: "ROLLBACK")
    }
}

/// SQLite rolled the whole transaction back by itself.
private struct TransactionLost: Error {}
