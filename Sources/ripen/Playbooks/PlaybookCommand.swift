import ArgumentParser

/// `ripen playbook …`
struct PlaybookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook",
        abstract: "How you sell, as versioned data: what counts, what it scores, what the gate asks.",
        subcommands: [
            PlaybookListCommand.self, PlaybookInitCommand.self, PlaybookValidateCommand.self, PlaybookShowCommand.self,
            PlaybookPublishCommand.self, PlaybookVersionsCommand.self,
        ])
}
