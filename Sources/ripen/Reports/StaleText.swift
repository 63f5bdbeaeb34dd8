import Actions
import Sales

/// What waits, list by list.
struct StaleText {
    let reading: StaleReading
    let dates: DateText

    init(_ reading: StaleReading, _ dates: DateText) {
        self.reading = reading
        self.dates = dates
    }

    func write(on sheet: inout Sheet) {
        leads(
            "No next touch", "plan one: ripen lead next L-12 --title \"Call\" --on tomorrow", reading.withoutTouch,
            &sheet)
        leads(
            "First answer is late", "answer, then: ripen lead log L-12 call --outcome connected", reading.lateResponse,
            &sheet)
        leads(
            "Acceptance is late", "ripen lead accept L-12, or nurture or disqualify it", reading.lateAcceptance, &sheet)
        leads("Touch is overdue", "do it, then: ripen task done ID", reading.overdue, &sheet)
        leads("Gone quiet", "nothing from the buyer for too long", reading.goneQuiet, &sheet)
        deals("Too long in a stage", reading.stuck, &sheet)
        deals("Expected close has passed", reading.pastClose, &sheet)
        if sheet.lines.isEmpty { sheet.line(Marks.met, " Nothing waits longer than it should.") }
    }

    private func leads(_ title: String, _ remedy: String, _ leads: [StaleLead], _ sheet: inout Sheet) {
        guard !leads.isEmpty else { return }
        sheet.heading("\(title) (\(leads.count.grouped))", remedy)
        var table = TextTable(["Lead", .text("Who"), "State", "Owner", "Since", "Late"])
        for lead in leads {
            table.add([
                .bold("L-\(lead.number)"), Ink(lead.name), Ink(lead.state.rawValue, lead.state.look),
                Ink(lead.owner ?? "nobody"), .dim(dates.day(lead.since)), late(lead.lateAt),
            ])
        }
        sheet.table(table, indent: 2)
    }

    private func deals(_ title: String, _ deals: [StaleOpportunity], _ sheet: inout Sheet) {
        guard !deals.isEmpty else { return }
        sheet.heading("\(title) (\(deals.count.grouped))")
        var table = TextTable(["Opportunity", .text("Name"), "Stage", "Owner", "Since", "Late"])
        for deal in deals {
            table.add([
                .bold("O-\(deal.number)"), Ink(deal.name), Ink(deal.stage), Ink(deal.owner ?? "nobody"),
                .dim(dates.day(deal.since)), late(deal.lateAt),
            ])
        }
        sheet.table(table, indent: 2)
    }

    private func late(_ moment: Moment?) -> Ink {
        guard let moment else { return "" }
        return .yellow(moment < dates.now ? DateText.length(dates.now - moment) : dates.away(moment))
    }
}
