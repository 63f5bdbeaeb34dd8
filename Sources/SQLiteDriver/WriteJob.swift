import SQLPort

/// A body that waits for the writer: its result is handed over only once it is durable.
struct WriteJob: Sendable {
    /// Runs the body; answers how to tell the caller that what it wrote is committed.
    let run: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
    /// Tells the caller that nothing was kept.
    let fail: @Sendable (any Error) -> Void

    init<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T, _ caller: CheckedContinuation<T, any Error>
    ) {
        run = { connection in
            let result = try body(connection)
            return { caller.resume(returning: result) }
        }
        fail = { caller.resume(throwing: $0) }
    }
}
