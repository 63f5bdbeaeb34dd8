import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead next L-12 --title T --on D`
struct LeadNextCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "next", abstract: "Plan the next dated touch.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Option(help: "What is to be done.") var title: String
    @Option(help: ArgumentHelp("When: 2026-12-01, tomorrow, +3d, 2026-12-01T10:00:00Z.", valueName: "when"))
    var on: When
    @Option(help: ArgumentHelp("Who does it. Default: the lead's owner.", valueName: "email")) var owner: String?

    func run(at session: Session) async throws {
        let task = try await session.desk.planTouch(
            lead, title: title, due: on.moment(session.dates), owner: owner)
        try session.show(TaskPayload(task)) { sheet in
            sheet.line(Marks.met, " \(task.title), by \(session.dates.full(task.dueAt)).")
            sheet.hint("When it is done:", "ripen task done \(task.id)")
        }
    }
}
