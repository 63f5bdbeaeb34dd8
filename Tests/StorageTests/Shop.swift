import SQLPort
import SQLiteDriver
import Sales
import Storage

/// One workspace in a store in memory, with the schema and nothing else in it.
struct Shop: Sendable {
    let database: SQLiteDatabase
    let workspace = ID<Workspace>(Identifier(high: 0x0190, low: 1))

    init() async throws {
        database = try SQLiteDatabase(path: ":memory:")
        try await Schema.migrator.migrate(database, at: 0)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await database.write { [workspace] in try body(Store($0, workspace: workspace)) }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await database.read { [workspace] in try body(Store($0, workspace: workspace)) }
    }
}

/// The id that ends in that number.
func id<Noun>(_ number: UInt64, of noun: Noun.Type = Noun.self) -> ID<Noun> { ID(identifier(number)) }

func identifier(_ number: UInt64) -> Identifier { Identifier(high: 0x0190_0000_0000_7000, low: number) }

/// That many milliseconds after 1970.
func moment(_ milliseconds: Int64) -> Moment { Moment(milliseconds: milliseconds) }
