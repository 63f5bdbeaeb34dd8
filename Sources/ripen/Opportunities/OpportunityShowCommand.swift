import Actions
import ArgumentParser
import Wire

/// `ripen opportunity show O-3`
struct OpportunityShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything about one opportunity, now or as of any moment.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The opportunity: O-3, its id, or the id it had elsewhere.") var opportunity: String
    @Option(help: ArgumentHelp("As it was then.", valueName: "when")) var asOf: When?

    func run(at session: Session) async throws {
        let reading = try await session.desk.opportunityReading(opportunity, asOf: asOf?.moment(session.dates))
        let dates = DateText(zone: session.desk.workspace.zone, now: reading.asOf)
        try session.show(OpportunityReadingPayload(reading)) { sheet in
            OpportunityText(reading, dates, session.desk.workspace.currency).write(on: &sheet)
        }
    }
}
