import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead nurture L-12 --reason R --until D`
struct LeadNurtureCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "nurture", abstract: "Not now: come back when it is time.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(help: "A reason of the playbook, by name.") var reason: String
    @Option(help: ArgumentHelp("When to come back: 2027-02-01, +90d.", valueName: "day")) var until: When?
    @Option(help: ArgumentHelp("When their contract ends, where the reason counts back from it.", valueName: "day"))
    var contractEnd: When?

    func run(at session: Session) async throws {
        let done = try await session.desk.nurtureLead(
            which.lead, reason: reason, until: until?.day(session.dates),
            contractEnd: contractEnd?.day(session.dates), version: which.version)
        let until = done.lead.revisitOn.map { " until \($0)" } ?? ""
        try session.show(done, "rests in nurture\(until)")
    }
}

/// `ripen lead disqualify L-12 --reason R`
struct LeadDisqualifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "disqualify", abstract: "Not for us, and why.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(help: "A reason of the playbook, by name.") var reason: String

    func run(at session: Session) async throws {
        let done = try await session.desk.disqualifyLead(which.lead, reason: reason, version: which.version)
        try session.show(done, "is disqualified")
    }
}

/// `ripen lead recycle L-12 --because R`
struct LeadRecycleCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "recycle", abstract: "A new episode of a lead at rest, opened by hand.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Option(name: [.long, .customLong("override")], help: "Why, although they have not come back by themselves.")
    var because: String

    func run(at session: Session) async throws {
        let done = try await session.desk.recycleLead(which.lead, because: because, version: which.version)
        try session.show(done, "goes on from \(which.lead)")
    }
}
