import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen opportunity list`
struct OpportunityListCommand: DeskCommand {
    /// Which opportunities are listed.
    enum Which: String, ExpressibleByArgument, CaseIterable {
        case open, closed, won, lost, all
        case noDecision = "no_decision"

        var conditions: [FilterCondition<OpportunityTest>] {
            switch self {
            case .open: [.test(.open)]
            case .closed: [.not(.test(.open))]
            case .won: [.test(.outcomes([.won]))]
            case .lost: [.test(.outcomes([.lost]))]
            case .noDecision: [.test(.outcomes([.noDecision]))]
            case .all: []
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Opportunities, the latest first.",
        discussion: """
            A filter is a line such as:  open and close<=+30d and not owner:me
            Names: type, stage, owner, account, outcome, forecast, motion, source, currency, reason, own fields.
            Figures, with >= <= > <: number, amount, chance, slips; dates opened, since, closed, close, step, hold.
            Words alone: open, closed, won, lost, no_decision, stuck, late, on_hold, without_step, mine, unassigned. \
            Any other word is looked for in the names of accounts and people.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "open, closed, won, lost, no_decision or all.") var which: Which?
    @Option(help: "Of this type.") var type: String?
    @Option(help: "In this stage.") var stage: String?
    @Option(help: "Which opportunities; with it --which is all, unless it is said.") var filter: String?
    @Option(
        help: ArgumentHelp(
            "number, name, amount, chance, slips, opened, since, closed, close, step, hold; a minus turns one around.",
            valueName: "names"))
    var sort = "-number"
    @Option(help: "How many.") var limit = 25
    @Option(help: ArgumentHelp("Go on behind this place, as the last page said.", valueName: "cursor")) var after:
        String?

    func run(at session: Session) async throws {
        var wanted = try await session.desk.opportunityFilter(filter ?? "")
        wanted.condition = .all(wanted.condition.conjuncts + narrowing)
        let page = try await session.desk.opportunityList(
            wanted, sort: OpportunitySort(sort), after: after, limit: limit)
        try session.show(OpportunityListPayload(page)) { write(on: &$0, page, session) }
    }

    /// What the options beside the filter ask for.
    private var narrowing: [FilterCondition<OpportunityTest>] {
        let words: [(OpportunityWord, String?)] = [(.type, type), (.stage, stage)]
        return (which ?? (filter == nil ? .open : .all)).conditions
            + words.compactMap { word, said in said.map { .test(.words(word, [$0])) } }
    }

    private func write(on sheet: inout Sheet, _ page: OpportunityPage, _ session: Session) {
        guard !page.rows.isEmpty else {
            sheet.line("No opportunity is like that. One begins with a lead whose gate is met:")
            return sheet.hint("See who is ready:", "ripen lead list --state prospect")
        }
        var table = TextTable([
            "Opportunity", .text("Name"), .text("Account"), .right("Amount"), "Stage", .right("Chance"), "Close",
            "Owner",
        ])
        for row in page.rows { table.add(cells(row, page, session)) }
        sheet.table(table)
        if let next = page.next { sheet.hint("More:", "the same command with --after \(next)") }
    }

    private func cells(_ row: Opportunity, _ page: OpportunityPage, _ session: Session) -> [Ink] {
        let currency = row.currency ?? session.desk.workspace.currency
        let today = session.dates.date(session.now)
        let late = row.isOpen && row.expectedClose.map { $0 < today } ?? false
        return [
            .bold(row.code), Ink(row.name), .dim(row.accountID.flatMap { page.accounts[$0] } ?? ""),
            Ink(row.amount.map { MoneyText.shown($0, currency) } ?? "not known"),
            row.outcome.map { Ink($0.rawValue.replacing("_", with: " "), $0.look) } ?? Ink(row.stage),
            .dim(row.isOpen ? "\(row.probability) %" : ""),
            Ink(row.expectedClose?.description ?? "", late ? .yellow : .plain),
            Ink(row.ownerID.flatMap { page.owners[$0] } ?? ""),
        ]
    }
}
