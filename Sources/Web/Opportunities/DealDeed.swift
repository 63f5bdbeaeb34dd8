import Actions
import Gateway
import Sales

/// One form of an opportunity's page, done.
struct DealDeed: Sendable {
    let desk: Desk
    let deal: String
    let form: FormValues
    let dates: Dates

    /// Does what the form asks for. Refuses verbs that are none.
    func take(_ verb: String) async throws {
        switch verb {
        case "advance", "move", "win", "lose", "no-decision", "reopen", "edit": try await step(verb)
        case "log": _ = try await desk.logActivity(try ActivityDetails(form, opportunity: deal, dates))
        case "note": _ = try await desk.writeNote(form["text"] ?? "", opportunity: deal)
        case "done": _ = try await desk.finishTask(form["of"] ?? "")
        case "answer":
            _ = try await desk.answerCriterion(try AnswerDetails(form, lead: try await lead(answering: form["of"])))
        case "contradict":
            let lead = try await lead(answering: form["of"])
            _ = try await desk.contradictAnswer(lead, criterion: form["of"] ?? "", note: form.text("note"))
        case "tick":
            _ = try await desk.tickChecklist(
                deal, form["of"] ?? "", done: form["done"] != "no", version: try form.version())
        case "person", "join": try await part()
        default: throw PorchRefusal.noSuchPage
        }
    }

    private func step(_ verb: String) async throws {
        let version = try form.version()
        let reason = form.text("reason") ?? ""
        switch verb {
        case "win": _ = try await desk.winOpportunity(deal, version: version)
        case "lose": _ = try await desk.loseOpportunity(deal, reason: reason, version: version)
        case "no-decision":
            let day = try form.day("revisit", called: "a day to come back")
            _ = try await desk.endWithoutDecision(deal, reason: reason, revisit: day, version: version)
        case "reopen": _ = try await desk.reopenOpportunity(deal, version: version)
        case "edit":
            let reading = try await desk.opportunityReading(deal)
            let edit = try OpportunityEdit(form, reading.opportunity, desk.workspace.currency)
            let owner = form.text("owner") == reading.owner?.email ? nil : form.text("owner")
            _ = try await desk.editOpportunity(deal, edit, owner: owner, why: form.text("why"), version: version)
        default:
            _ = try await desk.advanceOpportunity(
                deal, to: form["stage"] ?? "", own: form.under("own.").filter { !$0.value.isEmpty },
                ticked: Set(form.all("ticked")), override: form.text("override"), version: version)
        }
    }

    private func part() async throws {
        let person = try form.text("of") ?? form.needed("person", called: "e-mail address")
        guard form.text("leaves") == nil else {
            _ = try await desk.removeOpportunityPerson(deal, person: person, version: try form.version())
            return
        }
        _ = try await desk.setOpportunityPerson(
            deal, person: person, role: form["role"], stance: form["stance"], version: try form.version())
    }

    /// The lead under which the answer to a criterion is kept: where it was answered before, else the first.
    private func lead(answering criterion: String?) async throws -> String {
        let reading = try await desk.opportunityReading(deal)
        let answered = reading.criteria.first { $0.criterion.name == criterion }?.answer?.leadID
        guard let lead = reading.leads.first(where: { $0.id == answered }) ?? reading.leads.first else {
            throw Refusal(.notFound(noun: "lead", what: "of \(deal)"))
        }
        return lead.code
    }
}

extension OpportunityEdit {
    /// What the form of an edit says, as far as it differs from what is.
    init(_ form: FormValues, _ deal: Opportunity, _ currency: String) throws {
        self.init()
        if let text = form["name"], text != deal.name { name = text }
        try value(form, deal, deal.currency ?? currency)
        let close = try form.day("expected_close", called: "expected close")
        if close != deal.expectedClose { expectedClose = close }
        if let step = form.text("next_step"), step != deal.nextStep { nextStep = step }
        let due = try form.day("next_step_on", called: "the next step’s day")
        if due != deal.nextStepOn { nextStepOn = due }
        if let text = form["forecast"], text != deal.forecast ?? "" { forecast = text.isEmpty ? .empty : .to(text) }
        if form["on_hold_until"] != nil {
            let hold = try form.day("on_hold_until", called: "a day until which it waits")
            if hold != deal.onHoldUntil { onHoldUntil = hold.map { .to($0) } ?? .empty }
        }
        own = form.under("own.").filter { $0.value != deal.own[$0.key] ?? "" }
    }

    private mutating func value(_ form: FormValues, _ deal: Opportunity, _ currency: String) throws {
        guard form["amount"] != nil else { return }
        let minor = try form.money("amount", currency)
        guard minor != deal.amount else { return }
        amount = minor.map { .money($0, currency: currency) } ?? .unknown
    }
}
