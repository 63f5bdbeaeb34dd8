import Actions
import ArgumentParser
import Sales
import Wire

extension FunnelQuestion.Dimension: ExpressibleByArgument {}

/// `ripen report funnel`
struct ReportFunnelCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel", abstract: "How far the leads of a period have got, losses kept.")

    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("Leads that came in on this day or later.", valueName: "day")) var from: When?
    @Option(help: ArgumentHelp("Leads that came in on this day or earlier.", valueName: "day")) var to: When?
    @Option(help: ArgumentHelp("Divide by source, campaign, owner, grade or playbook.", valueName: "dimension"))
    var by: FunnelQuestion.Dimension?
    @Option(help: ArgumentHelp("What was known then.", valueName: "when")) var asOf: When?
    @Flag(help: "Name the leads behind each number.") var records = false

    func run(at session: Session) async throws {
        await session.catchUp()
        let question = FunnelQuestion(
            from: from?.day(session.dates), to: to?.day(session.dates), by: by,
            asOf: asOf?.moment(session.dates), records: records)
        let reading = try await session.desk.funnel(question)
        try session.show(FunnelPayload(reading)) { FunnelText(reading, session.dates).write(on: &$0) }
    }
}
