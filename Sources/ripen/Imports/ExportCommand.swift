import Actions
import ArgumentParser
import Foundation
import Sales
import Wire

/// `ripen export KIND [FILE]`
struct ExportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a file with the columns that import reads; or the whole timeline.",
        discussion: "Kinds: timeline, \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")). "
            + "The timeline is JSON Lines; all others are CSV.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "What to export.") var kind: String
    @Argument(help: "The file. Default: standard output.") var file: String?

    func validate() throws {
        guard !store.json || file != nil else { throw ValidationError("With --json name the file to write.") }
    }

    func run(at session: Session) async throws {
        let sink = try ExportSink(file)
        let count = try await export(session, to: sink)
        try sink.finish()
        guard let file else { return }
        try session.show(ExportPayload(kind: kind, file: file, rows: count)) { sheet in
            sheet.line(Marks.met, " \(count.grouped) rows of \(kind) are in \(file).")
        }
    }

    private func export(_ session: Session, to sink: ExportSink) async throws -> Int {
        guard kind == "timeline" else {
            return try await session.desk.exportTable(try ImportKind.named(kind)) { try sink.write($0) }
        }
        return try await session.desk.exportTimeline { try sink.write($0 + "\n") }
    }
}
