import Actions
import ArgumentParser
import Foundation
import PlaybookText
import SQLPort
import Sales
import Wire

/// `ripen workspace …`
struct WorkspaceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workspace", abstract: "Make a workspace, list those there are.",
        subcommands: [WorkspaceCreateCommand.self, WorkspaceListCommand.self])
}

/// `ripen workspace create NAME --owner EMAIL`
struct WorkspaceCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a workspace, and the database where there is none.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "What people call it.") var name: String
    @Option(help: ArgumentHelp("The e-mail address of its first user.", valueName: "email")) var owner: String
    @Option(help: "How it sells: startup, consulting, agency, dealership, or a file.") var playbook = "startup"
    @Option(help: "The time zone of its days, e.g. Europe/Vienna.") var zone = "UTC"
    @Option(help: "The currency of its amounts, e.g. EUR.") var currency = "EUR"

    func validate() throws {
        guard TimeZone(identifier: zone) != nil else {
            throw ValidationError("There is no time zone “\(zone)”. Write it as Europe/Vienna or UTC.")
        }
        guard currency.count == 3, currency.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw ValidationError("“\(currency)” is no currency. Write three letters, as EUR.")
        }
    }

    func run() async throws {
        let text = try PlaybookFile.text(named: playbook)
        let output = Output(store)
        try await Stores.make(store.place) { database in
            let opening = try await located(playbook) {
                try await Desk.createWorkspace(
                    named: name, ownerEmail: owner, playbook: text, zone: zone, currency: currency, in: database,
                    clock: Stores.clock, ids: IDSource())
            }
            let desk = opening.desk(in: database)
            let link = PasswordLinkPayload(
                try await desk.createPasswordLink(for: owner), at: Serving.usualAddress)
            let token = try await desk.createToken(for: owner, named: "made with the workspace").secret
            let payload = WorkspacePayload(opening, database: store.place, link: link, token: token)
            try output.show(payload) { page(&$0, opening, link, token) }
        }
    }

    private func page(_ sheet: inout Sheet, _ opening: Opening, _ link: PasswordLinkPayload, _ token: Secret) {
        let place = store.database.map { " --database \($0)" } ?? ""
        sheet.line(.bold(opening.profile.name), " is ready in \(store.place).")
        let playbook = "“\(opening.playbook.playbook.title)”, version \(opening.playbook.version)"
        sheet.line("Workspace \(opening.profile.slug), owner \(opening.owner.email), playbook \(playbook).")
        sheet.heading("Come in")
        sheet.hint("Serve it:             ", "ripen serve\(place)")
        sheet.hint("Set your password:    ", link.url)
        sheet.hint("Token for the API:    ", token.text)
        sheet.line(.dim("  The link works once, within a week. The token is not shown again."))
        sheet.heading("What next")
        sheet.hint("See how it sells:     ", "ripen playbook show\(place)")
        sheet.hint("Bring in interest:    ", "ripen import leads leads.csv --dry-run\(place)")
        sheet.hint("Or one engagement:    ", "ripen capture demo_requested --email ada@acme.example\(place)")
        sheet.hint("Then see who is ready:", "ripen lead list\(place)")
    }
}

extension Opening {
    /// The desk of the operator, who made it.
    fileprivate func desk(in database: any SQLDatabase) -> Desk {
        Desk(
            database: database, workspace: profile, actor: .operator, role: .owner, clock: Stores.clock,
            ids: IDSource())
    }
}

/// `ripen workspace list`
struct WorkspaceListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The workspaces of the database.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let output = Output(store)
        try await Stores.use(store.place) { database in
            try await Stores.check(database)
            let profiles = try await Desk.workspaces(in: database)
            try output.show(PagePayload(profiles.map(WorkspacePayload.init))) { sheet in
                var table = TextTable(["Workspace", .text("Name"), "Zone", "Currency"])
                for profile in profiles {
                    table.add([.bold(profile.slug), Ink(profile.name), Ink(profile.zone), Ink(profile.currency)])
                }
                sheet.table(table)
                if profiles.isEmpty { sheet.line("There is no workspace yet. Make one: ", .cyan(Session.firstStep)) }
            }
        }
    }
}
