import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen playbook show [--version N]`
struct PlaybookShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The text of the version in force, or of an earlier one.")

    @OptionGroup var store: StoreOptions
    @Option(help: ArgumentHelp("Which version. Default: the one in force.", valueName: "number")) var version: Int?

    func run(at session: Session) async throws {
        let found = try await session.desk.playbookText(version: version)
        try session.show(PlaybookTextPayload(version: found.version, text: found.text)) { $0.raw(found.text) }
    }
}

/// `ripen playbook versions`
struct PlaybookVersionsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "All published versions: when, by whom.")

    @OptionGroup var store: StoreOptions

    func run(at session: Session) async throws {
        let versions = try await session.desk.playbookVersions()
        try session.show(PagePayload(versions.map(PlaybookVersionPayload.init))) { sheet in
            var table = TextTable([.right("Version"), .text("Name"), "Published", "", "By"])
            for version in versions {
                table.add([
                    .bold("\(version.version)"), Ink(version.name), Ink(session.dates.time(version.publishedAt)),
                    .dim(session.dates.away(version.publishedAt)), Ink(version.by),
                ])
            }
            sheet.table(table)
        }
    }
}

/// `ripen playbook publish FILE`
struct PlaybookPublishCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Make a draft the next version, and count every lead anew by it.",
        discussion: "What was decided before keeps the version it was decided under. Counting anew may be interrupted; "
            + "ripen jobs goes on with it.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The draft, or the name of a shipped playbook.") var file: String

    func run(at session: Session) async throws {
        let text = try PlaybookFile.text(named: file)
        let published = try await located(file) { try await session.desk.publishPlaybook(text) }
        let progress = session.progress("Counting leads anew")
        let count = try await session.desk.rescoreLeads { progress.show($0, of: $1, "leads") }
        progress.finish()
        try session.show(PublicationPayload(published, rescored: count)) { sheet in
            sheet.line(
                Marks.met, " “\(published.playbook.title)” is in force as version ", .bold("\(published.version)"), ".")
            sheet.line(.dim("  \(count.grouped) leads were counted anew. What was decided before keeps its version."))
        }
    }
}
