import ArgumentParser

/// `ripen lead …`
struct LeadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lead", abstract: "Leads: list, show, qualify, convert, and everything between.",
        groupedSubcommands: [
            CommandGroup(
                name: "Look:", subcommands: [LeadListCommand.self, LeadShowCommand.self, LeadGateCommand.self]),
            CommandGroup(
                name: "The way up:",
                subcommands: [
                    LeadQualifyCommand.self, LeadAcceptCommand.self, LeadConvertCommand.self, LeadRevertCommand.self,
                ]),
            CommandGroup(
                name: "Off the ladder and back:",
                subcommands: [
                    LeadNurtureCommand.self, LeadDisqualifyCommand.self, LeadRecycleCommand.self,
                    LeadTakeBackCommand.self,
                ]),
            CommandGroup(
                name: "What we know and do:",
                subcommands: [
                    LeadAnswerCommand.self, LeadContradictCommand.self, LeadLogCommand.self, LeadNextCommand.self,
                    LeadEditCommand.self, LeadAssignCommand.self, LeadOpenCommand.self,
                ]),
        ])
}
