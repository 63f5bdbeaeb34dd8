import GRDB
import GRDBSQLite
import SQLPort

/// A connection of the pool, inside one transaction. Statements are kept prepared by their text; values are bound and
/// columns read without a copy in between.
final class SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    private let database: Database

    init(_ database: Database) { self.database = database }

    var changeCount: Int { database.totalChangesCount }

    @discardableResult
    func run(_ statement: SQLText) throws -> Int {
        let prepared = try prepare(statement)
        defer { prepared.rest() }
        while try prepared.step() {}
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    func each(_ statement: SQLText, _ row: (any SQLRow) throws -> Bool) throws {
        let prepared = try prepare(statement)
        defer { prepared.rest() }
        while try prepared.step() {
            guard try row(prepared) else { return }
        }
    }

    func part<T>(_ body: () throws -> T) throws -> T {
        try run("SAVEPOINT part")
        do {
            let result = try body()
            try run("RELEASE part")
            return result
        } catch {
            // Where SQLite gave up the whole transaction there is no savepoint left to return to.
            if database.isInsideTransaction {
                try run("ROLLBACK TO part")
                try run("RELEASE part")
            }
            throw error
        }
    }

    private func prepare(_ statement: SQLText) throws -> SQLiteStatement {
        // A full disk ends the whole transaction. Whoever goes on after that would write outside of it.
        guard database.isInsideTransaction else { throw SQLFault.diskFull }
        do {
            var prepared = try database.cachedStatement(sql: statement.text)
            // A statement that is being stepped further out cannot be bound anew.
            if sqlite3_stmt_busy(prepared.sqliteStatement) != 0 {
                prepared = try database.makeStatement(sql: statement.text)
            }
            let bound = SQLiteStatement(prepared)
            try bound.bind(statement.values)
            return bound
        } catch let error as DatabaseError {
            throw SQLFault(error)
        }
    }
}
