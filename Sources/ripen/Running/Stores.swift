import Foundation
import SQLPort
import SQLiteDriver
import Sales
import Storage

/// The stores that a command may name, opened and closed.
enum Stores {
    /// The clock of this machine.
    static let clock: @Sendable () -> Moment = {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// Opens the store at `place`, does `work`, and closes it. Refuses a place where there is none.
    static func use(_ place: String, _ work: (any SQLDatabase) async throws -> Void) async throws {
        let path = try path(place)
        guard path == ":memory:" || FileManager.default.fileExists(atPath: path) else {
            var complaint = Complaint.refused("no_database", "There is no database at \(path).")
            complaint.advice = [Session.firstStep]
            throw complaint
        }
        try await closing(SQLiteDatabase(path: path), after: work)
    }

    /// Opens the store at `place`, makes it where there is none, and brings it to this version's schema.
    static func make(_ place: String, _ work: (any SQLDatabase) async throws -> Void) async throws {
        try await closing(SQLiteDatabase(path: try path(place))) { database in
            try await Schema.migrator.migrate(database, at: clock().milliseconds)
            try await work(database)
        }
    }

    /// Refuses a store whose schema is not this version's.
    static func check(_ database: any SQLDatabase) async throws {
        do {
            try await Schema.migrator.check(database)
        } catch SchemaFault.older(let missing) {
            throw try await isEmpty(database) ? Refusal(.noWorkspace) : SchemaFault.older(missing)
        }
    }

    /// The path that a place names. Refuses stores that this version does not know.
    static func path(_ place: String) throws -> String {
        let scheme = place.range(of: "://").map { place[..<$0.lowerBound].lowercased() }
        switch scheme {
        case nil: return place
        case "sqlite", "file": return String(place.drop { $0 != ":" }.dropFirst(3))
        case "postgres", "postgresql":
            throw Complaint.refused(
                "postgres_later", "PostgreSQL comes in a later release. Name a file: --database ripen.db")
        case let other?:
            throw Complaint.usage("--database does not know \(other)://. Name a file: --database ripen.db")
        }
    }

    private static func isEmpty(_ database: any SQLDatabase) async throws -> Bool {
        try await database.read { try $0.tables().isEmpty }
    }

    private static func closing(
        _ database: any SQLDatabase, after work: (any SQLDatabase) async throws -> Void
    ) async throws {
        do {
            try await work(database)
        } catch {
            try? await database.close()
            throw error
        }
        try await database.close()
    }
}
