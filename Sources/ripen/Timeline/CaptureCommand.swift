import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen capture KIND --email …`
struct CaptureCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture", abstract: "Take down what somebody did towards us; asking opens a lead.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var party: PartyOptions
    @Argument(help: "A kind of the playbook: demo_requested, question_asked … See: ripen playbook show") var kind:
        String
    @Option(help: ArgumentHelp("When it happened: 2026-11-20, 3h ago. Default: now.", valueName: "when")) var at: When?
    @Option(help: "The lead it belongs to, where that is known: L-12.") var lead: String?
    @Option(help: ArgumentHelp("Who referred them.", valueName: "email")) var referredBy: String?
    @Option(help: "Where it comes from.") var source: String?
    @Option(help: "The campaign it comes from.") var campaign: String?
    @Option(help: "The product they ask about.") var product: String?
    @Option(help: "What they said or asked.") var detail: String?
    @Option(help: "The page or form it happened on.") var url: String?
    @Option(help: "Its id elsewhere: the same again changes nothing.") var externalId: String?
    @Option(name: .customLong("field"), help: "An own field of the lead it opens.") var fields: [Pair] = []

    func run(at session: Session) async throws {
        let captured = try await session.desk.captureEngagement(try details(session))
        try session.show(CapturedPayload(captured)) { CapturedText(captured, session.dates).write(on: &$0) }
    }

    private func details(_ session: Session) throws -> EngagementDetails {
        var details = EngagementDetails(
            kind: kind, at: at.map { min($0.moment(session.dates), session.now) } ?? session.now)
        (details.person, details.account) = (party.person, party.organisation)
        (details.lead, details.source, details.campaign) = (lead, source, campaign)
        (details.productInterest, details.detail, details.url) = (product, detail, url)
        (details.externalID, details.referredBy) = (externalId, referredBy)
        details.own = try fields.dictionary(of: "--field")
        return details
    }
}
