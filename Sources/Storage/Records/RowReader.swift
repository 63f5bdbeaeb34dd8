import SQLPort
import Sales

/// Reads the columns of a row of one table, one after the other, and says which one cannot be read.
struct RowReader {
    private let table: String
    private let row: any SQLRow
    private var column: Int

    init(_ row: any SQLRow, of table: String, at column: Int = 0) {
        self.row = row
        self.column = column
        self.table = table
    }

    mutating func next<V: FieldValue>(_ name: String, _ type: V.Type = V.self) throws -> V {
        let value = row.value(column, V.shape)
        column += 1
        guard let fitting = V(field: value) else { throw UnreadableRow(table, name, "\(value)") }
        return fitting
    }

    mutating func bytes(_ name: String) throws -> [UInt8] {
        defer { column += 1 }
        guard let bytes = row.blob(column) else { throw UnreadableRow(table, name, "null") }
        return bytes
    }

    func unreadable(_ name: String, _ found: String) -> UnreadableRow { UnreadableRow(table, name, found) }
}
