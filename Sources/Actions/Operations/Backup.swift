import Foundation
public import SQLPort
public import Sales
import Storage

/// A copy of a whole store, made while others went on reading and writing.
public struct BackupReading: Hashable, Sendable {
    /// Where it is.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int64
}

extension Desk {
    /// Copies a consistent state of the whole store to a new file, flushed to disk before it gets its name.
    ///
    /// Refuses a path where there is a file already, and one beside which the log of an older store lies: opened
    /// together they would be something else than the copy. A copy that fails leaves none.
    public static func backUp(_ database: any SQLDatabase, to path: String) async throws -> BackupReading {
        for file in ["", "-wal", "-shm", "-journal"].map({ path + $0 })
        where FileManager.default.fileExists(atPath: file) {
            throw Refusal(.taken(noun: "file", what: file))
        }
        try await database.backUp(to: path)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        return BackupReading(path: path, bytes: size?.int64Value ?? 0)
    }

    /// Brings a store to this version's schema and answers the migrations that were run; none where it was up to date.
    ///
    /// Throws `SchemaFault` and changes nothing where a later version made it, or somebody else.
    public static func migrate(
        _ database: any SQLDatabase, clock: @escaping @Sendable () -> Moment
    ) async throws -> [String] {
        try await Schema.migrator.migrate(database, at: clock().milliseconds)
    }
}
