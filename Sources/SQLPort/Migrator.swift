/// Brings a database to the schema of this program: runs the migrations it lacks, each in a transaction of its own.
public struct Migrator: Sendable {
    private let migrations: [Migration]

    /// The migrator of these migrations, in their order.
    public init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Runs what is missing, stamped `moment` (milliseconds since 1970 UTC), and answers the names of what was run.
    ///
    /// Throws `SchemaFault` and changes nothing where the database is of a newer version or of something else. Two
    /// processes may migrate at the same time: each migration is run by one of them.
    @discardableResult
    public func migrate(_ database: any SQLDatabase, at moment: Int64) async throws -> [String] {
        try await database.write { try prepare($0) }
        var applied: [String] = []
        for migration in migrations {
            let ran = try await database.write { try run(migration, on: $0, at: moment) }
            if ran { applied.append(migration.name) }
        }
        return applied
    }

    /// Throws `SchemaFault` unless the database has exactly this schema. Writes nothing.
    public func check(_ database: any SQLDatabase) async throws {
        let missing = try await database.read { connection in
            guard try isOurs(connection) else { return migrations.map(\.name) }
            return try pending(connection)
        }
        guard missing.isEmpty else { throw SchemaFault.older(missing) }
    }

    private func prepare(_ connection: any SQLConnection) throws {
        guard try !isOurs(connection) else {
            _ = try pending(connection)
            return
        }
        try connection.run(
            "CREATE TABLE migrations (name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)")
    }

    /// False where the database is empty; throws where it is somebody else's.
    private func isOurs(_ connection: any SQLConnection) throws -> Bool {
        let tables = try connection.tables()
        guard !tables.isEmpty else { return false }
        guard tables.contains("migrations") else { throw SchemaFault.foreign }
        guard try connection.columns(of: "migrations") == ["name", "applied_at"] else { throw SchemaFault.foreign }
        return true
    }

    private func pending(_ connection: any SQLConnection) throws -> [String] {
        var known: Set<String> = []
        try connection.each("SELECT name FROM migrations") { row in
            known.insert(row.text(0) ?? "")
            return true
        }
        let names = migrations.map(\.name)
        let unknown = known.subtracting(names)
        guard unknown.isEmpty else { throw SchemaFault.newer(unknown.sorted()) }
        return names.filter { !known.contains($0) }
    }

    private func run(_ migration: Migration, on connection: any SQLConnection, at moment: Int64) throws -> Bool {
        guard try pending(connection).contains(migration.name) else { return false }
        for text in migration.statements(for: connection.dialect) { try connection.run(SQLText(text)) }
        try migration.fill(connection)
        try connection.run("INSERT INTO migrations (name, applied_at) VALUES (\(migration.name), \(moment))")
        return true
    }
}
