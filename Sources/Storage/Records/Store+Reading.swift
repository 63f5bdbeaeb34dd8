import SQLPort
import Sales

/// What the look-ups are made of. A `tail` is the statement after `SELECT … FROM table`.
extension Store {
    /// Hands over the records of `tail`; stops where `body` answers false.
    func each<R: Record>(_ type: R.Type, _ tail: SQLText, _ body: (Kept<R>) throws -> Bool) throws {
        let texts = RecordTexts.of(type)
        let statement = SQLText(texts.selection + " " + tail.text, tail.values)
        try connection.each(statement) { row in try body(Store.kept(row, texts.shapes)) }
    }

    /// The records of `tail`.
    func all<R: Record>(_ type: R.Type, _ tail: SQLText) throws -> [Kept<R>] {
        var found: [Kept<R>] = []
        try each(type, tail) { kept in
            found.append(kept)
            memory?.put(kept)
            return true
        }
        return found
    }

    /// The first record of `tail`, or nil.
    func first<R: Record>(_ type: R.Type, _ tail: SQLText) throws -> Kept<R>? {
        var found: Kept<R>?
        try each(type, tail) { kept in
            found = kept
            memory?.put(kept)
            return false
        }
        return found
    }

    /// The single whole number that a statement answers; 0 where it answers none.
    func number(_ statement: SQLText) throws -> Int {
        var number = 0
        try connection.each(statement) { row in
            number = Int(row.integer(0) ?? 0)
            return false
        }
        return number
    }

    /// The rows of a statement, each made by `make`.
    func rows<T>(_ statement: SQLText, _ make: (any SQLRow) throws -> T) throws -> [T] {
        try connection.rows(statement, make)
    }

    /// The first row of a statement, made by `make`; nil where there is none.
    func row<T>(_ statement: SQLText, _ make: (any SQLRow) throws -> T) throws -> T? {
        var found: T?
        try connection.each(statement) { row in
            found = try make(row)
            return false
        }
        return found
    }

    /// Reads a record from a row of the table's selection.
    static func kept<R: Record>(_ row: any SQLRow, _ shapes: [Value.Shape]) throws -> Kept<R> {
        guard let id = row.identifier(0) else { throw UnreadableRow(R.noun.rawValue, "id", "\(row.value(0))") }
        var record = R(blank: ID<R>(id))
        for (place, column) in R.columns.enumerated() {
            let value = row.value(place + 1, shapes[place])
            // A blank record has nothing where nothing may stand.
            if value == .null, column.optional { continue }
            guard column.set(&record, value) else {
                throw UnreadableRow(R.noun.rawValue, column.name, "\(value)")
            }
        }
        let last = shapes.count + 1
        return Kept(
            record: record, version: row.integer(last) ?? 0,
            changedAt: row.moment(last + 1) ?? Moment(milliseconds: 0))
    }
}
