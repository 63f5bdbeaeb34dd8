import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen import KIND FILE`
struct ImportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in a file: CSV as people have it, columns guessed and shown.",
        discussion: """
            Kinds: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).
            A name on a list is not a lead: bought or scanned names go in as `list`, and make no lead.
            Rows of `leads` say what the person did, in a column, by --set engagement=…, or by their source.
            The same file again changes nothing for the rows that are in.
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: ImportOptions
    @Argument(help: "What the rows are.") var kind: String
    @Argument(help: "The file; - is standard input.") var file: String

    func run(at session: Session) async throws {
        let order = try options.order(ImportKind.named(kind), file)
        let plan = try await session.desk.planImport(order)
        session.output.aside { PlanText(plan).write(on: &$0) }
        let progress = session.progress(order.dryRun ? "Trying" : "Importing")
        defer { progress.finish() }
        let report = try await session.desk.importTable(plan) { done in
            let share = done.totalBytes > 0 ? Double(done.bytes) / Double(done.totalBytes) : 0
            progress.show(done.rows, of: done.of, "rows", share: share)
        }
        progress.finish()
        try session.show(ImportPayload(report)) { ImportText(report, errors: order.errorsPath).write(on: &$0) }
    }
}
