import Actions
import Foundation
import Sales
import Wire

/// The walk through the demonstration: who is ready, why, what is missing, the conversion, the numbers.
struct DemoTour {
    private let world: DemoWorld
    private let path: String
    private let people: Int
    private let output: Output
    private let dates: DateText

    init(_ world: DemoWorld, _ path: String, people: Int, _ output: Output) {
        self.world = world
        self.path = path
        self.people = people
        self.output = output
        dates = DateText(zone: world.rep.workspace.zone, now: world.rep.clock())
    }

    private var desk: Desk { world.rep }

    func walk() async throws {
        let lead = try await world.lead(of: DemoPeople.star)
        var sheet = Sheet(output.terminal)
        opening(&sheet)
        try await ranked(&sheet)
        try await score(of: lead, &sheet)
        try await gate(of: lead, &sheet)
        let converted = try await conversion(of: lead, &sheet)
        try await funnel(&sheet)
        let reading = try await verification(&sheet)
        closing(converted, &sheet)
        let payload = Payload(
            database: path, workspace: desk.workspace.slug, people: people, lead: lead,
            opportunity: converted.opportunity.code, differences: reading.found)
        try output.show(payload) { $0 = sheet }
    }

    private struct Payload: Encodable {
        let database: String
        let workspace: String
        let people: Int
        let lead: String
        let opportunity: String
        let differences: Int
    }

    private func opening(_ sheet: inout Sheet) {
        sheet.line(.bold("Ripen"), .dim("  from interest to opportunity, and how we know"))
        sheet.gap()
        sheet.paragraph(
            "\(desk.workspace.name) is an invented team. \(people) people came towards it in the last six weeks; "
                + "the playbook “consulting” says what counts. Everything below is the answer of an ordinary command, "
                + "named beside it.")
    }

    private func step(_ number: Int, _ title: String, _ command: String, _ sheet: inout Sheet) {
        sheet.gap()
        sheet.gap()
        sheet.line(.cyan("\(number)  "), .bold(title), "   ", .dim("$ "), .cyan(command))
        sheet.line(.dim(String(repeating: "─", count: min(sheet.terminal.width ?? 100, 100))))
    }

    private func ranked(_ sheet: inout Sheet) async throws {
        step(1, "Who is ready?", "ripen lead list", &sheet)
        let page = try await desk.leadList(limit: 10)
        sheet.table(LeadTable(page, dates).table)
        let list = DemoPeople.bought.count
        sheet.line(
            .dim("\(list) bought names are on a list. None of them is a lead, until one of them asks for something."))
    }

    private func score(of lead: String, _ sheet: inout Sheet) async throws {
        step(2, "Why? The score adds up, line by line", "ripen score \(lead)", &sheet)
        let reading = try await desk.leadReading(lead, asOf: nil)
        sheet.line(
            .bold(lead), "  ", Ink(DemoPeople.star.name), .dim(", \(DemoPeople.star.title), \(DemoPeople.star.company)")
        )
        ScoreText(reading.score, counted: reading.counted, dates).write(on: &sheet)
    }

    private func gate(of lead: String, _ sheet: inout Sheet) async throws {
        step(3, "Is it an opportunity yet?", "ripen lead gate \(lead)", &sheet)
        let reading = try await desk.leadReading(lead, asOf: nil)
        CriteriaText(reading.criteria, dates, desk.workspace.currency).write(on: &sheet)
        GateText(reading.gate, lead: lead).write(on: &sheet)
        var details = AnswerDetails(lead: lead, criterion: "need", answer: "specific")
        let note = "Trucks wait 31 hours in the yard; she wants 20 by June."
        details.note = note
        let answer = try await desk.answerCriterion(details)
        sheet.gap()
        sheet.line(.dim("$ "), .cyan("ripen lead answer \(lead) need specific --note \"\(note)\""))
        let backing = answer.strength.words
        sheet.line(Marks.met, " need: specific ", .dim("(\(backing))"))
        GateText(try await desk.gateReport(lead), lead: lead).write(on: &sheet)
    }

    private func conversion(of lead: String, _ sheet: inout Sheet) async throws -> Converted {
        let next = "Send the outline of the diagnosis"
        step(
            4, "Then it becomes one", "ripen lead convert \(lead) --amount 48000 --close +75d --next-step \"\(next)\"",
            &sheet)
        let order = ConversionOrder(
            amount: .money(4_800_000, currency: desk.workspace.currency), expectedClose: dates.date(dates.now) + 75,
            nextStep: next)
        let converted = try await desk.convertLead(lead, on: order)
        ConvertedText(converted, dates).write(on: &sheet)
        return converted
    }

    private func funnel(_ sheet: inout Sheet) async throws {
        step(5, "And the numbers?", "ripen report funnel", &sheet)
        FunnelText(try await desk.funnel(FunnelQuestion()), dates).write(on: &sheet)
    }

    private func verification(_ sheet: inout Sheet) async throws -> VerifyReading {
        step(6, "Nothing is taken on faith", "ripen verify", &sheet)
        let reading = try await desk.verify()
        VerifyText(reading).write(on: &sheet)
        return reading
    }

    private func closing(_ converted: Converted, _ sheet: inout Sheet) {
        sheet.gap()
        sheet.heading("Try it yourself", "all of this is in \(path)")
        sheet.line("  ", .cyan("export RIPEN_DATABASE=\(path)"))
        let lead = converted.lead.code
        for (command, what) in [
            ("ripen lead show \(lead)", "everything about one lead"),
            ("ripen lead show \(lead) --as-of \"10d ago\"", "as it was ten days ago"),
            ("ripen opportunity show \(converted.opportunity.code)", "what it became"),
            ("ripen lead revert \(lead)", "take the conversion back, exactly"),
            ("ripen report stale", "what waits longer than it should"),
            ("ripen playbook show", "how this team sells, as a file to edit"),
        ] {
            sheet.line("  ", .cyan(command), .dim("   # \(what)"))
        }
        sheet.gap()
        sheet.line("With your own names: ", .cyan(Session.firstStep))
    }
}
