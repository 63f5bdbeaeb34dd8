/// Makes names of columns out of the first row.
enum HeaderNames {
    /// Refuses a row whose cells are values: all numbers and dates, or an e-mail address among them.
    static func read(_ row: TableRow) throws(TableFault) -> [String] {
        let names = row.cells.map { FormulaGuard.unguarded($0.trimmedBlanks) }
        let filled = names.filter { !$0.isEmpty }
        let address = filled.first(where: isAddress)
        guard address == nil, filled.contains(where: { !isValue($0) }) else {
            throw .noHeader(line: row.line, cell: address ?? filled.first ?? "")
        }
        return distinct(named(names))
    }

    private static func isAddress(_ text: String) -> Bool {
        guard let at = text.firstIndex(of: "@"), at != text.startIndex, !text.contains(" ") else { return false }
        return text[at...].contains(".")
    }

    private static func isValue(_ text: String) -> Bool {
        NumberReading.read(text) != nil || DateReading.read(text) != .no
    }

    private static func named(_ names: [String]) -> [String] {
        names.enumerated().map { $0.element.isEmpty ? "column \($0.offset + 1)" : $0.element }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var used = Set(names)
        var seen: Set<String> = []
        return names.map { name in
            if seen.insert(name).inserted { return name }
            var times = 2
            while used.contains("\(name) (\(times))") { times += 1 }
            used.insert("\(name) (\(times))")
            return "\(name) (\(times))"
        }
    }
}

extension String {
    /// Without blanks, tabs, newlines and non-breaking blanks at both ends.
    var trimmedBlanks: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
