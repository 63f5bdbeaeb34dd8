import SQLPort
import Sales

extension Store {
    /// Nouns that are found by words. Leads are found by their people and accounts.
    public static let searched: Set<Noun> = [.people, .accounts, .opportunities]

    /// Marks a record as not yet found by what it says now.
    func queueSearch(_ noun: Noun, _ id: Identifier) throws {
        try connection.run(
            """
            INSERT INTO search_queue (workspace_id, id, noun) VALUES (\(workspace), \(id), \(noun.rawValue))
            ON CONFLICT (workspace_id, id) DO NOTHING
            """)
    }

    /// Up to `limit` records that wait to be found by words, the first made first.
    public func searchQueue(limit: Int) throws -> [Subject] {
        try rows(
            """
            SELECT noun, id FROM search_queue
            WHERE workspace_id = \(workspace) AND id > \(Identifier(high: 0, low: 0)) ORDER BY id LIMIT \(limit)
            """
        ) { row in
            guard let noun = row.text(0).flatMap(Noun.init(rawValue:)), let id = row.identifier(1) else {
                throw UnreadableRow("search_queue", "noun", "\(row.value(0))")
            }
            return Subject(noun, id)
        }
    }

    /// Lets up to `limit` waiting records be found by words; answers how many there were. Imports call it when a slice
    /// is kept, jobs call it all the time: until then `searchQueue` says what the index does not know yet.
    @discardableResult
    public func indexSearch(limit: Int) throws -> Int {
        let waiting = try searchQueue(limit: limit)
        for subject in waiting {
            try placeWords(try searchText(of: subject), of: subject)
            try connection.run("DELETE FROM search_queue WHERE workspace_id = \(workspace) AND id = \(subject.id)")
        }
        return waiting.count
    }

    /// Puts every record back into the queue, so that the index is made anew.
    public func queueAllSearch() throws {
        for noun in Store.searched {
            try connection.run(
                """
                INSERT INTO search_queue (workspace_id, id, noun)
                SELECT workspace_id, id, \(noun.rawValue) FROM \(raw: noun.rawValue)
                WHERE workspace_id = \(workspace) AND id > \(Identifier(high: 0, low: 0))
                ON CONFLICT (workspace_id, id) DO NOTHING
                """)
        }
    }

    /// What a record is found by now; nil where it is gone or withdrawn.
    public func searchText(of subject: Subject) throws -> String? {
        switch subject.noun {
        case .people: try find(Person.self, ID(subject.id)).flatMap { Store.searchText(of: $0.record) }
        case .accounts: try find(Account.self, ID(subject.id)).flatMap { Store.searchText(of: $0.record) }
        case .opportunities: try find(Opportunity.self, ID(subject.id)).flatMap { Store.searchText(of: $0.record) }
        default: nil
        }
    }

    /// What a record is found by; nil where it is withdrawn, or of a noun that is not found by words.
    public static func searchText(of record: any Record) -> String? {
        switch record {
        case let person as Person: person.searchText
        case let account as Account: account.searchText
        case let deal as Opportunity: deal.withdrawnAt == nil ? deal.searchText : nil
        default: nil
        }
    }

    /// Whether the index of words does not know yet what a record says.
    public func waitsForSearch(_ subject: Subject) throws -> Bool {
        try row("SELECT 1 FROM search_queue WHERE workspace_id = \(workspace) AND id = \(subject.id)") { _ in true }
            ?? false
    }
}
