import SQLPort
import SQLiteDriver
import Testing

@Suite struct MigratorTests {
    let store: SQLiteDatabase
    private let first = Migration("first") { _ in ["CREATE TABLE one (id INTEGER)", "CREATE TABLE two (id INTEGER)"] }
    private let second = Migration("second") { _ in ["ALTER TABLE one ADD COLUMN name TEXT"] }

    init() throws { store = try SQLiteDatabase(path: ":memory:") }

    @Test func `a database of a newer version is refused by the names of what is unknown`() async throws {
        try await Migrator([first, second]).migrate(store, at: 1)
        await #expect(throws: SchemaFault.newer(["second"])) { try await Migrator([first]).migrate(store, at: 2) }
        await #expect(throws: SchemaFault.newer(["second"])) { try await Migrator([first]).check(store) }
    }

    @Test func `a database of something else is refused and stays as it was`() async throws {
        try await store.makeWords()
        await #expect(throws: SchemaFault.foreign) { try await Migrator([first]).migrate(store, at: 1) }
        await #expect(throws: SchemaFault.foreign) { try await Migrator([first]).check(store) }
        #expect(try await store.read { try $0.tables() } == ["words"])
    }

    @Test func `somebody else's table of migrations is foreign`() async throws {
        try await store.write { _ = try $0.run("CREATE TABLE migrations (id INTEGER, batch INTEGER)") }
        await #expect(throws: SchemaFault.foreign) { try await Migrator([first]).migrate(store, at: 1) }
    }

    @Test func `a migration that fails half-way leaves nothing`() async throws {
        let broken = Migration("broken") { _ in ["CREATE TABLE three (id INTEGER)", "CREATE TABEL four"] }
        await #expect(throws: SQLFault.self) { try await Migrator([first, broken]).migrate(store, at: 1) }
        #expect(try await store.read { try $0.tables() } == ["migrations", "one", "two"])
        await #expect(throws: SchemaFault.older(["broken"])) { try await Migrator([first, broken]).check(store) }
    }

    @Test func `what is missing is named before the first migration`() async throws {
        await #expect(throws: SchemaFault.older(["first", "second"])) {
            try await Migrator([first, second]).check(store)
        }
    }

    @Test func `each migration runs once, in order`() async throws {
        #expect(try await Migrator([first]).migrate(store, at: 1) == ["first"])
        #expect(try await Migrator([first, second]).migrate(store, at: 2) == ["second"])
        #expect(try await Migrator([first, second]).migrate(store, at: 3) == [])
        try await Migrator([first, second]).check(store)
        #expect(try await store.read { try $0.columns(of: "one") } == ["id", "name"])
    }

    @Test func `a migration fills in what statements cannot, and nothing where that fails`() async throws {
        struct Stopped: Error {}
        let fails = Migration(
            "filled",
            filling: { connection in
                try connection.run("INSERT INTO one (id) VALUES (1)")
                throw Stopped()
            })
        let works = Migration("filled", filling: { _ = try $0.run("INSERT INTO one (id) VALUES (2)") })
        await #expect(throws: Stopped.self) { try await Migrator([first, fails]).migrate(store, at: 1) }
        #expect(try await Migrator([first, works]).migrate(store, at: 2) == ["filled"])
        #expect(try await Migrator([first, works]).migrate(store, at: 3) == [])
        let ids = try await store.read { connection in
            var ids: [Int64?] = []
            try connection.each("SELECT id FROM one") { row in
                ids.append(row.integer(0))
                return true
            }
            return ids
        }
        #expect(ids == [2])
    }
}
