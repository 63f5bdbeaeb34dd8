import SQLPort
import Sales

extension Entry {
    private static let columns = """
        id, noun, subject_id, kind, lead_id, person_id, account_id, opportunity_id, at, known_at, recorded_at,
        actor, actor_id, playbook, import_id, why, override_class, override_reason, withdraws, changes
        """
    static let selection = "SELECT \(columns) FROM entries"
    static let insertion = """
        INSERT INTO entries (workspace_id, \(columns))
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        """

    /// The values of the columns, in their order.
    var bound: [SQLValue] {
        [
            id.sql, .text(subject.noun.rawValue), subject.id.sql, .text(kind.rawValue), about.lead.sql,
            about.person.sql, about.account.sql, about.opportunity.sql, at.sql, knownAt.sql, recordedAt.sql,
            .text(actor.word), actor.id.sql, playbook.sql, importID.sql, why.sql,
            (self.override?.overrideClass.rawValue).sql, (self.override?.reason).sql, withdraws.sql,
            .text(ChangesText.write(changes)),
        ]
    }

    /// Reads a row of `selection`.
    init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "entries")
        let id: ID<Entry> = try reader.next("id")
        let subject = Subject(try reader.noun("noun"), try reader.identifier("subject_id"))
        self.init(
            id: id, kind: try reader.next("kind"), subject: subject, about: try reader.about(),
            at: try reader.next("at"), knownAt: try reader.next("known_at"),
            recordedAt: try reader.next("recorded_at"), actor: try reader.actor(),
            playbook: try reader.next("playbook"), importID: try reader.next("import_id"),
            why: try reader.next("why"), override: try reader.override(), withdraws: try reader.next("withdraws"),
            changes: try reader.changes("changes", of: subject.noun))
    }
}

extension Actor {
    /// The user's id; nil for the others.
    var id: ID<User>? {
        guard case .user(let id) = self else { return nil }
        return id
    }
}

extension RowReader {
    mutating func identifier(_ name: String) throws -> Identifier { try next(name, ID<Entry>.self).raw }

    /// Two columns: the word, and the user's id.
    mutating func actor() throws -> Actor {
        let word: String = try next("actor")
        let user: ID<User>? = try next("actor_id")
        switch (word, user) {
        case ("user", let user?): return .user(user)
        case ("operator", nil): return .operator
        case ("system", nil): return .system
        case ("buyer", nil): return .buyer
        default: throw unreadable("actor", word)
        }
    }

    fileprivate mutating func noun(_ name: String) throws -> Noun {
        let word: String = try next(name)
        guard let noun = Noun(rawValue: word) else { throw unreadable(name, word) }
        return noun
    }

    fileprivate mutating func about() throws -> About {
        About(
            lead: try next("lead_id"), person: try next("person_id"), account: try next("account_id"),
            opportunity: try next("opportunity_id"))
    }

    fileprivate mutating func override() throws -> Override? {
        let overrideClass: Override.Class? = try next("override_class")
        let reason: String? = try next("override_reason")
        return overrideClass.map { Override($0, reason: reason ?? "") }
    }

    fileprivate mutating func changes(_ name: String, of noun: Noun) throws -> [FieldChange] {
        let text: String = try next(name)
        guard let changes = ChangesText.read(text, of: noun) else { throw unreadable(name, text) }
        return changes
    }
}
