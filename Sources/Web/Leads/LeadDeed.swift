import Actions
import Gateway
import Sales

/// One form of a lead's page, done.
struct LeadDeed: Sendable {
    let desk: Desk
    let lead: String
    let form: FormValues
    let dates: Dates

    /// What was done, and the lead to look at after it.
    typealias Done = (lead: String, said: String)

    /// Does what the form asks for. Refuses verbs that are none.
    func take(_ verb: String) async throws -> Done {
        switch verb {
        case "qualify", "accept", "nurture", "disqualify", "recycle", "take-back", "assign":
            return try await step(verb)
        case "log":
            _ = try await desk.logActivity(try ActivityDetails(form, lead: lead, dates))
        case "note":
            _ = try await desk.writeNote(form["text"] ?? "", lead: lead)
        case "facts":
            _ = try await desk.editLead(lead, try await facts(), version: try form.version())
        case "plan":
            let due = try form.day("due", called: "a day") ?? dates.today
            _ = try await desk.planTouch(
                lead, title: form["title"] ?? "", due: dates.morning(of: due), owner: form.text("owner"))
        case "done":
            _ = try await desk.finishTask(form["of"] ?? "")
        case "answer":
            _ = try await desk.answerCriterion(try AnswerDetails(form, lead: lead))
        case "contradict":
            _ = try await desk.contradictAnswer(lead, criterion: form["of"] ?? "", note: form.text("note"))
        case "triage":
            try await triage()
        default:
            throw PorchRefusal.noSuchPage
        }
        return (lead, verb)
    }

    private func step(_ verb: String) async throws -> Done {
        let version = try form.version()
        let reason = form.text("reason")
        switch verb {
        case "qualify": _ = try await desk.qualifyLead(lead, because: reason, version: version)
        case "accept": _ = try await desk.acceptLead(lead, version: version)
        case "nurture":
            _ = try await desk.nurtureLead(
                lead, reason: reason ?? "", until: try form.day("until", called: "a day to come back"),
                contractEnd: try form.day("contract_end", called: "the end of the contract"), version: version)
        case "disqualify": _ = try await desk.disqualifyLead(lead, reason: reason ?? "", version: version)
        case "recycle":
            let next = try await desk.recycleLead(lead, because: reason ?? "", version: version)
            return (next.lead.code, verb)
        case "assign": _ = try await desk.assignLead(lead, to: form["owner"] ?? "", version: version)
        default: _ = try await desk.takeBack(lead, version: version)
        }
        return (lead, verb)
    }

    /// What the form of the facts says, as far as it differs from what is.
    private func facts() async throws -> FactEdit {
        let before = FactForm.values(of: try await desk.leadReading(lead))
        return FactEdit(form.under("fact.").filter { $0.value != before[$0.key] ?? "" })
    }

    private func triage() async throws {
        guard let meaning = ReplyMeaning(rawValue: form["meaning"] ?? "") else {
            throw Refusal(.badValue(field: "a meaning", value: form["meaning"] ?? ""))
        }
        _ = try await desk.triageReply(
            form["of"] ?? "", as: meaning, until: try form.day("until", called: "a day to come back"))
    }
}

extension ActivityDetails {
    /// What the form of an activity says: `outcome` is the kind and the outcome, `call/connected`.
    init(_ form: FormValues, lead: String? = nil, opportunity: String? = nil, _ dates: Dates) throws {
        let parts = (form["outcome"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
        guard let kind = parts.first else { throw Refusal(.badValue(field: "what happened", value: "")) }
        self.init(kind: kind)
        outcome = parts.count == 2 ? parts[1] : nil
        note = form.text("note")
        self.lead = lead
        self.opportunity = opportunity
        at = try form.text("at").map { text in
            guard let moment = dates.moment(text) else {
                throw Refusal(.badValue(field: "a date and time like 2026-11-22T14:05", value: text))
            }
            return moment
        }
    }
}

extension AnswerDetails {
    /// What the form of a criterion says.
    init(_ form: FormValues, lead: String) throws {
        self.init(lead: lead, criterion: form["of"] ?? "", answer: form["answer"] ?? "")
        note = form.text("note")
        evidence = form.text("evidence").map { [$0] } ?? []
        strength = try form.text("strength").map { text in
            guard let strength = Strength(rawValue: text) else {
                throw Refusal(.badValue(field: "a strength", value: text))
            }
            return strength
        }
        amount = try form.text("amount").map { text in
            guard let amount = Int64(text.filter { $0 != "," && $0 != " " }) else {
                throw Refusal(.badValue(field: "amount (a whole number)", value: text))
            }
            return amount
        }
    }
}
