import Actions
import ArgumentParser
import Gateway
import Sales
import Wire

/// `ripen user password EMAIL`
struct UserPasswordCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "A link by which somebody sets their password, once, within a week.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "Their e-mail address.") var email: String

    func run(at session: Session) async throws {
        let link = PasswordLinkPayload(try await session.desk.createPasswordLink(for: email), at: Serving.usualAddress)
        try session.show(link) { sheet in
            sheet.line(.bold(link.url))
            sheet.line(.dim("Hand it to \(email). It works once, for a week, while `ripen serve` runs."))
        }
    }
}

extension Serving {
    /// Where people of this machine find a server, as far as can be known while none is asked.
    static var usualAddress: String {
        PorchSettings.trimmed(Configuration.current.publicURL) ?? "http://localhost:8080"
    }
}
