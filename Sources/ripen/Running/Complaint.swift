import PlaybookText
import SQLPort
import Sales
import Storage
import Tables
import Wire

/// An error as it is told: one sentence, a stable word, and how the process ends.
struct Complaint: Error {
    let exit: Exit
    let code: String
    let message: String
    var field: String?
    var missing: [Missing] = []
    /// What to do about it, command by command, under the sentence.
    var advice: [String] = []

    init(_ exit: Exit, _ code: String, _ message: String) {
        self.exit = exit
        self.code = code
        self.message = message
    }

    /// A refusal that this room makes itself.
    static func refused(_ code: String, _ message: String) -> Complaint { Complaint(.refused, code, message) }

    /// A command that was not written as it must be.
    static func usage(_ message: String) -> Complaint { Complaint(.usage, "usage", message) }
}

extension Complaint {
    /// What to tell about any error.
    init(_ error: any Error) {
        switch error {
        case let complaint as Complaint: self = complaint
        case let refusal as Refusal: self.init(refusal)
        case let refusal as ImportRefusal: self.init(.refused, refusal.code, refusal.sentence)
        case let fault as TableFault: self.init(.refused, "file", fault.sentence)
        case let faults as PlaybookFaults: self.init(.refused, "playbook_faults", faults.description)
        case let fault as FilterFault:
            self.init(.usage, "filter", "The filter cannot be read at column \(fault.column). \(fault.sentence).")
        case let fault as SchemaFault: self.init(fault)
        case let fault as SQLFault: self.init(fault)
        case let stale as StaleVersion: self.init(stale)
        default: self.init(.fault, "fault", "Something went wrong in Ripen itself: \(error). Nothing was changed.")
        }
    }

    private init(_ refusal: Refusal) {
        self.init(Exit(refusal.kind), refusal.code.name, refusal.description)
        missing = refusal.code.missing
        if case .badValue(let field, _) = refusal.code { self.field = field }
        if case .noWorkspace = refusal.code { advice = [Session.firstStep] }
    }

    private init(_ stale: StaleVersion) {
        guard let found = stale.found else {
            self.init(.refused, "gone", "Somebody took it back in between. Look again.")
            return
        }
        self.init(Refusal(.staleVersion(expected: stale.expected, found: found)))
    }

    private init(_ fault: SchemaFault) {
        switch fault {
        case .newer(let names):
            self.init(
                .refused, "newer_database",
                "This database was made by a newer version of Ripen (\(names.joined(separator: ", "))). "
                    + "Use that version, or restore a backup made by this one.")
        case .foreign:
            self.init(
                .refused, "foreign_database",
                "This file is a database of another program. Name another one with --database.")
        case .older:
            self.init(
                .refused, "older_database",
                "This database was made by an older version of Ripen. Make a backup, then run: ripen migrate")
        }
    }

    private init(_ fault: SQLFault) {
        switch fault {
        case .diskFull:
            self.init(
                .refused, "disk_full",
                """
                The disk is full. What was being written was not kept; everything before it was. Make room, then \
                run the same again.
                """)
        case .busy:
            self.init(
                .refused, "busy", "Another process has held the database for too long. Nothing was changed. Try again.")
        case .damaged(let words):
            self.init(
                .refused, "damaged_database",
                "This file is no database, or it is damaged (\(words)). Restore a backup: ripen restore FILE")
        case .unreachable(let words):
            self.init(.refused, "unreachable", "The file cannot be opened: \(words).")
        case .notUnique(let words), .refused(let words), .failed(let words, _):
            self.init(.fault, "fault", "The database refused a statement: \(words). Nothing was changed.")
        }
    }
}

extension Complaint {
    /// The envelope that --json prints.
    var payload: ErrorPayload {
        ErrorPayload(code: code, message: message, field: field, missing: missing.map(MissingPayload.init))
    }
}
