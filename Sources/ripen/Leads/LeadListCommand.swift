import Actions
import ArgumentParser
import Sales
import Scoring
import Wire

extension LeadState: ExpressibleByArgument {}
extension LeadSort: ExpressibleByArgument {}

/// `ripen lead list`
struct LeadListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Leads, those with the most interest first.",
        discussion: """
            A filter is a line such as:  state:qualified and owner:me and grade:A1
            It knows state, source, campaign, owner, grade, text, cooling and without_touch, joined by “and”.
            Without a filter the open leads are listed.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "Which leads.") var filter: String?
    @Option(help: "In one of these states; may be given several times.") var state: [LeadState] = []
    @Option(help: "interest, number, opened or next_touch.") var sort = LeadSort.interest
    @Option(help: "How many.") var limit = 25
    @Option(help: ArgumentHelp("Go on behind this place, as the last page said.", valueName: "cursor")) var after:
        String?
    @Flag(help: "All states, not only the open ones.") var all = false

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
    }

    func run(at session: Session) async throws {
        await session.catchUp()
        let desk = session.desk
        var wanted = try await desk.leadFilter(FilterExpression(filter ?? ""))
        if !state.isEmpty { wanted.states = Set(state) }
        if filter == nil, state.isEmpty, !all { wanted.states = LeadFilter.open.states }
        let page = try await desk.leadList(wanted, sort: sort, after: after, limit: limit)
        try session.show(LeadListPayload(page)) { write(on: &$0, page, session.dates) }
    }

    private func write(on sheet: inout Sheet, _ page: LeadPage, _ dates: DateText) {
        if let run = page.rescoring {
            sheet.line(
                Marks.warning,
                " Scores are being counted anew: \(run.done.grouped) of \(run.total.grouped) leads are done.")
        }
        guard !page.rows.isEmpty else { return empty(&sheet) }
        sheet.table(LeadTable(page, dates).table)
        if let next = page.next {
            sheet.gap()
            sheet.hint("More:", "the same command with --after \(next)")
        }
    }

    private func empty(_ sheet: inout Sheet) {
        guard filter == nil, state.isEmpty else {
            return sheet.line("No lead is like that. ", .dim("See all: ripen lead list --all"))
        }
        sheet.line("There is no open lead yet. A lead begins with something that somebody does:")
        sheet.hint("Bring in a file:  ", "ripen import leads leads.csv --dry-run")
        sheet.hint("Or one by hand:   ", "ripen capture demo_requested --email ada@acme.example")
        sheet.hint("See all, also old:", "ripen lead list --all")
    }
}

/// Leads as rows of text.
struct LeadTable {
    private(set) var table: TextTable

    init(_ page: LeadPage, _ dates: DateText) {
        table = TextTable([
            "Lead", "Grade", .right("Fit"), .right("Interest"), .text("Who"), .text("Account"), "State", .text("Owner"),
            .text("Source"), "Next touch",
        ])
        for row in page.rows { table.add(LeadTable.cells(row, page.owners, dates)) }
    }

    private static func cells(_ row: LeadRow, _ names: [ID<User>: String], _ dates: DateText) -> [Ink] {
        let cooling = row.coolingSince == nil ? "" : ", cooling"
        return [
            .bold("L-\(row.number)"), .cyan(row.grade.description), Ink("\(row.fit)"), .bold("\(row.interest)"),
            Ink(row.personName ?? ""), Ink(row.accountName ?? ""), Ink(row.state.rawValue + cooling, row.state.look),
            Ink(row.ownerID.flatMap { names[$0] } ?? ""), .dim(row.source ?? ""), touch(row, dates),
        ]
    }

    private static func touch(_ row: LeadRow, _ dates: DateText) -> Ink {
        guard let next = row.nextTouchAt else { return row.state.isOpen ? .yellow("none") : "" }
        return Ink(dates.away(next), next < dates.now ? .yellow : .dim)
    }
}
