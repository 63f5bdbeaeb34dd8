import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen report stale`
struct ReportStaleCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "stale", abstract: "What waits longer than it should.")

    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("What waited then.", valueName: "when")) var asOf: When?

    func run(at session: Session) async throws {
        await session.catchUp()
        let reading = try await session.desk.stale(asOf: asOf?.moment(session.dates))
        try session.show(StalePayload(reading)) { StaleText(reading, session.dates).write(on: &$0) }
    }
}
