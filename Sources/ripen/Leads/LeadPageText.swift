import Actions
import Sales
import Scoring

/// One lead as a page of text.
struct LeadPageText {
    let reading: LeadReading
    let dates: DateText
    let currency: String
    let isPast: Bool

    init(_ reading: LeadReading, _ dates: DateText, _ currency: String, isPast: Bool) {
        self.reading = reading
        self.dates = dates
        self.currency = currency
        self.isPast = isPast
    }

    func write(on sheet: inout Sheet) {
        head(&sheet)
        sheet.gap()
        ladder(&sheet)
        scores(&sheet)
        work(&sheet)
        ScoreText(reading.score, counted: reading.counted, dates).write(on: &sheet)
        gate(&sheet)
        sheet.heading("Timeline", isPast ? "as of \(dates.time(reading.asOf))" : "")
        TimelineText(reading.timeline, dates).write(on: &sheet)
        if !isPast { whatNext(&sheet) }
    }

    private func head(_ sheet: inout Sheet) {
        let lead = reading.lead
        let names = [reading.people.first?.person.fullName, reading.account?.name].compactMap { $0 }
        let cooling = lead.coolingSince == nil ? "" : ", cooling"
        sheet.line(
            .bold(lead.code), "  ", .bold(names.isEmpty ? "nobody named" : names.joined(separator: " · ")), "   ",
            Ink(reading.score.grade.description, .cyan), "  ", Ink(label(lead.state) + cooling, lead.state.look))
        let person = reading.people.first?.person
        let parts = [person?.title, person?.email, person?.phone, person?.country ?? reading.account?.country]
        let facts = parts.compactMap { $0 }
        if !facts.isEmpty { sheet.line(.dim(facts.joined(separator: " · "))) }
        sheet.line(.dim(origin.joined(separator: " · ")))
        for party in reading.people.dropFirst() {
            sheet.line(.dim("with "), Ink(party.person.fullName ?? party.person.email ?? "somebody"), .dim(part(party)))
        }
    }

    private var origin: [String] {
        let owner = reading.owner.map { "owner \($0.name ?? $0.email)" } ?? "nobody's yet"
        return [
            reading.lead.source.map { "source \($0)" }, reading.campaign.map { "campaign \($0.name)" }, owner,
            "opened \(dates.day(reading.lead.openedAt)) (\(dates.away(reading.lead.openedAt)))",
            reading.previous.map { "came back from \($0.code)" }, reading.returnedAs.map { "came back as \($0.code)" },
        ].compactMap { $0 }
    }

    private func part(_ party: LeadParty) -> String {
        let words = [party.role, party.stance].compactMap { $0?.replacing("_", with: " ") }
        return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
    }

    private func label(_ state: LeadState) -> String {
        reading.playbook.playbook.labels[state.rawValue] ?? state.rawValue
    }

    private func ladder(_ sheet: inout Sheet) {
        let lead = reading.lead
        let rungs: [(String, Moment?)] = [
            ("lead", lead.openedAt), ("qualified", lead.qualifiedAt), ("prospect", lead.acceptedAt),
            (reading.opportunity.map { "opportunity \($0.code)" } ?? "opportunity", lead.convertedAt),
        ]
        var pieces: [Ink] = [.dim("Ladder    ")]
        for (place, (name, at)) in rungs.enumerated() {
            if place > 0 { pieces.append(.dim(" → ")) }
            pieces += at.map { [Marks.met, Ink(" \(name) "), .dim(dates.day($0))] } ?? [Marks.ahead, .dim(" \(name)")]
        }
        sheet.line(pieces)
        guard lead.state.isAtRest else { return }
        let reason = lead.reason.map { ": \($0.replacing("_", with: " "))" } ?? ""
        let back = lead.revisitOn.map { ", back on \($0)" } ?? ""
        sheet.line(.dim("At rest   "), Ink("\(label(lead.state))\(reason)\(back)", lead.state.look))
    }

    private func scores(_ sheet: inout Sheet) {
        let falls = reading.fallsAt.map { "  below qualified \(dates.full($0)), if nothing happens" } ?? ""
        sheet.line(.dim("Fit       "), Ink(bar(reading.score.fit.total), .cyan))
        sheet.line(.dim("Interest  "), Ink(bar(reading.score.interest.total), .cyan), .dim(falls))
    }

    private func bar(_ points: Points) -> String {
        let number = points.description
        return number + String(repeating: " ", count: max(1, 8 - number.count)) + Marks.bar(points.whole)
    }

    private func work(_ sheet: inout Sheet) {
        let heard = reading.buyerAt.map { ", buyer last heard \(dates.away($0))" } ?? ""
        sheet.line(.dim("Work      "), Ink(reading.progress.words + heard))
        sheet.next(reading.next, of: reading.lead, dates, label: "Next      ")
    }

    private func gate(_ sheet: inout Sheet) {
        guard !reading.criteria.isEmpty else { return }
        let says = reading.gate.isOpen ? "open: it may become an opportunity" : "what an opportunity still needs"
        sheet.heading("Gate", reading.lead.state == .converted ? "as the lead left it" : says)
        CriteriaText(reading.criteria, dates, currency).write(on: &sheet)
    }

    private func whatNext(_ sheet: inout Sheet) {
        let commands = NextCommands(reading).lines
        guard !commands.isEmpty else { return }
        sheet.heading("What can be done")
        for command in commands { sheet.line("  ", .cyan(command)) }
    }
}

extension LeadState {
    var look: Ink.Look {
        switch self {
        case .new: .plain
        case .qualified, .prospect: .green
        case .converted: .cyan
        case .nurture: .yellow
        case .disqualified: .dim
        }
    }
}

extension LeadProgress {
    var words: String {
        switch self {
        case .untouched: "untouched"
        case .attempting(let count): "attempt \(count), nobody reached yet"
        case .connected: "connected"
        case .meetingSet: "meeting set"
        }
    }
}
