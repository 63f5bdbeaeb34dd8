import Sales
import Storage

/// What a row must say, as its entries tell it.
struct ExpectedRow {
    var columns: [String]
    var values: [Value]
    /// Nil where the row's own time is not told by entries.
    var changedAt: Moment?
    /// The number people know it by.
    var number: Int64?

    init<R: Record>(_ record: R, changedAt: Moment?) {
        columns = R.columns.map(\.name) + R.keys.map(\.name)
        values = record.values + R.keys.map { $0.get(record) }
        self.changedAt = changedAt
        if let place = R.columns.firstIndex(where: { $0.name == "number" }) {
            number = Int64(field: values[place])
        }
    }

    /// Where `stored` says something else.
    func differences(from stored: StoredRow) -> [(field: String, stored: Value, expected: Value)] {
        var found: [(field: String, stored: Value, expected: Value)] = []
        for (place, value) in (stored.fields + stored.keys).enumerated() where value != values[place] {
            found.append((columns[place], value, values[place]))
        }
        if let changedAt, changedAt != stored.changedAt {
            found.append(("changed_at", stored.changedAt.field, changedAt.field))
        }
        return found
    }
}

/// Makes the row that a record's entries tell of; nil where they tell that there is none.
struct Folded: NounVisitor {
    let id: Identifier
    let entries: [Entry]
    let stored: StoredRow?
    let withdrawals: [ID<Act>: Fold.Withdrawal]

    func visit<R: Record>(_ type: R.Type) throws -> ExpectedRow? {
        if R.isOwnEntry { return try ontoItself(type) }
        let folded = try Fold.record(type, id: ID<R>(id), entries, withdrawals: withdrawals)
        return folded.map { ExpectedRow($0.record, changedAt: $0.changedAt) }
    }

    /// A row that tells of its own making: only what entries changed later can differ from it.
    private func ontoItself<R: Record>(_ type: R.Type) throws -> ExpectedRow? {
        guard let stored else { return ExpectedRow(R(blank: ID<R>(id)), changedAt: nil) }
        let present = try R(ID<R>(id), values: stored.fields)
        var record = try Fold.record(from: present, entries, withdrawals: withdrawals)
        if var engagement = record as? Engagement, !entries.contains(where: { $0.changes("class") }) {
            engagement.class = engagement.capturedClass
            record = engagement as? R ?? record
        }
        return ExpectedRow(record, changedAt: nil)
    }
}

extension Entry {
    fileprivate func changes(_ field: String) -> Bool { changes.contains { $0.field == field } }
}

extension Value {
    /// How a difference reads.
    var words: String {
        switch self {
        case .null: "nothing"
        case .integer(let number): "\(number)"
        case .text(let text): text
        case .id(let id): "\(id)"
        }
    }
}
