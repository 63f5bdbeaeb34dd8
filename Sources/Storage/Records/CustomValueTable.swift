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
        let (before, after) = (OwnValue.all(in: old), OwnValue.all(in: new))
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
public struct OwnValue: Hashable, Sendable {
    /// `OwnFields.key` of its name.
    public let field: String
    /// `OwnFields.textKey` of its text.
    public let text: String
    /// What its text is as a number; nil where it is none.
    public let number: Int64?

    /// The own fields that a record's column `own` holds, those without a text left out.
    public static func all(in value: Value) -> Set<OwnValue> {
        guard case .text(let json) = value, let texts = JSONText.strings(json) else { return [] }
        let values = texts.map { name, text in
            OwnValue(field: OwnFields.key(name), text: OwnFields.textKey(text), number: OwnFields.number(text))
        }
        return Set(values.filter { !$0.field.isEmpty && !$0.text.isEmpty })
    }
}

extension Store {
    /// The row of one own field of a record, or nil.
    public func ownValue(_ field: String, text: String, of record: Subject) throws -> OwnValue? {
        try row(
            """
            SELECT number FROM custom_values WHERE workspace_id = \(workspace) AND holder = \(record.noun.rawValue)
            AND field = \(field) AND text_key = \(text) AND id = \(record.id)
            """
        ) { OwnValue(field: field, text: text, number: $0.integer(0)) }
    }

    /// How many rows of own fields there are.
    public func ownValueCount() throws -> Int {
        try number("SELECT count(*) FROM custom_values WHERE workspace_id = \(workspace)")
    }

    /// Every row of an own field, with the record that it is of.
    public func eachOwnValue(_ body: (Subject, OwnValue) throws -> Bool) throws {
        try connection.each(
            """
            SELECT holder, id, field, text_key, number FROM custom_values
            WHERE workspace_id = \(workspace) AND holder > '' ORDER BY holder, field, text_key, id
            """
        ) { row in
            guard let noun = row.text(0).flatMap(Noun.init(rawValue:)), let id = row.identifier(1) else {
                throw UnreadableRow("custom_values", "holder", "\(row.value(0))")
            }
            let value = OwnValue(field: row.text(2) ?? "", text: row.text(3) ?? "", number: row.integer(4))
            return try body(Subject(noun, id), value)
        }
    }

    /// The column `own` of a record as it stands in its table; nil where there is no such record.
    public func ownColumn(of record: Subject) throws -> Value? {
        guard RecordTexts.of(record.noun).ownPlace != nil else { return nil }
        return try row(
            """
            SELECT own FROM \(raw: record.noun.rawValue) WHERE workspace_id = \(workspace) AND id = \(record.id)
            """
        ) { $0.value(0, .text) }
    }

    /// Puts the own fields of all records, of every workspace, into rows where they are not there yet.
    static func fillOwnValues(_ connection: any SQLConnection) throws {
        let workspaces = try connection.rows("SELECT workspace_id FROM workspaces") { $0.id(0, of: Workspace.self) }
        for workspace in workspaces.compactMap({ $0 }) {
            let store = Store(connection, workspace: workspace)
            for noun in Noun.allCases where RecordTexts.of(noun).ownPlace != nil { try store.fillOwnValues(of: noun) }
        }
    }

    private func fillOwnValues(of noun: Noun) throws {
        try connection.each(
            """
            SELECT id, own FROM \(raw: noun.rawValue) WHERE workspace_id = \(workspace) AND own IS NOT NULL
            """
        ) { row in
            guard let id = row.identifier(0) else { return true }
            try keepCustomValues(noun.rawValue, id, from: .null, to: row.value(1, .text))
            return true
        }
    }
}
