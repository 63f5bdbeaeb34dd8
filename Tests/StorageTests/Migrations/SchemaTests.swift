import SQLPort
import Sales
import Storage
import Testing

@Suite struct SchemaTests {
    let shop: Shop

    init() async throws { shop = try await Shop() }

    @Test(arguments: Noun.allCases) func `a table has the columns of its record`(noun: Noun) async throws {
        let expected = try noun.visit(ExpectedColumns())
        #expect(Set(try await columns(of: noun.rawValue)) == Set(expected))
    }

    @Test(arguments: Noun.allCases) func `a column takes every word of its enumeration and no other`(noun: Noun)
        async throws
    {
        try await shop.write { store in
            for parent in Filled.order.prefix(while: { $0 != noun }) { try parent.visit(FilledInsertion(store: store)) }
            try noun.visit(FilledInsertion(store: store))
            try noun.visit(EveryWord(store: store))
        }
    }

    @Test func `every index begins with the workspace and is known to the planner`() async throws {
        let indexes = try await texts("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
        let tables = try await shop.read { try $0.connection.tables() }.filter {
            $0 != "migrations" && $0 != "workspaces" && !isOfWords($0)
        }
        let known = try await texts("SELECT idx FROM sqlite_stat1")
        #expect(Set(indexes).union(tables).subtracting(known).subtracting(["workspaces_by_slug"]) == [])
        #expect(Set(known).subtracting(indexes).subtracting(tables) == [])
        #expect(known.count == Set(known).count)
        for index in indexes where index != "workspaces_by_slug" {
            let first = try await texts(SQLText("SELECT name FROM pragma_index_info($1) WHERE seqno = 0", [index.sql]))
            #expect(first == ["workspace_id"], "\(index)")
        }
    }

    @Test func `statistics count every column of their index`() async throws {
        let mismatches = try await texts(
            """
            SELECT idx FROM sqlite_stat1 WHERE idx <> tbl
            AND length(stat) - length(replace(stat, ' ', '')) <> (SELECT count(*) FROM pragma_index_info(idx))
            """)
        #expect(mismatches == [])
    }

    @Test func `every foreign key carries the workspace and has an index that finds its children`() async throws {
        let tables = try await shop.read { try $0.connection.tables() }
        for table in tables {
            let keys = try await texts(
                SQLText(
                    """
                    SELECT group_concat("from", ' ') FROM (SELECT * FROM pragma_foreign_key_list($1) ORDER BY id, seq)
                    GROUP BY id
                    """, [table.sql]))
            let indexes = try await texts(
                SQLText(
                    """
                    SELECT group_concat(name, ' ') FROM (SELECT l.name AS i, c.name, c.seqno
                        FROM pragma_index_list($1) AS l, pragma_index_info(l.name) AS c ORDER BY l.seq, c.seqno)
                    GROUP BY i
                    """, [table.sql]))
            for key in keys {
                #expect(key.hasPrefix("workspace_id "), "\(table): \(key)")
                #expect(indexes.contains { ($0 + " ").hasPrefix(key + " ") }, "\(table): \(key)")
            }
        }
    }

    @Test func `every table is strict and is its own index`() async throws {
        let loose = try await texts(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT IN ('migrations', 'sqlite_stat1', 'sqlite_stat4')
            AND sql NOT LIKE '%STRICT, WITHOUT ROWID'
            """)
        #expect(loose.filter { !isOfWords($0) } == [])
    }

    /// SQLite's index of words, and the tables it keeps it in.
    private func isOfWords(_ table: String) -> Bool {
        ["search_people", "search_accounts", "search_opportunities"].contains(where: table.hasPrefix)
    }

    private func columns(of table: String) async throws -> [ColumnShape] {
        try await shop.read { store in
            var columns: [ColumnShape] = []
            try store.connection.each(
                "SELECT name, type, \"notnull\" FROM pragma_table_info(\(table)) ORDER BY cid"
            ) { row in
                columns.append(
                    ColumnShape(name: row.text(0) ?? "", type: row.text(1) ?? "", isOptional: row.integer(2) == 0))
                return true
            }
            return columns
        }
    }

    private func texts(_ statement: SQLText) async throws -> [String] {
        try await shop.read { store in
            var texts: [String] = []
            try store.connection.each(statement) { row in
                texts.append(row.text(0) ?? "")
                return true
            }
            return texts
        }
    }
}

private struct ColumnShape: Hashable, Sendable {
    var name: String
    var type: String
    var isOptional: Bool
}

private struct ExpectedColumns: NounVisitor {
    func visit<R: Record>(_ type: R.Type) -> [ColumnShape] {
        let ids = ["workspace_id", "id"].map { ColumnShape(name: $0, type: "BLOB", isOptional: false) }
        let fields = R.columns.map { ColumnShape(name: $0.name, type: word($0.shape), isOptional: $0.optional) }
        let keys = R.keys.map { ColumnShape(name: $0.name, type: "TEXT", isOptional: true) }
        let last = ["version", "changed_at"].map { ColumnShape(name: $0, type: "INTEGER", isOptional: false) }
        return ids + fields + keys + last
    }

    private func word(_ shape: Value.Shape) -> String {
        switch shape {
        case .integer: "INTEGER"
        case .text: "TEXT"
        case .id: "BLOB"
        }
    }
}

private struct FilledInsertion: NounVisitor {
    let store: Store
    func visit<R: Record>(_ type: R.Type) throws {
        try store.insert(try #require(Filled.record(type)), changedAt: moment(5))
    }
}

/// Writes every word into every column that is an enumeration.
private struct EveryWord: NounVisitor {
    let store: Store

    func visit<R: Record>(_ type: R.Type) throws {
        for column in R.columns where isEnumeration(column) {
            for word in Set(Filled.words) {
                var record = R(blank: ID<R>(Filled.id))
                #expect(column.set(&record, .text(word)) == isTaken(word, column), "\(R.noun) \(column.name) \(word)")
            }
        }
    }

    private func isEnumeration<R: Record>(_ column: Column<R>) -> Bool {
        var record = R(blank: ID<R>(Filled.id))
        return column.shape == .text && !column.set(&record, .text("no such word"))
            && !column.set(&record, .text("{}")) && !column.set(&record, .text(Filled.id.description))
    }

    private func isTaken<R: Record>(_ word: String, _ column: Column<R>) -> Bool {
        let table = R.noun.rawValue
        do {
            try store.connection.part {
                _ = try store.connection.run(SQLText("UPDATE \(table) SET \(column.name) = $1", [.text(word)]))
            }
            return true
        } catch { return false }
    }
}
