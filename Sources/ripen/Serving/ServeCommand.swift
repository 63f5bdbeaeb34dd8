import Actions
import ArgumentParser
import Gateway
import Logging
import Sales

extension Logger.Level: @retroactive ExpressibleByArgument {}

/// `ripen serve [--host H] [--port P]`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the web pages and the API, and do what is due.",
        discussion: """
            Stop it with Ctrl-C: what was begun is finished first.
            People sign in with a password that they set by a link:  ripen user password EMAIL
            Programs send a token:                                   ripen token create --user EMAIL --name NAME
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "The address to listen on. 0.0.0.0 lets other machines in.") var host = "127.0.0.1"
    @Option(help: "The port to listen on. 0: any that is free.") var port = 8080
    @Option(help: "How people reach it from outside, e.g. https://sales.acme.example. Else RIPEN_PUBLIC_URL.")
    var publicURL: String?
    @Option(help: "What to write down on the error stream: debug, info, notice, warning, error.")
    var log = Logger.Level.notice

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number up to 65535.") }
        guard publicURL.map(PorchSettings.isAddress) ?? true else {
            throw ValidationError("--public-url is an address such as https://sales.acme.example.")
        }
    }

    func run() async throws {
        let output = Output(store)
        try await Stores.use(store.place) { database in
            try await Stores.check(database)
            guard try await !Desk.workspaces(in: database).isEmpty else { throw Refusal(.noWorkspace) }
            var serving = Serving(database, host: host, port: port)
            serving.settings.publicURL = PorchSettings.trimmed(publicURL ?? Configuration.current.publicURL)
            serving.level = log
            try await serving.run { address in
                try? output.show(["url": address]) { sheet in
                    sheet.line(Marks.met, " Ripen is at ", .bold(address), .dim("   Ctrl-C ends it."))
                }
            }
        }
    }
}

extension PorchSettings {
    /// Whether that is an address by which a browser could reach a server.
    static func isAddress(_ text: String) -> Bool {
        let rest = ["https://", "http://"].compactMap { text.hasPrefix($0) ? text.dropFirst($0.count) : nil }.first
        return rest?.contains { $0 != "/" } ?? false
    }

    /// The address without slashes at its end.
    static func trimmed(_ text: String?) -> String? {
        guard var text else { return nil }
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
