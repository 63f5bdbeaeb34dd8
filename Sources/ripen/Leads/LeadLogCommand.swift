import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead log L-12 call --outcome connected`
struct LeadLogCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Log something we did: a call, an e-mail, a meeting.",
        discussion:
            "An outcome that the playbook counts as the person's own act is captured as their engagement. Without "
            + "a lead, name the person: ripen lead log - call --email ada@acme.example --outcome asked_for_more")

    @OptionGroup var store: StoreOptions
    @OptionGroup var party: PartyOptions
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere; - for none.") var lead: String
    @Argument(help: "What we did: call, email, meeting, demo …") var kind: String
    @Option(help: "What came of it, as the playbook names it.") var outcome: String?
    @Option(help: "What was said.") var note: String?
    @Option(help: ArgumentHelp("When. Default: now.", valueName: "when")) var at: When?
    @Option(help: ArgumentHelp("Who of ours. Default: whoever logs it.", valueName: "email")) var by: String?

    func run(at session: Session) async throws {
        var details = ActivityDetails(kind: kind)
        details.lead = lead == "-" ? nil : lead
        (details.person, details.account) = (party.person, party.organisation)
        (details.outcome, details.note, details.by) = (outcome, note, by)
        details.at = at.map { min($0.moment(session.dates), session.now) }
        let logged = try await session.desk.logActivity(details)
        try session.show(LoggedPayload(logged)) { sheet in
            let outcome = logged.activity.outcome.map { ", \($0.replacing("_", with: " "))" } ?? ""
            sheet.line(
                Marks.met, " \(kind)\(outcome), \(session.dates.full(logged.activity.at)). ",
                .dim("As evidence: \(logged.activity.id)"))
            if let captured = logged.captured {
                sheet.line(.dim("  It counts as their own act."))
                CapturedText(captured, session.dates).write(on: &sheet)
            }
        }
    }
}
