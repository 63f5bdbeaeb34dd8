import SQLPort
import Sales

extension Store {
    /// Up to `limit` records of a noun that have each of the words at the beginning of one of theirs, the latest placed
    /// first. Never ranked: a broad beginning would have to be gone through whole.
    public func searchHits(_ noun: Noun, words: [String], limit: Int) throws -> [Identifier] {
        let said = words.map { "\"\($0.replacing("\"", with: ""))\"*" }.joined(separator: " AND ")
        guard !words.isEmpty, Store.searched.contains(noun) else { return [] }
        let table = "search_\(noun.rawValue)"
        return try rows(
            """
            SELECT id FROM \(raw: table) WHERE workspace_id = \(workspace.description)
            AND \(raw: table) MATCH \(said) ORDER BY rowid DESC LIMIT \(limit)
            """
        ) { row in
            guard let id = row.text(0).flatMap({ Identifier($0) }) else { throw UnreadableRow(table, "id", "") }
            return id
        }
    }

    /// Places what a record is found by in the index, in place of what was there; nil takes it out.
    func placeWords(_ text: String?, of subject: Subject) throws {
        let table = "search_\(subject.noun.rawValue)"
        let known = try row(
            "SELECT place FROM search_places WHERE workspace_id = \(workspace) AND id = \(subject.id)"
        ) { $0.integer(0) ?? 0 }
        if let known {
            try connection.run(
                "DELETE FROM \(raw: table) WHERE workspace_id = \(workspace.description) AND rowid = \(known)")
            try connection.run("DELETE FROM search_places WHERE workspace_id = \(workspace) AND id = \(subject.id)")
        }
        guard let text else { return }
        let words = SearchWords.words(in: text).joined(separator: " ")
        try connection.run(
            """
            INSERT INTO \(raw: table) (words, workspace_id, id)
            VALUES (\(words), \(workspace.description), \(subject.id.description))
            """)
        let place = try number("SELECT last_insert_rowid()")
        try connection.run(
            """
            INSERT INTO search_places (workspace_id, id, noun, place)
            VALUES (\(workspace), \(subject.id), \(subject.noun.rawValue), \(place))
            """)
    }
}
