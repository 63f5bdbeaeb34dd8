public import SQLPort

/// How the connection that writes a SQLite file is set up.
public struct SQLiteSettings: Hashable, Sendable {
    /// The library's version.
    public var version: String
    /// `wal` for files, `memory` for a store in memory.
    public var journal: String
    /// 2 is FULL: what is acknowledged survives a power cut.
    public var synchronous: Int64
    /// Whether rows whose parents are not there are refused.
    public var refusesOrphans: Bool

    /// The settings of `connection`.
    public init(of connection: any SQLConnection) throws {
        version = try connection.words("SELECT sqlite_version()").first ?? ""
        journal = try connection.words("PRAGMA journal_mode").first ?? ""
        synchronous = try connection.pragma("PRAGMA synchronous")
        refusesOrphans = try connection.pragma("PRAGMA foreign_keys") == 1
    }
}

/// What is wrong inside a SQLite file. Reads all of it.
public struct SQLiteDamage: Hashable, Sendable {
    /// In SQLite's words; empty: nothing.
    public var words: [String]
    /// Tables with rows whose parents are not there.
    public var orphans: [String]
    /// The size of the file without its log, in bytes.
    public var bytes: Int64

    /// Examines the file that `connection` reads.
    public init(of connection: any SQLConnection) throws {
        words = try connection.words("PRAGMA quick_check").filter { $0 != "ok" }
        orphans = Array(Set(try connection.words("PRAGMA foreign_key_check"))).sorted()
        bytes = try connection.pragma("PRAGMA page_count") * connection.pragma("PRAGMA page_size")
    }
}

extension SQLConnection {
    fileprivate func pragma(_ statement: SQLText) throws -> Int64 {
        var number: Int64 = 0
        try each(statement) { row in
            number = row.integer(0) ?? 0
            return false
        }
        return number
    }

    fileprivate func words(_ statement: SQLText) throws -> [String] {
        var words: [String] = []
        try each(statement) { row in
            if let word = row.text(0) { words.append(word) }
            return words.count < 100
        }
        return words
    }
}
