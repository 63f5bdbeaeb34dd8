import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead qualify L-12`
struct LeadQualifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualify", abstract: "It meets the definition of qualified; below it, say why.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(name: [.long, .customLong("override")], help: "Why, where the scores do not say so.") var because: String?

    func run(at session: Session) async throws {
        let done = try await session.desk.qualifyLead(which.lead, because: because, version: which.version)
        try session.show(done, "is \(done.lead.state.rawValue)")
    }
}

/// `ripen lead accept L-12`
struct LeadAcceptCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Sales accepts a qualified lead: it is a prospect from now on.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments

    func run(at session: Session) async throws {
        let done = try await session.desk.acceptLead(which.lead, version: which.version)
        try session.show(done, "is a prospect")
    }
}
