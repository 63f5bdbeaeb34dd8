import CSQLiteSettings
import Dispatch
import Foundation
import GRDB
import SQLPort

/// A SQLite file, or a store in memory that ends with its last user.
///
/// A file is kept in WAL mode: readers see the last committed state and never wait for the writer. Writers of this
/// process share flushes to disk (`GroupCommit`); writers of other processes take turns with them, up to ten seconds.
public final class SQLiteDatabase: SQLDatabase {
    public let dialect = SQLDialect.sqlite
    private let engine: any DatabaseWriter
    private let commits: GroupCommit

    /// Opens the file at `path`, or makes it; `:memory:` is a store in memory.
    ///
    /// Throws `SQLFault.unreachable` where there is no way to the file, `.damaged` where it is no database.
    public init(path: String) throws(SQLFault) {
        do {
            engine = try SQLiteDatabase.open(path)
        } catch {
            throw SQLFault(opening: error, path: path)
        }
        commits = GroupCommit(engine)
    }

    /// Done once, before the first file of the process is opened.
    private static let settings: Void = ripen_sqlite_settings()

    private static func open(_ path: String) throws -> any DatabaseWriter {
        settings
        guard path != ":memory:" else { return try DatabaseQueue(configuration: Settings.configuration) }
        let pool = try DatabasePool(path: path, configuration: Settings.configuration)
        try pool.writeWithoutTransaction { try $0.execute(sql: Settings.writer) }
        return pool
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        do {
            return try await engine.read { try body(SQLiteConnection($0)) }
        } catch let error as DatabaseError {
            throw SQLFault(error)
        }
    }

    public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriteJob(body, continuation)
            Task { await commits.submit(job) }
        }
    }

    public func close() async throws {
        await commits.idle()
        do { try engine.close() } catch { throw SQLFault(error) }
    }

    /// A number that SQLite answers to `PRAGMA name` on the connection that writes: `synchronous` is 2 for FULL.
    public func writerPragma(_ name: String) async throws -> Int64 {
        try await engine.writeWithoutTransaction { try Int64.fetchOne($0, sql: "PRAGMA \(name)") ?? 0 }
    }

    /// How many transactions were committed since the store was opened: with many writers fewer than writes.
    public var commitCount: Int { get async { await commits.count } }

    /// Lets the file grow to at most that many pages: how tests fill the disk.
    func limitPages(_ pages: Int) async throws {
        try await engine.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }

    /// Copies a consistent state to `path`. Refuses (`SQLFault.unreachable`) where there is a file already; a copy that
    /// fails leaves none. The copy is flushed to disk before it gets its name.
    public func backUp(to path: String) async throws {
        try await Backup(path: path).write(from: engine)
    }
}

/// How connections are set up.
private enum Settings {
    /// What the writer has beyond the others.
    ///
    /// The pool lowers `synchronous` to NORMAL while it opens, which would lose what was acknowledged when the power
    /// fails. The cache holds the pages that an import dirties in one transaction; the log is long enough for most of
    /// them to be dirtied again before they are copied home. What SQLite sets aside to undo a single statement stays in
    /// memory in small pieces: by itself it asks the system for 64 KB anew for every statement, a quarter of the time
    /// of an insert.
    static let writer = """
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 16000;
        PRAGMA temp_store = MEMORY;
        """

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ripen"
        configuration.maximumReaderCount = 8
        configuration.busyMode = .callback(waitForTurn)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA cache_size = -8192;
                    PRAGMA journal_size_limit = 134217728;
                    """)
        }
        return configuration
    }

    /// SQLite's own waiting sleeps up to a tenth of a second, in which a busy neighbour takes the next turn too. Short
    /// sleeps find the gap; after ten seconds there is none.
    @Sendable private static func waitForTurn(_ tries: Int) -> Bool {
        usleep(tries < 100 ? 500 : 2_000)
        return tries < 5_000
    }
}
