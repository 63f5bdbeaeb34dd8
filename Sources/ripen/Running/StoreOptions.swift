import ArgumentParser

/// The options that every command takes.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database: a file, or :memory:. Default: RIPEN_DATABASE, else ripen.db.", valueName: "url"))
    var database: String?

    @Option(help: ArgumentHelp("The workspace, where there are several.", valueName: "slug"))
    var workspace: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts. Default: the operator.", valueName: "email"))
    var user: String?

    @Flag(help: "Print one JSON document and nothing else.")
    var json = false
}
