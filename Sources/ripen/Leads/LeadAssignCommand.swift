import Actions
import ArgumentParser
import Wire

/// `ripen lead assign L-12 EMAIL`
struct LeadAssignCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give a lead and its open tasks to somebody.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(name: [.customLong("to")], help: ArgumentHelp("The new owner.", valueName: "email")) var owner: String

    func run(at session: Session) async throws {
        let done = try await session.desk.assignLead(which.lead, to: owner, version: which.version)
        try session.show(done, "belongs to \(owner)")
    }
}
