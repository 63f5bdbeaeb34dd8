import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen form …`
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Forms that strangers fill, and that open leads.",
        subcommands: [FormCreateCommand.self, FormListCommand.self, FormCloseCommand.self])
}

/// `ripen form create --kind K --title T`
struct FormCreateCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a form with a page of its own.",
        discussion: "What can be asked: \(HostedForm.Question.allCases.map(\.rawValue).joined(separator: ", ")).")

    @OptionGroup var store: StoreOptions
    @Option(help: "The kind of engagement that sending it is, e.g. form_submitted.") var kind: String
    @Option(help: "What stands above it.") var title: String
    @Option(
        name: .customLong("field"),
        help: "What it asks, with ! where it is needed: company!. Default: email!, name, company, message.")
    var fields: [String] = []
    @Option(help: "The source of the leads it opens.") var source: String?
    @Option(help: "Their campaign, by name.") var campaign: String?
    @Option(help: "What is said when it was sent.") var thanks: String?

    func run(at session: Session) async throws {
        var details = FormDetails(title: title, kind: kind)
        (details.fields, details.source, details.campaign, details.thanks) = (fields, source, campaign, thanks)
        let form = try await session.desk.createForm(details)
        try session.show(FormPayload(form)) { sheet in
            sheet.line(Marks.met, " ", .bold("/f/\(form.slug)"), .dim("  on the server’s address"))
            sheet.hint("From your own site:", "POST /api/v1/forms/\(form.slug)")
        }
    }
}

/// `ripen form list`
struct FormListCommand: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every form that is open.")

    @OptionGroup var store: StoreOptions

    func run(at session: Session) async throws {
        let forms = try await session.desk.forms()
        try session.show(PagePayload(forms.map(FormPayload.init))) { sheet in
            var table = TextTable(["Form", .text("Title"), "Kind", .text("Asks")])
            for form in forms {
                table.add([
                    .bold("/f/\(form.slug)"), Ink(form.title), Ink(form.kind),
                    .dim(form.fields.map(\.text).joined(separator: ", ")),
                ])
            }
            sheet.table(table)
            if forms.isEmpty { sheet.line("There is no form yet. Make one: ripen form create --kind … --title …") }
        }
    }
}

/// `ripen form close SLUG`
struct FormCloseCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "A form’s page is gone from now on.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "Its name in the path.") var slug: String

    func run(at session: Session) async throws {
        try await session.desk.closeForm(slug)
        try session.show(["closed": slug]) { $0.line(Marks.met, " /f/\(slug) is closed.") }
    }
}
