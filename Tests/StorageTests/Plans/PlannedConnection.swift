import SQLPort
import Storage
import Testing

/// A connection that has SQLite explain every statement before it is run.
final class PlannedConnection: SQLConnection {
    /// The plan of one statement.
    struct Plan: Hashable, Sendable {
        /// The named query that ran it.
        var query: String
        var text: String
        var steps: [String]
    }

    private let real: any SQLConnection
    private var query = ""
    private(set) var plans: [Plan] = []

    init(_ real: any SQLConnection) { self.real = real }

    var dialect: SQLDialect { real.dialect }
    var changeCount: Int { real.changeCount }

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
        plans.append(Plan(query: query, text: statement.text, steps: steps))
    }

    /// The plans of all statements these queries run, in a workspace with a few rows.
    static func plans(of queries: [NamedQuery]) async throws -> [Plan] {
        let shop = try await Shop()
        return try await shop.write { store in
            try Crowd(20).write(to: store)
            let connection = PlannedConnection(store.connection)
            for query in queries {
                connection.query = query.name
                let before = connection.plans.count
                try query.call(Store(connection, workspace: store.workspace))
                #expect(connection.plans.count > before, "\(query.name) runs no statement")
            }
            return connection.plans
        }
    }
}
