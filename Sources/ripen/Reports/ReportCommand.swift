import ArgumentParser

/// `ripen report …`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Numbers, each of which opens to the records behind it.",
        subcommands: [ReportFunnelCommand.self, ReportStaleCommand.self])
}
