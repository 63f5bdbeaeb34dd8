import SQLPort
import Sales

/// The tables of one workspace, on a connection inside a transaction. It must not leave the closure it was made in.
public struct Store {
    /// The connection.
    public let connection: any SQLConnection
    /// Whose tables.
    public let workspace: ID<Workspace>

    /// What this transaction has read and written; nil where it only reads.
    let memory: StoreMemory?

    /// The tables of `workspace` on `connection`. A transaction that `writes` reads no record twice.
    public init(_ connection: any SQLConnection, workspace: ID<Workspace>, writes: Bool = false) {
        self.connection = connection
        self.workspace = workspace
        memory = writes ? StoreMemory() : nil
    }

    /// Runs `body` as a part that can fail alone: where it throws, what it wrote is gone and the rest stays.
    public func part<T>(_ body: () throws -> T) throws -> T {
        do {
            return try connection.part(body)
        } catch {
            memory?.forget()
            throw error
        }
    }

    /// Forgets what this transaction has read: where it goes on for long, memory shall not grow with it.
    public func forget() { memory?.forget() }

    /// Whether this transaction opened that lead, so that nothing is known of it that this transaction did not write.
    public func hasOpened(_ lead: ID<Lead>) -> Bool { memory?.isOpened(lead) ?? false }
}

/// A stored text or number that this program cannot read: the file was changed by other hands, or is damaged.
public struct UnreadableRow: Error, Hashable, Sendable {
    /// The table.
    public let table: String
    /// The column.
    public let column: String
    /// What was found.
    public let found: String

    init(_ table: String, _ column: String, _ found: String) {
        self.table = table
        self.column = column
        self.found = found
    }
}
