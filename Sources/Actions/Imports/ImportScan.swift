import Sales
import Tables

/// The first look through a file: what settles the order of its dates and its decimal marks, and which words stand in
/// the columns that value maps translate. Memory does not grow with the file.
struct ImportScan {
    let mapping: Mapping
    let encoding: TextEncoding
    let separator: Separator
    let header: [String]
    let map: ValueMap
    let declared: Set<String>
    private(set) var rows = 0
    private(set) var slots: [String: Slot]
    private(set) var warnings: [ImportWarning] = []
    private let kind: ImportKind
    private let choice: RowFilter
    private var dates: [String: DateColumn] = [:]
    private var numbers: [String: NumberColumn] = [:]
    private var seen: [String: [String: Int]] = [:]
    private var watched: [(name: String, place: Int)] = []
    /// More different words than this are no vocabulary.
    private static let vocabulary = 200

    /// Looks through the file at `path`. Refuses what cannot be read, what is of another kind, fields and columns
    /// that do not exist, a header that lacks what every row needs, and dates that nobody can tell apart.
    init(_ order: ImportOrder, path: String, declared: Set<String>) throws {
        let reader = try TableReader(path: path)
        kind = order.kind
        header = reader.header
        encoding = reader.encoding
        separator = reader.separator
        self.declared = declared
        mapping = try HeaderGuess.guess(kind: order.kind, header: header, told: Self.told(order, header))
        try Self.check(order, mapping)
        choice = try RowFilter(order.rows, header: header)
        map = ValueMap(told: Self.words(order.values))
        slots = Self.slots(order, mapping)
        watch()
        while let row = try reader.next() {
            if choice.takes(row) { feed(row) }
        }
        try settleDates(order.dateOrder)
        for (name, column) in numbers { slots[name]?.mark = column.mark }
        warnings += columnWarnings(order)
    }

    /// Columns that an export of ours names `own.…` are kept as such unless told otherwise.
    private static func told(_ order: ImportOrder, _ header: [String]) -> [String: String] {
        var told = order.map
        // The file of refused rows says why in a column that is not the file's own.
        if header.contains(ErrorsFile.column), told[ErrorsFile.column] == nil { told[ErrorsFile.column] = "" }
        for name in header where name.hasPrefix("own.") && told[name] == nil && order.kind.keepsOwn {
            told[name] = name
        }
        return told
    }

    private static func check(_ order: ImportOrder, _ mapping: Mapping) throws(ImportRefusal) {
        for name in order.set.keys.sorted() where order.kind.field(name) == nil {
            let near = nearest(name, in: order.kind.fields.map(\.name))
            throw .unknownField(name: name, kind: order.kind, nearest: near)
        }
        if let own = mapping.columns.first(where: { $0.own != nil }), !order.kind.keepsOwn {
            throw .unknownField(name: own.field ?? "", kind: order.kind, nearest: nil)
        }
        var set = Set(order.set.keys)
        // History may lack the engagement, never the moment.
        if order.history != nil, order.kind == .leads { set.insert("engagement") }
        // Who picks rows out of a file knows that it holds others too.
        let fields = mapping.filled.union(set)
        if !order.rows.isEmpty, order.kind.need.isMet(fields.contains) { return }
        try mapping.check(set: set)
    }

    private static func words(_ words: [ImportWord]) -> [String: [String: String]] {
        words.reduce(into: [:]) { $0[$1.field, default: [:]][$1.from] = $1.to }
    }

    private static func slots(_ order: ImportOrder, _ mapping: Mapping) -> [String: Slot] {
        var slots: [String: Slot] = [:]
        for field in order.kind.fields {
            let place = mapping.place(of: field.name)
            let told = order.set[field.name].flatMap { $0.isEmpty ? nil : $0 }
            guard place != nil || told != nil else { continue }
            let column = place.map { mapping.columns[$0].column } ?? field.name
            slots[field.name] = Slot(place: place, column: column, told: told, dates: order.dateOrder)
        }
        return slots
    }
}

extension ImportScan {
    private mutating func watch() {
        for (name, slot) in slots {
            guard let place = slot.place else { continue }
            watch(name)
            watched.append((name, place))
        }
    }

    private mutating func watch(_ name: String) {
        switch kind.field(name)?.kind {
        case .moment, .day: dates[name] = DateColumn()
        case .money, .number, .integer: numbers[name] = NumberColumn()
        case .text, .choice: if ValueMap.translates(name, kind) { seen[name] = [:] }
        default: break
        }
    }

    private mutating func feed(_ row: TableRow) {
        rows += 1
        for (name, place) in watched {
            guard place < row.cells.count, !row.cells[place].isEmpty else { continue }
            let cell = row.cells[place]
            dates[name]?.feed(cell)
            numbers[name]?.feed(cell)
            if seen[name] != nil { count(cell, in: name) }
        }
    }

    private mutating func count(_ cell: String, in field: String) {
        let word = FormulaGuard.unguarded(cell).withoutBlanks
        guard !word.isEmpty, let known = seen[field] else { return }
        guard known[word] != nil || known.count < Self.vocabulary else { return }
        seen[field]?[word, default: 0] += 1
    }

    private mutating func settleDates(_ told: DateOrder?) throws(ImportRefusal) {
        for (name, column) in dates.sorted(by: { $0.key < $1.key }) {
            let title = slots[name]?.column ?? name
            switch column.verdict {
            case .plain: break
            case .settled(let order): slots[name]?.dates = order
            case .ambiguous(let examples):
                guard told != nil else { throw .ambiguousDates(column: title, examples: examples) }
            }
        }
    }

    private func columnWarnings(_ order: ImportOrder) -> [ImportWarning] {
        var warnings: [ImportWarning] = []
        if !mapping.unknown.isEmpty { warnings.append(.columnsLeftOut(mapping.unknown)) }
        if kind == .leads, let state = slots["state"], slots["status"] == nil {
            warnings.append(.statesNotDecided(column: state.column))
        }
        return warnings
    }

    /// Every word of the watched columns and what it means, the most frequent first.
    var values: [ValueUse] {
        seen.sorted { $0.key < $1.key }.flatMap { field, words in
            words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { word, rows in
                ValueUse(field: field, value: word, meaning: meaning(of: word, in: field), rows: rows)
            }
        }
    }

    /// The same to look up by field and word.
    var words: [String: [String: MappedValue]] {
        seen.reduce(into: [:]) { words, entry in
            words[entry.key] = entry.value.keys.reduce(into: [:]) { $0[$1] = meaning(of: $1, in: entry.key) }
        }
    }

    private func meaning(of word: String, in field: String) -> MappedValue? {
        map.mapped(word, for: field, kind: kind, declared: declared)
    }
}
