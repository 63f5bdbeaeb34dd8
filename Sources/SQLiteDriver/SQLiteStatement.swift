import GRDB
import GRDBSQLite
import SQLPort

/// A prepared statement while it runs, and the row it stands on.
final class SQLiteStatement: SQLRow {
    private let kept: Statement
    private let statement: OpaquePointer
    let count: Int

    init(_ kept: Statement) {
        self.kept = kept
        statement = kept.sqliteStatement
        count = Int(sqlite3_column_count(kept.sqliteStatement))
    }

    /// Binds the first value to `$1` and so on. Throws where there are more or fewer placeholders than values.
    func bind(_ values: [SQLValue]) throws(SQLFault) {
        guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
            throw .failed("\(values.count) values do not fit the placeholders", statement: kept.sql)
        }
        assert(isNumberedInOrder, "placeholders must be numbered as they first appear: \(kept.sql)")
        for place in values.indices {
            let code = bind(values[place], at: Int32(place + 1))
            guard code == SQLITE_OK else { throw fault(code) }
        }
    }

    private func bind(_ value: SQLValue, at place: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, number)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { letters in
                    // SQLite takes a text without an address for null.
                    guard let start = letters.baseAddress else {
                        return sqlite3_bind_text(statement, place, "", 0, copied)
                    }
                    return sqlite3_bind_text(statement, place, start, Int32(letters.count), copied)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
            return bytes.withUnsafeBytes { raw in
                sqlite3_bind_blob(statement, place, raw.baseAddress, Int32(raw.count), copied)
            }
        case .id(let high, let low):
            return withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { raw in
                sqlite3_bind_blob(statement, place, raw.baseAddress, 16, copied)
            }
        }
    }

    /// Goes to the next row; false where there is none.
    func step() throws(SQLFault) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw fault(code)
        }
    }

    /// Makes the statement ready for its next use.
    func rest() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    private func fault(_ code: Int32) -> SQLFault {
        let connection = sqlite3_db_handle(statement)
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "error \(code)"
        return SQLFault(code: sqlite3_extended_errcode(connection), message: message, statement: kept.sql)
    }

    /// SQLite counts named placeholders by first appearance; only where that is their own number can they be bound by
    /// it.
    private var isNumberedInOrder: Bool {
        (1..<sqlite3_bind_parameter_count(statement) + 1).allSatisfy { place in
            sqlite3_bind_parameter_name(statement, place).map { String(cString: $0) } == "$\(place)"
        }
    }
}

extension SQLiteStatement {
    func value(_ column: Int) -> SQLValue {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, Int32(column)))
        case SQLITE_BLOB: .blob(blob(column) ?? [])
        case SQLITE_NULL: .null
        default: .text(text(column) ?? "")
        }
    }

    func integer(_ column: Int) -> Int64? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func text(_ column: Int) -> String? {
        guard let letters = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let length = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: letters, count: length), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8]? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        let length = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard length > 0, let bytes = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: length))
    }

    func halves(_ column: Int) -> (high: UInt64, low: UInt64)? {
        // A text of sixteen letters is no id.
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_BLOB,
            let bytes = sqlite3_column_blob(statement, Int32(column)),
            sqlite3_column_bytes(statement, Int32(column)) == 16
        else { return nil }
        return (
            UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }
}

/// SQLite copies what it is given before the call returns. (SQLITE_TRANSIENT, a macro that Swift does not see.)
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
