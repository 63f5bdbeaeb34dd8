import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen opportunity advance O-3 STAGE`
struct OpportunityAdvanceCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "advance", abstract: "Move it to another stage; going forward asks for what the stage requires.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Argument(help: "The stage, by name.") var stage: String
    @Option(name: .customLong("field"), help: "An own field of the opportunity.") var fields: [Pair] = []
    @Option(name: .customLong("check"), help: ArgumentHelp("A line of the checklist that is done.", valueName: "line"))
    var checked: [String] = []
    @Option(help: ArgumentHelp("Why what is missing is stepped over.", valueName: "reason")) var override: String?

    func run(at session: Session) async throws {
        let done = try await session.desk.advanceOpportunity(
            which.opportunity, to: stage, own: fields.dictionary(of: "--field"), ticked: Set(checked),
            override: override, version: which.version)
        try session.show(done, "is in stage \(done.opportunity.stage), \(done.opportunity.probability) %")
    }
}

/// `ripen opportunity win O-3`
struct OpportunityWinCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "win", abstract: "Won: its buyer is a customer from now on.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments

    func run(at session: Session) async throws {
        let done = try await session.desk.winOpportunity(which.opportunity, version: which.version)
        try session.show(done, "is won")
    }
}

/// `ripen opportunity lose O-3 --reason R`
struct OpportunityLoseCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "lose", abstract: "Lost, and why.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Option(help: "A reason of the playbook, by name.") var reason: String

    func run(at session: Session) async throws {
        let done = try await session.desk.loseOpportunity(which.opportunity, reason: reason, version: which.version)
        try session.show(done, "is lost")
    }
}

/// `ripen opportunity no-decision O-3 --reason R`
struct OpportunityNoDecisionCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "no-decision", abstract: "Over without a decision, to be come back to.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Option(help: "A reason of the playbook, by name.") var reason: String
    @Option(help: ArgumentHelp("When to come back.", valueName: "day")) var revisit: When?

    func run(at session: Session) async throws {
        let done = try await session.desk.endWithoutDecision(
            which.opportunity, reason: reason, revisit: revisit?.day(session.dates), version: which.version)
        try session.show(done, "is over without a decision")
    }
}

/// `ripen opportunity reopen O-3`
struct OpportunityReopenCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Open again what had ended: it keeps its start.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments

    func run(at session: Session) async throws {
        let done = try await session.desk.reopenOpportunity(which.opportunity, version: which.version)
        try session.show(done, "is open again, in stage \(done.opportunity.stage)")
    }
}

extension Session {
    /// Shows an opportunity after a verb: what it is now, and what is next.
    func show(_ done: OpportunityDone, _ what: String) throws {
        try show(OpportunityDonePayload(done)) { sheet in
            sheet.line(Marks.met, " ", .bold(done.opportunity.code), Ink(" \(what)."))
            guard let task = done.tasks.first else { return }
            sheet.line(.dim("  Next: "), Ink(task.title), .dim(" by "), Ink(dates.full(task.dueAt)))
        }
    }
}
