/// A store that speaks the common tongue of SQLite and PostgreSQL. Reading never blocks on writing.
public protocol SQLDatabase: Sendable {
    /// Which of the two it is.
    var dialect: SQLDialect { get }
    /// Runs `body` in a transaction that only reads and sees one moment of the store.
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T
    /// Runs `body` in a transaction: everything it writes is durable when this returns, or nothing is kept.
    ///
    /// Bodies of concurrent callers may share one flush to disk; each still keeps all or nothing of its own.
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T
    /// Copies a consistent state of the whole store to `path` while others read and write.
    func backUp(to path: String) async throws
    /// Closes all connections. Using the store afterwards throws.
    func close() async throws
}

/// One connection inside one transaction. It must not leave the closure it was handed to.
public protocol SQLConnection: AnyObject {
    /// Which of the two it is.
    var dialect: SQLDialect { get }
    /// How many rows were changed over this connection so far: where it did not grow, there is nothing to undo.
    var changeCount: Int { get }
    /// Runs a statement that returns nothing; answers how many rows it changed.
    @discardableResult func run(_ statement: SQLText) throws -> Int
    /// Hands every row to `row`, one at a time; stops early where it answers false.
    func each(_ statement: SQLText, _ row: (any SQLRow) throws -> Bool) throws
    /// Runs `body` as a part that can fail alone: where it throws, what it wrote is gone and the rest stays.
    func part<T>(_ body: () throws -> T) throws -> T
}

/// One row, valid only while it is being handed over: the same object serves for the next. Columns are counted from 0.
public protocol SQLRow: AnyObject {
    /// How many columns there are.
    var count: Int { get }
    /// The value of a column.
    func value(_ column: Int) -> SQLValue
    /// A whole number; nil where it is null.
    func integer(_ column: Int) -> Int64?
    /// A text; nil where it is null.
    func text(_ column: Int) -> String?
    /// Bytes; nil where it is null.
    func blob(_ column: Int) -> [UInt8]?
    /// Sixteen bytes as two big-endian halves; nil where it is null or of another length.
    func halves(_ column: Int) -> (high: UInt64, low: UInt64)?
}

/// The two tongues.
public enum SQLDialect: String, Hashable, Sendable { case sqlite, postgres }

/// What went wrong in a store, in words of its kind rather than its vendor's.
public enum SQLFault: Error, Hashable, Sendable {
    /// A unique key is taken: which constraint, as the store names it.
    case notUnique(String)
    /// A foreign key or a check refuses: which, as the store names it.
    case refused(String)
    /// The disk is full; nothing of the transaction was kept.
    case diskFull
    /// Another process holds the store for too long.
    case busy
    /// The file is no database, or it is damaged.
    case damaged(String)
    /// The file cannot be opened: why.
    case unreachable(String)
    /// Anything else: the store's own words and the statement.
    case failed(String, statement: String?)
}
