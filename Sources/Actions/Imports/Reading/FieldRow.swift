import Sales
import Tables

/// One row of a file as the fields it fills: each cell read as its field must read, or refused with line, column, value
/// and reason.
struct FieldRow: Sendable {
    let plan: ImportPlan
    let row: TableRow
    /// Its id where it has none of its own.
    let fingerprint: String

    var line: Int { row.line }
    var kind: ImportKind { plan.order.kind }

    /// The text of a field without blanks around it; nil where there is none.
    func text(_ field: String) -> String? {
        guard let text = verbatim(field)?.withoutBlanks, !text.isEmpty else { return nil }
        return text
    }

    /// The text of a field as it was written; nil where it is blank.
    func verbatim(_ field: String) -> String? {
        guard let slot = plan.slots[field] else { return nil }
        if let place = slot.place, let text = cell(place) { return text }
        return slot.told
    }

    /// Whether a field is filled.
    func has(_ field: String) -> Bool { verbatim(field) != nil }

    /// The fields of the workspace's own that are filled.
    var own: [String: String] {
        plan.own.reduce(into: [:]) { own, column in
            if let text = cell(column.place) { own[column.name] = text }
        }
    }

    private func cell(_ place: Int) -> String? {
        let text = row.cells[place]
        // Nearly every cell has a letter that is plainly none of the many blanks of Unicode.
        guard
            text.utf8.contains(where: { 0x20 < $0 && $0 < 0x80 })
                || !text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        else { return nil }
        return FormulaGuard.unguarded(text)
    }

    /// The text of a field that holds more than words: what people write for "nothing" is nothing.
    func filled(_ field: String) -> String? {
        guard let text = text(field), !FieldRow.nothings.contains(text.lowercased()) else { return nil }
        return text
    }

    private static let nothings: Set<String> = ["-", "–", "—", "n/a", "na", "null", "nil", "none", "\\n", "#n/a", "?"]

    /// The refusal of a field's value.
    func bad(_ field: String, _ reason: ImportRefusal.BadValue, _ value: String? = nil) -> ImportRefusal {
        .badValue(line: line, column: column(field), value: value ?? text(field) ?? "", reason: reason)
    }

    /// What the file calls the column of a field.
    func column(_ field: String) -> String { plan.slots[field]?.column ?? field }

    /// Refuses a row that lacks what every row of its kind needs, or has cells beyond the header.
    func check() throws(ImportRefusal) {
        guard row.extra == 0 else { throw .tooManyCells(line: line, extra: row.extra) }
        var need = kind.need
        if kind == .leads { need = .all([need.first, .field("at")]) }
        guard let missing = need.missing(has) else { return }
        throw .missingValue(line: line, kind: kind, needs: missing)
    }
}

extension ImportNeed {
    /// The first of several needs. Of a lead it is who; what they did has refusals of its own.
    fileprivate var first: ImportNeed {
        guard case .all(let needs) = self, let first = needs.first else { return self }
        return first
    }
}
