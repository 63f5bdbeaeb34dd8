import SQLPort
public import Sales

/// A row as it stands in its table, field by field, whether or not a record could be made of it.
public struct StoredRow: Hashable, Sendable {
    /// The record's id.
    public let id: Identifier
    /// The fields, in the order of the record's columns.
    public let fields: [Value]
    /// The look-up columns, in the order of the record's keys.
    public let keys: [Value]
    /// When we learned of the latest change.
    public let changedAt: Moment
}

extension Store {
    /// At most `limit` rows of the noun's table, in the order of ids, from the first after `id`.
    public func storedRows(of noun: Noun, after id: Identifier?, limit: Int) throws -> [StoredRow] {
        let texts = StoredRowTexts.of(noun)
        let start = id ?? Identifier(high: 0, low: 0)
        var found: [StoredRow] = []
        found.reserveCapacity(min(limit, 1_000))
        try connection.each(SQLText(texts.page, [workspace.sql, start.sql, .integer(Int64(limit))])) { row in
            found.append(texts.row(row))
            return true
        }
        return found
    }
}

/// How a noun's rows are read whole, written once.
private struct StoredRowTexts: Sendable {
    let page: String
    private let fields: [Value.Shape]
    private let keys: [Value.Shape]

    private init<R: Record>(_ type: R.Type) {
        let names = ["id"] + R.columns.map(\.name) + R.keys.map(\.name) + ["changed_at"]
        page =
            "SELECT \(names.joined(separator: ", ")) FROM \(R.noun.rawValue) "
            + "WHERE workspace_id = $1 AND id > $2 ORDER BY id LIMIT $3"
        fields = R.columns.map(\.shape)
        keys = R.keys.map { _ in Value.Shape.text }
    }

    func row(_ row: any SQLRow) -> StoredRow {
        StoredRow(
            id: row.identifier(0) ?? Identifier(high: 0, low: 0),
            fields: fields.enumerated().map { row.value($0 + 1, $1) },
            keys: keys.enumerated().map { row.value($0 + 1 + fields.count, $1) },
            changedAt: row.moment(1 + fields.count + keys.count) ?? Moment(milliseconds: 0))
    }

    static func of(_ noun: Noun) -> StoredRowTexts {
        guard let texts = all[noun] else { preconditionFailure("every noun has a table") }
        return texts
    }

    private static let all: [Noun: StoredRowTexts] = {
        struct Writer: NounVisitor {
            func visit<R: Record>(_ type: R.Type) -> StoredRowTexts { StoredRowTexts(type) }
        }
        return Dictionary(
            uniqueKeysWithValues: Noun.allCases.compactMap { noun in
                (try? noun.visit(Writer())).map { (noun, $0) }
            })
    }()
}
