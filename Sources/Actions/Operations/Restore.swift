import Foundation
public import SQLPort
import Sales
import Storage

/// What a backup was restored to.
public struct RestoreReading: Hashable, Sendable {
    /// The store's file.
    public var path: String
    /// Its size in bytes.
    public var bytes: Int64
    /// The workspaces in it, by slug.
    public var workspaces: [String]
    /// Migrations it lacks: it was made by an earlier version.
    public var pending: [String]
}

extension Desk {
    /// Puts a backup in place of the store at `path`, whole or not at all: it is copied beside it, examined there, and
    /// gets the name only when it is sound and on disk.
    ///
    /// Refuses a backup that is not there, and a store that is there unless told to `overwrite` it. Throws what is
    /// wrong with a backup that is damaged, of a later version or somebody else's (`SQLFault`, `SchemaFault`), and
    /// `SQLFault.busy` where another process uses the store. `open` opens a store's file.
    public static func restore(
        from backup: String, to path: String, overwrite: Bool = false,
        opening open: @Sendable (_ path: String) throws -> any SQLDatabase
    ) async throws -> RestoreReading {
        let files = FileManager.default
        guard files.fileExists(atPath: backup) else { throw Refusal(.notFound(noun: "file", what: backup)) }
        guard overwrite || !files.fileExists(atPath: path) else { throw Refusal(.taken(noun: "file", what: path)) }
        let draft = Draft(of: path)
        defer { draft.remove() }
        try files.copyItem(atPath: backup, toPath: draft.path)
        var reading = try await examine(draft.path, open)
        try await fold(path, open)
        try draft.replace(path)
        reading.path = path
        return reading
    }

    /// Opens the copy and reads all of it.
    private static func examine(
        _ path: String, _ open: @Sendable (String) throws -> any SQLDatabase
    ) async throws -> RestoreReading {
        let database = try open(path)
        do {
            let pending = try await pendingMigrations(of: database)
            let damage = try await database.read { try SQLiteDamage(of: $0) }
            guard damage.words.isEmpty else { throw SQLFault.damaged(damage.words.joined(separator: "; ")) }
            let workspaces = try await pending.isEmpty ? Desk.workspaces(in: database).map(\.slug) : []
            try await database.close()
            return RestoreReading(path: path, bytes: damage.bytes, workspaces: workspaces, pending: pending)
        } catch {
            try? await database.close()
            throw error
        }
    }

    private static func pendingMigrations(of database: any SQLDatabase) async throws -> [String] {
        guard try await database.read({ try !$0.tables().isEmpty }) else { throw SchemaFault.foreign }
        do {
            try await Schema.migrator.check(database)
            return []
        } catch SchemaFault.older(let missing) {
            return missing
        }
    }

    /// Folds the old store's log into its file: a log left behind would be read into the new one. A store that cannot
    /// be opened any more has no log worth keeping.
    private static func fold(_ path: String, _ open: @Sendable (String) throws -> any SQLDatabase) async throws {
        guard FileManager.default.fileExists(atPath: path), let old = try? open(path) else { return }
        try await old.close()
        guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw SQLFault.busy }
    }
}

/// A file beside the one that it is to replace.
private struct Draft {
    let path: String
    private static let companions = ["-wal", "-shm", "-journal"]

    init(of path: String) { self.path = "\(path).\(UUID().uuidString).restoring" }

    /// Gives the draft the name of the file it replaces, once it is on disk.
    func replace(_ target: String) throws {
        try flush(path)
        for ending in Draft.companions { unlink(target + ending) }
        guard rename(path, target) == 0 else { throw fault(target) }
        let folder = (target as NSString).deletingLastPathComponent
        try flush(folder.isEmpty ? "." : folder)
    }

    func remove() { for ending in [""] + Draft.companions { unlink(path + ending) } }

    private func flush(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw fault(path) }
    }

    private func fault(_ path: String) -> SQLFault {
        errno == ENOSPC ? .diskFull : .unreachable("\(path): \(String(cString: strerror(errno)))")
    }
}
