import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead gate L-12`
struct LeadGateCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "What is met and what is missing before it is an opportunity.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.") var lead: String
    @Option(help: "For which type of opportunity. Default: the one that fits the lead.") var type: String?
    @Option(help: ArgumentHelp("As it was then.", valueName: "when")) var asOf: When?

    func validate() throws {
        guard type == nil || asOf == nil else { throw ValidationError("Give --type or --as-of, not both.") }
    }

    func run(at session: Session) async throws {
        guard type == nil else { return try await judge(session) }
        let reading = try await session.desk.leadReading(lead, asOf: asOf?.moment(session.dates))
        try session.show(GatePayload(reading.gate)) { sheet in
            CriteriaText(reading.criteria, session.dates, session.desk.workspace.currency).write(on: &sheet)
            GateText(reading.gate, lead: lead).write(on: &sheet)
        }
    }

    /// The gate of a type that the lead would not take by itself.
    private func judge(_ session: Session) async throws {
        let report = try await session.desk.gateReport(lead, type: type)
        try session.show(GatePayload(report)) { sheet in
            for judgement in report.must + report.choices.flatMap(\.of) + report.should where judgement.isMet {
                sheet.line("  ", Marks.met, Ink(" \(judgement.requirement.criterion.replacing("_", with: " "))"))
            }
            GateText(report, lead: lead).write(on: &sheet)
        }
    }
}
