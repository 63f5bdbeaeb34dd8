import Actions
import ArgumentParser
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
        let count = kind == "timeline" ? try await timeline(session) : try await table(session)
        guard let file else { return }
        try session.show(ExportPayload(kind: kind, file: file, rows: count)) { sheet in
            sheet.line(Marks.met, " \(count.grouped) rows of \(kind) are in \(file).")
        }
    }

    private func table(_ session: Session) async throws -> Int {
        let kind = try ImportKind.named(kind)
        let progress = session.progress("Exporting")
        defer { progress.finish() }
        return try await session.desk.exportTable(kind, to: file ?? "-") { progress.show($0, of: 0, "rows") }
    }

    private func timeline(_ session: Session) async throws -> Int {
        let sink = try ExportSink(file)
        let count = try await session.desk.exportTimeline { try sink.write($0 + "\n") }
        try sink.finish()
        return count
    }
}
