public import Sales
import Storage

extension Desk {
    /// Says that `holder` serves this workspace for the next `time`; call it again before that is over. False where
    /// another process serves it.
    ///
    /// While somebody serves, imports of other processes keep their transactions so short that nobody waits for them.
    public func keepServing(as holder: Identifier, for time: Int64 = 15 * Milliseconds.second) async throws -> Bool {
        try await act { try $0.store.take(.serving, for: holder, at: $0.now, until: $0.now + time) }
    }

    /// Says that `holder` no longer serves this workspace.
    public func stopServing(as holder: Identifier) async throws {
        try await act { try $0.store.release(.serving, of: holder) }
    }
}
