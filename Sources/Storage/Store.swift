import SQLPort
import Sales

/// The tables of one workspace, on a connection inside a transaction. It must not leave the closure it was made in.
public struct Store {
    /// The connection.
    public let connection: any SQLConnection
    /// Whose tables.
    public let workspace: ID<Workspace>

    /// The tables of `workspace` on `connection`.
    public init(_ connection: any SQLConnection, workspace: ID<Workspace>) {
        self.connection = connection
        self.workspace = workspace
    }
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
