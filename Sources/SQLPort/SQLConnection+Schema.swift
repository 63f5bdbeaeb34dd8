extension SQLConnection {
    /// The names of the tables that are not the store's own, in order.
    public func tables() throws -> [String] {
        switch dialect {
        case .sqlite:
            try texts("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .filter { !$0.hasPrefix("sqlite_") }
        case .postgres:
            try texts("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
        }
    }

    /// The names of a table's columns, in their order; none where there is no such table.
    public func columns(of table: String) throws -> [String] {
        switch dialect {
        case .sqlite: try texts("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid")
        case .postgres:
            try texts(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY ordinal_position
                """)
        }
    }

    private func texts(_ statement: SQLText) throws -> [String] {
        var texts: [String] = []
        try each(statement) { row in
            texts.append(row.text(0) ?? "")
            return true
        }
        return texts
    }
}
