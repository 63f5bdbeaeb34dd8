import Sales
import Storage

/// Entries, engagements and playbooks as lines of JSON: times in UTC, ids as their letters, every field by its name.
extension Entry {
    /// The entry as a line; `kept` are the records that stay as they are although it takes their act back.
    func line(kept: [Identifier]) -> String {
        var pieces: [(String, JSONText.Piece)] = [
            ("type", .text("entry")), ("id", .text("\(id)")), ("act", .text("\(act)")), ("kind", .text(kind.rawValue)),
            ("noun", .text(subject.noun.rawValue)), ("subject", .text("\(subject.id)")),
            ("at", .text("\(at)")), ("known_at", .text("\(knownAt)")), ("recorded_at", .text("\(recordedAt)")),
            ("actor", .text(actor.word)),
        ]
        if case .user(let user) = actor { pieces.append(("actor_id", .text("\(user)"))) }
        pieces.tell("lead_id", about.lead)
        pieces.tell("person_id", about.person)
        pieces.tell("account_id", about.account)
        pieces.tell("opportunity_id", about.opportunity)
        pieces.tell("playbook", playbook)
        pieces.tell("import_id", importID)
        pieces.tell("why", why)
        pieces.tell("override_class", self.override?.overrideClass)
        pieces.tell("override_reason", self.override?.reason)
        pieces.tell("withdraws", withdraws)
        if !kept.isEmpty { pieces.append(("kept", .list(kept.map { .text("\($0)") }))) }
        let changes = self.changes.map { ($0.field, JSONText.Piece.list([$0.before.piece, $0.after.piece])) }
        return String(JSONText.object(pieces).dropLast()) + ",\"changes\":" + JSONText.object(changes) + "}"
    }
}

extension StoredRow {
    /// The engagement of this row as a line.
    var engagementLine: String {
        let fields = zip(Engagement.columns, self.fields).filter { $0.1 != .null }.map { column, value in
            (column.name, Engagement.moments.contains(column.name) ? value.momentPiece : value.piece)
        }
        return JSONText.object([("type", .text("engagement")), ("id", .text("\(id)"))] + fields)
    }
}

extension Engagement {
    fileprivate static let moments: Set<String> = ["at", "known_at", "recorded_at"]
}

extension KeptPlaybook {
    /// The published version as a line, with its whole text.
    var line: String {
        JSONText.object([
            ("type", .text("playbook")), ("version", .integer(Int64(version))), ("name", .text(name)),
            ("published_at", .text("\(publishedAt)")), ("text", .text(text)),
        ])
    }
}

extension Value {
    fileprivate var piece: JSONText.Piece {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        case .id(let id): .text("\(id)")
        }
    }

    fileprivate var momentPiece: JSONText.Piece {
        Moment(field: self).map { .text("\($0)") } ?? piece
    }
}

extension [(String, JSONText.Piece)] {
    /// Adds a field where there is something to tell.
    fileprivate mutating func tell<V: FieldValue>(_ name: String, _ value: V?) {
        guard let value else { return }
        append((name, value.field.piece))
    }
}
