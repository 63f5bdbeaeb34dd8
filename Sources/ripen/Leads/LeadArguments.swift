import ArgumentParser

/// Which lead is meant, and which version of it was seen.
struct LeadArguments: ParsableArguments {
    @Argument(help: "The lead: L-12, its id, or the id it had elsewhere.")
    var lead: String

    @Option(
        name: .customLong("if-version"),
        help: ArgumentHelp("Refuse unless this is still its version.", valueName: "number"))
    var version: Int64?
}
