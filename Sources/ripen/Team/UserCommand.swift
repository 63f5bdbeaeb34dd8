import Actions
import ArgumentParser
import Sales
import Wire

extension Role: ExpressibleByArgument {}

/// `ripen user …`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Who belongs to the team.",
        subcommands: [UserAddCommand.self, UserListCommand.self, UserPasswordCommand.self])
}

/// `ripen user add EMAIL --role rep`
struct UserAddCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add somebody to the team.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "Their e-mail address.") var email: String
    @Option(help: "Their name.") var name: String?
    @Option(help: "What they may do.") var role = Role.rep

    func run(at session: Session) async throws {
        let user = try await session.desk.addUser(email: email, name: name, role: role)
        try session.show(UserPayload(user)) { sheet in
            sheet.line(Marks.met, " \(user.name ?? user.email) is a \(user.role.rawValue) from now on.")
            sheet.hint("Let them sign in:", "ripen user password \(user.email)")
            sheet.hint("Act as them:     ", "ripen lead list --as \(user.email)")
        }
    }
}

/// `ripen user list`
struct UserListCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everybody of the team.")

    @OptionGroup var store: StoreOptions

    func run(at session: Session) async throws {
        let users = try await session.desk.users()
        try session.show(PagePayload(users.map(UserPayload.init))) { sheet in
            var table = TextTable(["E-mail", .text("Name"), "Role", ""])
            for user in users {
                table.add([
                    .bold(user.email), Ink(user.name ?? ""), Ink(user.role.rawValue),
                    .dim(user.active ? "" : "inactive"),
                ])
            }
            sheet.table(table)
        }
    }
}
