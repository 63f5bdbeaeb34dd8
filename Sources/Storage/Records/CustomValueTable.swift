import SQLPort
import Sales

/// Own fields in rows, so that lists find them by an index.
struct OwnHolder {
    let table: String
    /// The column of leads that names such a record.
    let reference: String

    /// The records whose own fields a list of leads asks for.
    static let ofLeads = [
        OwnHolder(table: "leads", reference: "id"), OwnHolder(table: "people", reference: "person_id"),
        OwnHolder(table: "accounts", reference: "account_id"),
    ]
}

extension Store {
    /// Whether any lead, person or account has an own field of that name (`OwnFields.key`).
    public func hasOwnField(_ field: String) throws -> Bool {
        try OwnHolder.ofLeads.contains { holder in
            try row(
                """
                SELECT 1 FROM custom_values
                WHERE workspace_id = \(workspace) AND holder = \(holder.table) AND field = \(field) LIMIT 1
                """
            ) { _ in true } ?? false
        }
    }

    /// The ids of the records in `table` whose own field is like that.
    static func customIDs(of table: String, _ test: OwnFieldTest, _ workspace: ID<Workspace>) -> SQLText {
        let bound: SQLText = """
            SELECT custom_values.id FROM custom_values
            WHERE workspace_id = \(workspace) AND holder = \(table) AND field = \(test.field)
            """
        switch test.comparison {
        case .texts(let texts): return SQLText(joining: [bound, "AND", column("custom_values.text_key", in: texts)])
        case .range(let from, let to):
            var parts = [bound, "AND number IS NOT NULL"]
            if let from { parts.append("AND number >= \(from)") }
            if let to { parts.append("AND number <= \(to)") }
            return SQLText(joining: parts)
        }
    }

    /// Keeps the rows of a record's own fields in step with the record: what is no more goes, what is new comes.
    func keepCustomValues(_ table: String, _ id: Identifier, from old: Value, to new: Value) throws {
        guard old != new else { return }
        let (before, after) = (CustomValue.all(in: old), CustomValue.all(in: new))
        for value in before.subtracting(after) {
            try connection.run(
                """
                DELETE FROM custom_values WHERE workspace_id = \(workspace) AND holder = \(table)
                AND field = \(value.field) AND text_key = \(value.text) AND id = \(id)
                """)
        }
        for value in after.subtracting(before) {
            try connection.run(
                """
                INSERT INTO custom_values (workspace_id, holder, field, text_key, id, number)
                VALUES (\(workspace), \(table), \(value.field), \(value.text), \(id), \(value.number))
                ON CONFLICT (workspace_id, holder, field, text_key, id) DO NOTHING
                """)
        }
    }
}

/// One own field as lists compare it.
private struct CustomValue: Hashable {
    let field: String
    let text: String
    let number: Int64?

    static func all(in value: Value) -> Set<CustomValue> {
        guard case .text(let json) = value, let texts = JSONText.strings(json) else { return [] }
        let values = texts.map { name, text in
            CustomValue(field: OwnFields.key(name), text: OwnFields.textKey(text), number: OwnFields.number(text))
        }
        return Set(values.filter { !$0.field.isEmpty && !$0.text.isEmpty })
    }
}
