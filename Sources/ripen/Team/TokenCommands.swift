import Actions
import ArgumentParser
import Sales
import Wire

extension TokenScope: ExpressibleByArgument {}

/// `ripen token …`
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens with which programs use the API.",
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}

/// `ripen token create --user EMAIL --name NAME`
struct TokenCreateCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a token: it is printed this once, and acts as that user.")

    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("As whom it acts.", valueName: "email")) var user: String
    @Option(help: "What it is for, e.g. “web site”.") var name: String
    @Option(help: "read lets it only look; history lets it say since when we know of an engagement (known_at).")
    var scope: [TokenScope] = []

    func run(at session: Session) async throws {
        let made = try await session.desk.createToken(for: user, named: name, scopes: Set(scope))
        try session.show(TokenPayload(made.token, secret: made.secret)) { sheet in
            sheet.line(.bold(made.secret.text))
            sheet.line(.dim("Keep it: it is not shown again. Send it as: Authorization: Bearer \(made.secret.text)"))
        }
    }
}

/// `ripen token list`
struct TokenListCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every token of the workspace.")

    @OptionGroup var store: StoreOptions

    func run(at session: Session) async throws {
        let tokens = try await session.desk.tokens()
        try session.show(PagePayload(tokens.map { TokenPayload($0) })) { sheet in
            var table = TextTable(["Token", .text("Name"), .text("User"), "Made", "Last used", ""])
            for token in tokens {
                table.add([
                    .bold(token.id.description), Ink(token.name), Ink(token.user.email),
                    Ink(session.dates.day(token.createdAt)), Ink(token.usedAt.map(session.dates.day) ?? "never"),
                    .dim(token.revokedAt == nil ? "" : "revoked"),
                ])
            }
            sheet.table(table)
            if tokens.isEmpty { sheet.line("There is no token yet.") }
        }
    }
}

/// `ripen token revoke TOKEN`
struct TokenRevokeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "A token is refused from now on; by a running server within five seconds.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "Its id, as the list has it.") var token: String

    func run(at session: Session) async throws {
        try await session.desk.revokeToken(token)
        try session.show(["revoked": token]) { $0.line(Marks.met, " It is refused from now on.") }
    }
}
