import Sales
import Storage

/// The rows of one table in the order of ids, fetched some hundreds at a time and taken one by one, so that the rows of
/// many tables can be laid beside one stream of entries in flat memory.
struct RowShelf {
    private let noun: Noun
    private var rows: [StoredRow] = []
    private var place = 0
    private var isExhausted = false

    private static let pageSize = 500

    init(of noun: Noun) { self.noun = noun }

    /// Takes the next row whose id is below `id`; nil where there is none.
    mutating func take(below id: Identifier?, from store: Store) throws -> StoredRow? {
        guard let row = try next(from: store), id.map({ row.id < $0 }) ?? true else { return nil }
        place += 1
        return row
    }

    /// Takes the next row if it is the row of `id`.
    mutating func take(_ id: Identifier, from store: Store) throws -> StoredRow? {
        guard let row = try next(from: store), row.id == id else { return nil }
        place += 1
        return row
    }

    private mutating func next(from store: Store) throws -> StoredRow? {
        if place == rows.count, !isExhausted {
            rows = try store.storedRows(of: noun, after: rows.last?.id, limit: RowShelf.pageSize)
            place = 0
            isExhausted = rows.count < RowShelf.pageSize
        }
        return place < rows.count ? rows[place] : nil
    }
}
