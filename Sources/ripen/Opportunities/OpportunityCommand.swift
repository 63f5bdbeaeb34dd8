import ArgumentParser

/// `ripen opportunity …`
struct OpportunityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opportunity", abstract: "Opportunities: list, board, show, edit, advance, win, lose.",
        subcommands: [
            OpportunityListCommand.self, OpportunityShowCommand.self, OpportunityAdvanceCommand.self,
            OpportunityWinCommand.self, OpportunityLoseCommand.self, OpportunityNoDecisionCommand.self,
            OpportunityReopenCommand.self, OpportunityEditCommand.self, OpportunityPeopleCommand.self,
            OpportunityCheckCommand.self, OpportunityBoardCommand.self,
        ],
        aliases: ["deal"])
}

/// Which opportunity is meant, and which version of it was seen.
struct OpportunityArguments: ParsableArguments {
    @Argument(help: "The opportunity: O-3, its id, or the id it had elsewhere.")
    var opportunity: String

    @Option(
        name: .customLong("if-version"),
        help: ArgumentHelp("Refuse unless this is still its version.", valueName: "number"))
    var version: Int64?
}
