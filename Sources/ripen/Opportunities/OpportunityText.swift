import Actions
import Sales

/// One opportunity as a page of text.
struct OpportunityText {
    let reading: OpportunityReading
    let dates: DateText
    let currency: String

    init(_ reading: OpportunityReading, _ dates: DateText, _ currency: String) {
        self.reading = reading
        self.dates = dates
        self.currency = currency
    }

    func write(on sheet: inout Sheet) {
        head(&sheet)
        sheet.gap()
        stages(&sheet)
        OpportunityText.terms(of: reading.opportunity, dates, on: &sheet)
        people(&sheet)
        if !reading.criteria.isEmpty {
            sheet.heading("What we know", "it goes on living here")
            CriteriaText(reading.criteria, dates, currency).write(on: &sheet)
        }
        tasks(&sheet)
        sheet.heading("Timeline")
        TimelineText(reading.timeline, dates).write(on: &sheet)
    }

    /// What was agreed on, in a few lines.
    static func terms(of opportunity: Opportunity, _ dates: DateText, on sheet: inout Sheet) {
        let currency = opportunity.currency ?? ""
        let high = opportunity.amountHigh.map { " to \(MoneyText.shown($0, currency))" } ?? ""
        let amount = opportunity.amount.map { MoneyText.shown($0, currency) + high } ?? "amount not known yet"
        let slips = opportunity.slips > 0 ? ", moved \(opportunity.slips) times" : ""
        let close = opportunity.expectedClose.map { " · expected to close \($0)\(slips)" } ?? ""
        sheet.line("  ", Ink(amount, .bold), Ink(close), .dim(" · \(opportunity.stage), \(opportunity.probability) %"))
        guard let step = opportunity.nextStep, opportunity.outcome == nil else { return }
        sheet.line(.dim("  Next step: "), Ink(step), .dim(opportunity.nextStepOn.map { " by \($0)" } ?? ""))
    }

    private func head(_ sheet: inout Sheet) {
        let opportunity = reading.opportunity
        let state: Ink =
            if opportunity.withdrawnAt != nil {
                .dim("withdrawn")
            } else {
                opportunity.outcome.map { Ink($0.rawValue.replacing("_", with: " "), $0.look) } ?? .green("open")
            }
        sheet.line(.bold(opportunity.code), "  ", .bold(opportunity.name), "   ", state)
        let parts = [
            reading.account.map(\.name), reading.type.map(\.label) ?? opportunity.type,
            reading.owner.map { "owner \($0.name ?? $0.email)" } ?? "nobody's yet",
            opportunity.source.map { "source \($0)" },
            "opened \(dates.day(opportunity.openedAt)) (\(dates.away(opportunity.openedAt)))",
            reading.leads.isEmpty ? nil : "from " + reading.leads.map(\.code).joined(separator: ", "),
            opportunity.outcomeReason.map { "because of \($0.replacing("_", with: " "))" },
        ]
        sheet.line(.dim(parts.compactMap { $0 }.joined(separator: " · ")))
    }

    private func stages(_ sheet: inout Sheet) {
        guard let stages = reading.type?.stages,
            let present = stages.firstIndex(where: { $0.name == reading.opportunity.stage })
        else { return }
        var pieces: [Ink] = ["  "]
        for (place, stage) in stages.enumerated() {
            if place > 0 { pieces.append(.dim(" → ")) }
            pieces += place < present ? [Marks.met, .dim(" \(stage.label)")] : []
            if place == present { pieces += [.cyan("▸ "), .bold(stage.label)] }
            pieces += place > present ? [Marks.ahead, .dim(" \(stage.label)")] : []
        }
        sheet.line(pieces)
        if let stuck = reading.stuckAt {
            let words = stuck < dates.now ? "too long in this stage since" : "this stage may last until"
            sheet.line("  ", stuck < dates.now ? Marks.warning : Marks.ahead, .dim(" \(words) \(dates.full(stuck))"))
        }
    }

    func people(_ sheet: inout Sheet) {
        guard !reading.people.isEmpty else { return }
        sheet.heading("People")
        var table = TextTable([.text(""), .text(""), "", ""])
        for party in reading.people {
            table.add([
                Ink(party.person.fullName ?? party.person.email ?? "somebody"), .dim(party.person.title ?? ""),
                Ink((party.role ?? "").replacing("_", with: " ")), Ink(party.stance ?? ""),
            ])
        }
        sheet.table(table, indent: 2)
    }

    private func tasks(_ sheet: inout Sheet) {
        guard !reading.tasks.isEmpty else { return }
        sheet.heading("To do")
        for task in reading.tasks {
            let late: Ink.Look = task.dueAt < dates.now ? .yellow : .plain
            sheet.line("  ", Ink(dates.full(task.dueAt), late), "  ", Ink(task.title), .dim("  \(task.id)"))
        }
    }
}

extension Opportunity.Outcome {
    var look: Ink.Look {
        switch self {
        case .won: .green
        case .lost: .red
        case .noDecision: .yellow
        }
    }
}
