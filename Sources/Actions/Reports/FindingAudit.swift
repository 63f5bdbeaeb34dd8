import Sales
import Storage

/// Lays beside the records what they are found by: the rows of their own fields, and the index of words.
///
/// Asked after `RecordAudit`: where that found no difference, the rows read here are what the timeline says. What
/// still waits to be placed in the index is no difference.
struct FindingAudit {
    let store: Store
    private(set) var reading = VerifyReading()
    private var ownValues = 0

    init(_ store: Store) { self.store = store }

    mutating func run() throws {
        for noun in [Noun.leads, .people, .accounts, .opportunities] {
            var placed = 0
            var shelf = RowShelf(of: noun)
            while let row = try shelf.take(below: nil, from: store) {
                let found = try noun.visit(Findable(row: row))
                try meetOwnValues(found.own, of: Subject(noun, row.id))
                guard Store.searched.contains(noun), found.isReadable else { continue }
                if try meetWords(found.text, of: Subject(noun, row.id)) { placed += 1 }
            }
            if Store.searched.contains(noun) { try meetPlaces(of: noun, placed) }
        }
        if try store.ownValueCount() != ownValues { try nameStrayOwnValues() }
    }

    private mutating func meetOwnValues(_ own: Value, of record: Subject) throws {
        for value in OwnValue.all(in: own).sorted(by: { $0.field < $1.field }) {
            guard let stored = try store.ownValue(value.field, text: value.text, of: record) else {
                differ("custom_values", record, value.field, "nothing", value.words)
                continue
            }
            ownValues += 1
            if stored != value { differ("custom_values", record, value.field, stored.words, value.words) }
        }
    }

    private mutating func nameStrayOwnValues() throws {
        try store.eachOwnValue { record, value in
            let own = try store.ownColumn(of: record) ?? .null
            let isSaid = OwnValue.all(in: own).contains { ($0.field, $0.text) == (value.field, value.text) }
            if !isSaid { differ("custom_values", record, value.field, value.words, "nothing") }
            return true
        }
    }

    /// Whether the record stands in the index.
    private mutating func meetWords(_ text: String?, of record: Subject) throws -> Bool {
        let (stored, expected) = (try store.placedWords(of: record), text.map(Store.placed))
        guard stored != expected, try !store.waitsForSearch(record) else { return stored != nil }
        differ(record.index, record, "words", stored ?? "nothing", expected ?? "nothing")
        return stored != nil
    }

    private mutating func meetPlaces(of noun: Noun, _ placed: Int) throws {
        let (places, texts) = try store.placedCounts(noun)
        if places != placed { try nameStrayPlaces(of: noun) }
        if texts != placed { try nameStrayTexts(of: noun) }
    }

    private mutating func nameStrayPlaces(of noun: Noun) throws {
        try store.eachPlace(noun) { record, place in
            let isRight = try store.placedWords(of: record) != nil && store.ownColumn(of: record) != nil
            guard try !isRight && !store.waitsForSearch(record) else { return true }
            differ("search_places", record, "place", "\(place)", "nothing")
            return true
        }
    }

    private mutating func nameStrayTexts(of noun: Noun) throws {
        var places: [Identifier: Int64] = [:]
        try store.eachPlace(noun) { record, place in
            places[record.id] = place
            return true
        }
        try store.eachPlacedText(noun) { place, id in
            guard id.flatMap({ places[$0] }) != place else { return true }
            let id = id.map { "\($0)" } ?? "\(place)"
            reading.note(
                Difference(
                    table: "search_\(noun.rawValue)", id: id, field: "row", stored: "there", expected: "none"))
            return true
        }
    }

    private mutating func differ(
        _ table: String, _ record: Subject, _ field: String, _ stored: String, _ expected: String
    ) {
        reading.note(Difference(table: table, id: "\(record.id)", field: field, stored: stored, expected: expected))
    }
}

/// What a record is found by, as its row says.
private struct Findable: NounVisitor {
    struct Found {
        var own: Value
        var text: String?
        /// Whether a record could be made of the row; the audit of records names a row of which none can.
        var isReadable: Bool
    }
    let row: StoredRow

    func visit<R: Record>(_ type: R.Type) -> Found {
        let own = R.columns.firstIndex { $0.name == "own" }.map { row.fields[$0] } ?? .null
        let record = try? R(ID<R>(row.id), values: row.fields)
        return Found(own: own, text: record.flatMap { Store.searchText(of: $0) }, isReadable: record != nil)
    }
}

extension Subject {
    /// The index of words that has it.
    fileprivate var index: String { "search_\(noun.rawValue)" }
}

extension OwnValue {
    /// How a difference reads.
    fileprivate var words: String { number.map { "\(text) (\($0))" } ?? text }
}
