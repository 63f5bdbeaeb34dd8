import Actions
import ArgumentParser
import Wire

/// `ripen lead show L-12`
struct LeadShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything about one lead, now or as of any moment.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Option(help: ArgumentHelp("As it was then: 2026-11-01, 3d ago, 2026-11-01T10:00:00Z.", valueName: "when"))
    var asOf: When?

    func run(at session: Session) async throws {
        let reading = try await session.desk.leadReading(lead, asOf: asOf?.moment(session.dates))
        let dates = DateText(zone: session.desk.workspace.zone, now: reading.asOf)
        let isPast = asOf != nil
        try session.show(LeadReadingPayload(reading)) {
            LeadPageText(reading, dates, session.desk.workspace.currency, isPast: isPast).write(on: &$0)
        }
    }
}
