import ArgumentParser
import Foundation

/// From interest to opportunity: the command line.
@main
struct Ripen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ripen",
        abstract: "Is this lead an opportunity yet, and how do we know?",
        discussion: """
            Start with a look around:         ripen demo
            Or with your own workspace:       \(Session.firstStep)
            Names handed in are no leads:     ripen import list names.csv
            Interest with its engagement is:  ripen import leads leads.csv
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Begin:",
                subcommands: [DemoCommand.self, WorkspaceCommand.self, UserCommand.self, TokenCommand.self]),
            CommandGroup(name: "How you sell:", subcommands: [PlaybookCommand.self]),
            CommandGroup(
                name: "Files and forms:", subcommands: [ImportCommand.self, ExportCommand.self, FormCommand.self]),
            CommandGroup(
                name: "Daily work:",
                subcommands: [
                    CaptureCommand.self, TriageCommand.self, LeadCommand.self, ScoreCommand.self, TaskCommand.self,
                    OpportunityCommand.self, SearchCommand.self,
                ]),
            CommandGroup(name: "Numbers:", subcommands: [ReportCommand.self, VerifyCommand.self]),
            CommandGroup(
                name: "Running it:",
                subcommands: [
                    ServeCommand.self, JobsCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
                    MigrateCommand.self,
                ]),
        ])

    /// Runs the command line of this process and ends it with the code of the outcome.
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        Foundation.exit(await outcome(of: arguments).rawValue)
    }

    private static func outcome(of arguments: [String]) async -> Exit {
        let output = Output(json: arguments.contains("--json"))
        do {
            var command = try parseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
            return .done
        } catch {
            return tell(error, on: output)
        }
    }

    private static func tell(_ error: any Error, on output: Output) -> Exit {
        if let ended = error as? Exit.Ended { return ended.exit }
        if exitCode(for: error).isSuccess {
            Output.write(fullMessage(for: error) + "\n", to: .standardOutput)
            return .done
        }
        let complaint = isAboutUsage(error) ? Complaint.usage(sentence(of: error)) : Complaint(error)
        output.tell(complaint)
        return complaint.exit
    }

    private static func sentence(of error: any Error) -> String {
        let message = fullMessage(for: error)
        return message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
    }

    /// Whether the parser, and not a verb, found the fault.
    private static func isAboutUsage(_ error: any Error) -> Bool { exitCode(for: error) == .validationFailure }
}
