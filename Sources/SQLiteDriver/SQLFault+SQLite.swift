import GRDB
import SQLPort

extension SQLFault {
    /// The fault that SQLite's error is; `error` itself is kept in words where it is none of SQLite's.
    init(_ error: any Error) {
        switch error {
        case let fault as SQLFault: self = fault
        case let error as DatabaseError: self.init(error)
        default: self = .failed(String(describing: error), statement: nil)
        }
    }

    init(_ error: DatabaseError) {
        self.init(
            code: error.extendedResultCode.rawValue, message: error.message ?? "error \(error.resultCode.rawValue)",
            statement: error.sql)
    }

    /// The fault behind an extended result code. (https://www.sqlite.org/rescode.html)
    init(code: Int32, message: String, statement: String?) {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .notUnique(message)
        case let extended:
            self.init(primary: extended.primaryResultCode, message: message, statement: statement)
        }
    }

    private init(primary code: ResultCode, message: String, statement: String?) {
        switch code {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CONSTRAINT: self = .refused(message)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(message)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH: self = .unreachable(message)
        default: self = .failed(message, statement: statement)
        }
    }

    /// What went wrong while the file at `path` was opened.
    init(opening error: any Error, path: String) {
        let fault = SQLFault(error)
        guard case .unreachable(let why) = fault else {
            self = fault
            return
        }
        self = .unreachable("\(path): \(why)")
    }

    /// What a caller of `write` is told: its own errors as they are, SQLite's as faults.
    static func from(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return SQLFault(error)
    }
}
