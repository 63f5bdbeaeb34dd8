import SQLPort
import Storage

/// A connection that has SQLite explain every statement before it is run.
final class PlannedConnection: SQLConnection {
    /// The plan of one statement.
    struct Plan: Hashable, Sendable {
        var text: String
        var steps: [String]
    }

    private let real: any SQLConnection
    private(set) var plans: [Plan] = []

    init(_ real: any SQLConnection) { self.real = real }

    var dialect: SQLDialect { real.dialect }

    func run(_ statement: SQLText) throws -> Int {
        try explain(statement)
        return try real.run(statement)
    }

    func each(_ statement: SQLText, _ row: (any SQLRow) throws -> Bool) throws {
        try explain(statement)
        try real.each(statement, row)
    }

    func part<T>(_ body: () throws -> T) throws -> T { try real.part(body) }

    private func explain(_ statement: SQLText) throws {
        var steps: [String] = []
        try real.each(SQLText("EXPLAIN QUERY PLAN " + statement.text, statement.values)) { row in
            steps.append(row.text(3) ?? "")
            return true
        }
        plans.append(Plan(text: statement.text, steps: steps))
    }
}
