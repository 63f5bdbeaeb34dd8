import Actions
import ArgumentParser
import Wire

/// `ripen lead open --email … --because R`
struct LeadOpenCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a lead although nobody asked: an override, on the record.",
        discussion:
            "A name on a list is not a lead. Where the person did something, capture that instead: ripen capture")

    @OptionGroup var store: StoreOptions
    @OptionGroup var party: PartyOptions
    @Option(name: [.long, .customLong("override")], help: "Why there is a lead without an engagement.")
    var because: String
    @Option(help: "Where it comes from.") var source: String?
    @Option(help: "The campaign it comes from.") var campaign: String?
    @Option(help: ArgumentHelp("Whose it is.", valueName: "email")) var owner: String?

    func run(at session: Session) async throws {
        var opening = LeadOpening(because: because)
        (opening.person, opening.account) = (party.person, party.organisation)
        (opening.source, opening.campaign, opening.owner) = (source, campaign, owner)
        let done = try await session.desk.openLead(opening)
        try session.show(done, "is open, by an override that reports show apart")
    }
}
