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
        let words = Store.placed(text)
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

extension Store {
    /// What the index of words holds of a text.
    public static func placed(_ text: String) -> String { SearchWords.words(in: text).joined(separator: " ") }

    /// The words under which a record stands in the index; nil where it does not.
    public func placedWords(of subject: Subject) throws -> String? {
        let table = "search_\(subject.noun.rawValue)"
        return try row(
            """
            SELECT \(raw: table).words FROM search_places
            JOIN \(raw: table) ON \(raw: table).rowid = search_places.place
            WHERE search_places.workspace_id = \(workspace) AND search_places.id = \(subject.id)
            AND \(raw: table).workspace_id = \(workspace.description)
            AND \(raw: table).id = \(subject.id.description)
            """
        ) { $0.text(0) ?? "" }
    }

    /// How many records of a noun the index says it has, and how many texts it holds.
    public func placedCounts(_ noun: Noun) throws -> (places: Int, texts: Int) {
        let table = "search_\(noun.rawValue)"
        let places = try number(
            "SELECT count(*) FROM search_places WHERE workspace_id = \(workspace) AND noun = \(noun.rawValue)")
        let texts = try number(
            "SELECT count(*) FROM \(raw: table) WHERE workspace_id = \(workspace.description)")
        return (places, texts)
    }

    /// Every record of a noun that the index says it has, and where it stands.
    public func eachPlace(_ noun: Noun, _ body: (Subject, Int64) throws -> Bool) throws {
        try connection.each(
            """
            SELECT id, place FROM search_places WHERE workspace_id = \(workspace)
            AND id > \(Identifier(high: 0, low: 0)) AND noun = \(noun.rawValue) ORDER BY id
            """
        ) { row in
            guard let id = row.identifier(0) else { throw UnreadableRow("search_places", "id", "") }
            return try body(Subject(noun, id), row.integer(1) ?? 0)
        }
    }

    /// Every text of a noun that the index holds: where it stands, and of which record.
    public func eachPlacedText(_ noun: Noun, _ body: (Int64, Identifier?) throws -> Bool) throws {
        let table = "search_\(noun.rawValue)"
        try connection.each(
            """
            SELECT rowid, id FROM \(raw: table) WHERE workspace_id = \(workspace.description) ORDER BY rowid
            """
        ) { try body($0.integer(0) ?? 0, $0.text(1).flatMap { Identifier($0) }) }
    }
}
