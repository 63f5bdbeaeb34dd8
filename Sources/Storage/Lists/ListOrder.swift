import SQLPort
import Sales

/// The order of a list in SQL: for each key an expression that is never null, and its direction.
struct ListOrder {
    struct Part {
        let column: String
        let isText: Bool
        let descending: Bool
        let tables: Set<LeadPredicate.Table>
    }
    let parts: [Part]

    /// The order of these parts.
    init(parts: [Part]) { self.parts = parts }

    /// The order of `sort`; walked backwards for the page before.
    init(_ sort: LeadSort, backwards: Bool) {
        parts = sort.keys.map { key in
            let (column, tables) = key.name.expression(descending: key.descending)
            return Part(
                column: column, isText: key.name.isText, descending: key.descending != backwards, tables: tables)
        }
    }

    var tables: Set<LeadPredicate.Table> { parts.reduce(into: []) { $0.formUnion($1.tables) } }

    /// The id goes with the first key.
    private var idDescends: Bool { parts[0].descending }

    func text(id: String) -> SQLText {
        let columns = parts.map { "\($0.column) \($0.descending ? "DESC" : "ASC")" }
        let all = columns + ["\(id) \(idDescends ? "DESC" : "ASC")"]
        return "ORDER BY \(raw: all.joined(separator: ", "))"
    }

    /// Whether a row comes after `cursor`.
    func after(_ cursor: ListCursor, id: String) -> SQLText {
        let keys = zip(parts, cursor.keys).map { ($0.column, $1.sql, $0.descending) }
        let all = keys + [(id, cursor.id.sql, idDescends)]
        let steps = all.indices.map { place in
            let level = all[..<place].map { SQLText("\(raw: $0.0) = \($0.1)") }
            let next: SQLText = "\(raw: all[place].0) \(raw: all[place].2 ? "<" : ">") \(all[place].1)"
            return SQLText(joining: ["("] + [SQLText(joining: level + [next], by: " AND ")] + [")"])
        }
        return SQLText(joining: ["("] + [SQLText(joining: steps, by: " OR ")] + [")"])
    }

    /// The place of a row that begins with the keys, then has the id.
    func place(_ row: any SQLRow) throws -> ListCursor {
        let keys = parts.indices.map { column -> ListCursor.Key in
            parts[column].isText ? .text(row.text(column) ?? "") : .integer(row.integer(column) ?? 0)
        }
        guard let id = row.identifier(parts.count) else { throw UnreadableRow("list", "id", "null") }
        return ListCursor(keys, id: id)
    }

    /// Whether one place comes before the other.
    func precedes(_ one: ListCursor, _ other: ListCursor) -> Bool {
        for (part, (left, right)) in zip(parts, zip(one.keys, other.keys)) where left != right {
            return left.isBelow(right) != part.descending
        }
        return (one.id < other.id) != idDescends && one.id != other.id
    }
}

extension ListCursor.Key {
    var sql: SQLValue {
        switch self {
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }

    /// Texts are compared by their bytes, as the store does.
    fileprivate func isBelow(_ other: ListCursor.Key) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.integer, .text): true
        case (.text, .integer): false
        }
    }
}

extension LeadSort.Name {
    var isText: Bool {
        switch self {
        case .grade, .name, .account, .source: true
        default: false
        }
    }

    /// What is not known comes last, in either direction.
    func expression(descending: Bool) -> (String, Set<LeadPredicate.Table>) {
        let last = descending ? "''" : "'\u{10FFFF}'"
        switch self {
        case .interest: return ("standings.interest_whole", [.standings])
        case .fit: return ("standings.fit_whole", [.standings])
        case .grade: return ("standings.grade", [.standings])
        case .attempts: return ("standings.attempts", [.standings])
        case .nextTouch: return ("standings.next_touch_at", [.standings])
        case .number: return ("leads.number", [.leads])
        case .opened: return ("leads.opened_at", [.leads])
        case .since: return ("leads.state_since", [.leads])
        case .heard: return ("coalesce(standings.buyer_at, leads.opened_at)", [.leads, .standings])
        case .revisit: return ("coalesce(leads.revisit_on, \(descending ? -9_999_999 : 9_999_999))", [.leads])
        case .state: return (LeadSort.Name.ladder, [.leads])
        case .source: return ("coalesce(leads.source_key, \(last))", [.leads])
        case .account: return ("coalesce(accounts.name_key, \(last))", [.leads, .accounts])
        case .name:
            return (
                "coalesce(people.name_key, people.email_key, accounts.name_key, \(last))", [.leads, .people, .accounts]
            )
        }
    }

    private static let ladder: String = {
        let steps = LeadState.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
        return "CASE leads.state \(steps.joined(separator: " ")) ELSE 9 END"
    }()
}
