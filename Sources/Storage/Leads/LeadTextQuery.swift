import SQLPort
public import Sales

extension Store {
    /// The different texts that leads have of a kind, as they are kept: what a filter is compared with.
    public func texts(of word: LeadWord) throws -> Set<String> {
        var found: Set<String> = []
        for (column, _) in word.columns { found.formUnion(try texts(in: column)) }
        return found
    }

    private func texts(in column: String) throws -> [String] {
        if column == "accounts.industry" { return try industries() }
        let table = column.prefix { $0 != "." }
        return try rows(
            """
            SELECT DISTINCT \(raw: column) FROM \(raw: String(table))
            WHERE \(raw: String(table)).workspace_id = \(workspace) AND \(raw: column) IS NOT NULL
            """
        ) { $0.text(0) ?? "" }
    }

    /// From one industry to the next along the index: there are few, on many accounts.
    private func industries() throws -> [String] {
        var found: [String] = []
        while let next = try row(
            """
            SELECT industry FROM accounts WHERE workspace_id = \(workspace) AND industry > \(found.last ?? "")
            ORDER BY industry LIMIT 1
            """, { $0.text(0) ?? "" })
        {
            found.append(next)
        }
        return found
    }
}
