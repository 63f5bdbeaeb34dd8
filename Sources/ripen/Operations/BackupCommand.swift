import Actions
import ArgumentParser
import Foundation
import SQLiteDriver
import Wire

/// `ripen backup FILE`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the whole database to a new file, while others work on.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The new file.") var file: String

    func run() async throws {
        let output = Output(store)
        try await Stores.use(store.place) { database in
            let reading = try await Desk.backUp(database, to: file)
            try output.show(BackupPayload(reading)) { sheet in
                sheet.line(Marks.met, " \(reading.bytes.grouped) bytes are in \(reading.path), whole and on disk.")
                sheet.hint("Bring it back:", "ripen restore \(file) --overwrite")
            }
        }
    }
}

/// `ripen restore FILE [--overwrite]`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in place of the database, whole or not at all.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The backup.") var file: String
    @Flag(help: "Replace the database that is there.") var overwrite = false

    func run() async throws {
        let path = try Stores.path(store.place)
        guard path != ":memory:" else { throw Complaint.usage("Name the file to restore to: --database ripen.db") }
        guard overwrite || !FileManager.default.fileExists(atPath: path) else {
            throw Complaint.refused(
                "taken", "There is a database at \(path) already. Say --overwrite to replace it with the backup.")
        }
        let reading = try await Desk.restore(from: file, to: path, overwrite: overwrite) {
            try SQLiteDatabase(path: $0)
        }
        try Output(store).show(RestorePayload(reading)) { sheet in
            let names = reading.workspaces.joined(separator: ", ")
            sheet.line(
                Marks.met, " \(reading.path) is what the backup was", names.isEmpty ? "." : ": workspaces \(names).")
            guard !reading.pending.isEmpty else { return }
            sheet.line("  ", Marks.warning, " It was made by an earlier version. Run: ", .cyan("ripen migrate"))
        }
    }
}
