import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen score L-12`
struct ScoreCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "A lead's score, line by line, now or as of any moment.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Option(help: ArgumentHelp("As it was then: 2026-11-01, 3d ago, 2026-11-01T10:00:00Z.", valueName: "when"))
    var asOf: When?

    func run(at session: Session) async throws {
        let reading = try await session.desk.leadReading(lead, asOf: asOf?.moment(session.dates))
        let dates = session.dates
        try session.show(ScorePayload(reading.score)) { sheet in
            let name = reading.people.first?.person.fullName ?? reading.account?.name ?? ""
            sheet.line(.bold(reading.lead.code), "  ", Ink(name), .dim("  as of \(dates.full(reading.asOf))"))
            ScoreText(reading.score, counted: reading.counted, dates).write(on: &sheet)
            sheet.gap()
            sheet.line(.dim("Playbook version \(reading.playbook.version). The lines sum exactly to the score."))
            if let falls = reading.fallsAt {
                sheet.line(.dim("If nothing happens it falls below qualified on \(dates.full(falls))."))
            }
        }
    }
}
