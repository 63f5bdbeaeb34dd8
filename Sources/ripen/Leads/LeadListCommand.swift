import Actions
import ArgumentParser
import Sales
import Scoring
import Wire

extension LeadState: ExpressibleByArgument {}

/// `ripen lead list`
struct LeadListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Leads, those with the most interest first.",
        discussion: """
            A filter is a line such as:
              state:qualified and (industry:"software" or employees>=50) and not owner:me
            Names: state, owner, source, campaign, list, grade, motion, progress, text, person, account, email, phone, \
            title, seniority, department, industry, country, region, product, reason, and own fields.
            Figures, with >= <= > <: number, fit, interest, attempts, employees, revenue; dates opened, qualified, \
            accepted, since, heard, due, revisit, as 2026-11-22, today, 30d (ago), +7d.
            Words alone: open, closed, cooling, quiet, without_touch, overdue, mine, unassigned, customer, referred. \
            Any other word is looked for in names. A value “none” asks for those without.
            Without a filter the open leads are listed.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "Which leads.") var filter: String?
    @Option(help: "In one of these states; may be given several times.") var state: [LeadState] = []
    @Option(
        help: ArgumentHelp(
            "interest, fit, grade, number, opened, next_touch, name, account, source, state, attempts, heard, since, "
                + "revisit; a minus turns one around: -interest,name.", valueName: "names"))
    var sort: String?
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
        var wanted = try await desk.leadFilter(filter ?? "")
        if !state.isEmpty { wanted.condition = wanted.condition.and(.test(.states(Set(state)))) }
        if filter == nil, state.isEmpty, !all { wanted = .open }
        let page = try await desk.leadList(
            wanted, sort: sort.map { try order($0) } ?? .interest, after: after, limit: limit)
        try session.show(LeadListPayload(page)) { write(on: &$0, page, session.dates) }
    }

    /// The order that is written; the names of old, each the way it is looked at most.
    private func order(_ text: String) throws -> LeadSort {
        switch text {
        case "interest": .interest
        case "number": .number
        case "opened": .opened
        default: try LeadSort(text)
        }
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
            if page.isPartial { sheet.line("Many leads were looked at and few are like that. The search goes on:") }
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
