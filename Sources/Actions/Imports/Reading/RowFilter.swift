import Sales
import Tables

/// Which rows of a file are meant.
struct RowFilter {
    private let wanted: [(place: Int, values: Set<String>)]

    /// Every column must hold one of the values named for it. Refuses columns that are not there.
    init(_ choices: [RowChoice], header: [String]) throws(ImportRefusal) {
        var values: [Int: Set<String>] = [:]
        for choice in choices {
            guard let place = Self.place(of: choice.column, header) else {
                throw .unknownColumn(name: choice.column, nearest: nearest(choice.column, in: header))
            }
            values[place, default: []].insert(Self.folded(choice.value))
        }
        wanted = values.map { ($0.key, $0.value) }
    }

    /// Whether this row is.
    func takes(_ row: TableRow) -> Bool {
        wanted.allSatisfy { $0.place < row.cells.count && $0.values.contains(Self.folded(row.cells[$0.place])) }
    }

    private static func place(of column: String, _ header: [String]) -> Int? {
        header.firstIndex(of: column) ?? header.firstIndex { folded($0) == folded(column) }
    }

    private static func folded(_ text: String) -> String { Folding.name(text) ?? "" }
}

extension String {
    /// Without blanks, tabs and newlines at both ends; the same text where there are none.
    var withoutBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
        guard isBlank(first) || isBlank(last) else { return self }
        let start = unicodeScalars.firstIndex { !isBlank($0) } ?? endIndex
        guard let end = unicodeScalars.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(unicodeScalars[start...end])
    }
}

extension ImportKind {
    /// Whether its rows may bring fields of the workspace's own.
    var keepsOwn: Bool {
        switch self {
        case .accounts, .people, .list, .leads, .opportunities: true
        default: false
        }
    }
}

extension ValueMap {
    /// The fields whose words are worth showing, being translated.
    static func translates(_ field: String, _ kind: ImportKind) -> Bool {
        switch (kind, field) {
        case (.leads, "engagement"), (.leads, "source"), (.leads, "status"), (.list, "engagement"),
            (.engagements, "kind"), (.engagements, "class"), (.activities, "kind"), (.activities, "outcome"),
            (.decisions, "decision"), (.opportunities, "stage"), (.opportunities, "outcome"),
            (.opportunities, "motion"), (.leads, "motion"), (.costs, "kind"):
            true
        default: false
        }
    }
}
