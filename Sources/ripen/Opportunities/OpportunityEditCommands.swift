import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen opportunity edit O-3 --close 2026-12-31 --because "budget comes in January"`
struct OpportunityEditCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change its amount, expected close, next step, owner, forecast, own fields.",
        discussion:
            "Moving the expected close later is a slip: counted, and kept with who, when and why. The word none "
            + "takes a hold or a forecast category away.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Option(help: "What it is called.") var name: String?
    @Option(help: "What it is worth, in the currency: 12000, 12000-15000, or unknown.") var amount: String?
    @Option(help: "Its currency. Default: the one it has, else the workspace's.") var currency: String?
    @Option(help: ArgumentHelp("When it is expected to close: 2026-12-31, +60d.", valueName: "day")) var close: When?
    @Option(help: "What happens next.") var nextStep: String?
    @Option(help: ArgumentHelp("When the next step is due.", valueName: "day")) var nextOn: When?
    @Option(help: ArgumentHelp("Who has it from now on.", valueName: "email")) var owner: String?
    @Option(help: ArgumentHelp("On hold until that day, or none.", valueName: "day")) var hold: String?
    @Option(help: "commit, best_case, pipeline, omitted or none.") var forecast: String?
    @Option(help: "The chance of winning in per cent, until its next stage.") var chance: Int64?
    @Option(name: .customLong("field"), help: "An own field; empty to empty it.") var fields: [Pair] = []
    @Option(help: ArgumentHelp("Why: kept on the timeline.", valueName: "reason")) var because: String?

    func run(at session: Session) async throws {
        let done = try await session.desk.editOpportunity(
            which.opportunity, try await edit(session), owner: owner, why: because, version: which.version)
        let slips = done.opportunity.slips
        try session.show(done, slips == 0 ? "is changed" : "is changed; its close has slipped \(slips) times")
    }

    private func edit(_ session: Session) async throws -> OpportunityEdit {
        var edit = OpportunityEdit()
        edit.name = name
        if let amount {
            let present = try await session.desk.opportunityReading(which.opportunity).opportunity.currency
            let code = currency?.uppercased() ?? present ?? session.desk.workspace.currency
            edit.amount = try ConversionOptions.money(amount, code)
        }
        edit.expectedClose = close?.day(session.dates)
        (edit.nextStep, edit.nextStepOn) = (nextStep, nextOn?.day(session.dates))
        edit.onHoldUntil = try hold.map { try day($0, session) }
        edit.forecast = forecast.map { $0 == "none" ? .empty : .to($0) }
        edit.probability = chance
        edit.own = try fields.dictionary(of: "--field")
        return edit
    }

    private func day(_ text: String, _ session: Session) throws -> OpportunityEdit.Setting<Day> {
        if text == "none" { return .empty }
        guard let when = When(argument: text) else {
            throw Complaint.usage("“\(text)” is no day. Write 2026-12-31, +14d, or none.")
        }
        return .to(when.day(session.dates))
    }
}

/// `ripen opportunity people O-3 --set ada@acme.example:decision_maker:supporter`
struct OpportunityPeopleCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Who has a part in it: their role, and whether they are for it.",
        discussion: "A stance is supporter, neutral or opponent. Without options the people are listed.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Option(name: .customLong("set"), help: ArgumentHelp("Somebody's part.", valueName: "email[:role[:stance]]"))
    var parts: [String] = []
    @Option(name: .customLong("remove"), help: ArgumentHelp("Somebody who has no part any more.", valueName: "email"))
    var gone: [String] = []

    func run(at session: Session) async throws {
        for part in parts {
            let pieces = part.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            _ = try await session.desk.setOpportunityPerson(
                which.opportunity, person: pieces[0], role: pieces.count > 1 ? pieces[1] : nil,
                stance: pieces.count > 2 ? pieces[2] : nil, version: which.version)
        }
        for person in gone {
            _ = try await session.desk.removeOpportunityPerson(
                which.opportunity, person: person, version: which.version)
        }
        let reading = try await session.desk.opportunityReading(which.opportunity)
        let text = OpportunityText(reading, session.dates, session.desk.workspace.currency)
        try session.show(OpportunityReadingPayload(reading)) { text.people(&$0) }
    }
}

/// `ripen opportunity check O-3 "Offer sent"`
struct OpportunityCheckCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tick a line of its stage's checklist, or take the tick away.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: OpportunityArguments
    @Argument(help: "The line, as the playbook has it.") var line: String
    @Flag(help: "Take the tick away.") var undo = false

    func run(at session: Session) async throws {
        let done = try await session.desk.tickChecklist(
            which.opportunity, line, done: !undo, version: which.version)
        let ticked = done.opportunity.checklist[done.opportunity.stage].count
        try session.show(done, "has \(ticked) ticked on the list of \(done.opportunity.stage)")
    }
}

/// `ripen opportunity board`
struct OpportunityBoardCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Open opportunities of a type, stage by stage.")

    @OptionGroup var store: StoreOptions
    @Option(help: "The type. Default: the playbook's first.") var type: String?
    @Option(help: ArgumentHelp("Only this owner's; me is whoever you are.", valueName: "email")) var owner: String?
    @Option(help: "How many of each stage.") var limit = 10

    func run(at session: Session) async throws {
        let board = try await session.desk.boardReading(type: type, owner: owner, cards: limit)
        try session.show(BoardPayload(board)) { sheet in
            for column in board.columns { write(column, on: &sheet, session) }
        }
    }

    private func write(_ column: BoardColumn, on sheet: inout Sheet, _ session: Session) {
        let worth = column.sums.map { MoneyText.shown($0.amount, $0.currency) }.joined(separator: ", ")
        sheet.heading("\(column.label)  \(column.count)\(worth.isEmpty ? "" : "  \(worth)")")
        guard !column.cards.isEmpty else { return sheet.line(.dim("  nothing here")) }
        var table = TextTable(["", .text(""), .right(""), "", .text(""), .text("")])
        for card in column.cards { table.add(cells(card, session)) }
        sheet.table(table, indent: 2)
        if column.count > column.cards.count { sheet.line(.dim("  and \(column.count - column.cards.count) more")) }
    }

    private func cells(_ card: BoardCard, _ session: Session) -> [Ink] {
        let deal = card.opportunity
        let today = session.dates.date(session.now)
        let late = deal.expectedClose.map { $0 < today } ?? false
        let stuck = card.stuckAt.map { $0 < session.now } ?? false
        let held = deal.onHoldUntil.map { $0 > today ? "on hold until \($0)" : "" } ?? ""
        return [
            .bold(deal.code), Ink(deal.name),
            Ink(deal.amount.map { MoneyText.shown($0, deal.currency ?? session.desk.workspace.currency) } ?? ""),
            Ink(deal.expectedClose?.description ?? "", late ? .yellow : .plain),
            .dim(card.owner ?? ""), Ink(held.isEmpty && stuck ? "stuck" : held, .yellow),
        ]
    }
}
