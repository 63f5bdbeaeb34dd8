import SQLPort

extension SQLConnection {
    /// The rows of a statement, each made by `make`.
    func rows<T>(_ statement: SQLText, _ make: (any SQLRow) throws -> T) throws -> [T] {
        var rows: [T] = []
        try each(statement) { row in
            rows.append(try make(row))
            return true
        }
        return rows
    }
}
