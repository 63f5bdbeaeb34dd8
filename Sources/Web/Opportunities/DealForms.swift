import Actions
import Sales

/// The forms of everything that may be done with an opportunity now.
struct DealForms {
    let reading: OpportunityReading
    let users: [User]
    let forms: FormMaker
    let currency: String
    let dates: Dates
    private let possible: Set<Verb>

    init(_ reading: OpportunityReading, users: [User], _ forms: FormMaker, _ currency: String, _ dates: Dates) {
        self.reading = reading
        self.users = users
        self.forms = forms
        self.currency = currency
        self.dates = dates
        possible = Set(reading.verbs)
    }

    private var deal: Opportunity { reading.opportunity }
    private var playbook: Playbook { reading.playbook.playbook }

    /// Answers are kept under a lead: there has to be one.
    var mayAnswer: Bool { possible.contains(.answer) && !reading.leads.isEmpty }

    /// What is done most comes first.
    var verbs: [Form] {
        let order: [Verb] = [.advance, .log, .note, .edit, .win, .lose, .endWithoutDecision, .reopen]
        return order.filter(possible.contains).compactMap(form)
    }

    private func form(_ verb: Verb) -> Form? {
        switch verb {
        case .advance: advance
        case .log: ActivityForm.form(forms, playbook, dates)
        case .note: forms.form("note", "Write a note", button: "Keep the note", [.area("text", "Note", required: true)])
        case .edit: edit
        case .win: forms.form("win", "Win", button: "It is won", hint: "The buyer becomes a customer.")
        case .lose: lose
        case .endWithoutDecision: noDecision
        case .reopen:
            forms.form("reopen", "Reopen", tone: "", hint: "It goes on in the stage it ended in, and keeps its start.")
        default: nil
        }
    }

    private var advance: Form? {
        guard let type = reading.type else { return nil }
        let here = type.stages.firstIndex { $0.name == deal.stage } ?? -1
        let next = here + 1 < type.stages.count ? type.stages[here + 1].name : nil
        let stages = type.stages.filter { $0.name != deal.stage }
        let asked = stages.flatMap(\.requiredFields).filter { deal.own[$0] == nil }
        let own = OwnFieldForm.fields(Array(Set(asked)).sorted(), playbook) { deal.own[$0] }
        let open = (type.stage(deal.stage)?.checklist ?? []).filter { !deal.checklist[deal.stage].contains($0) }
        let ticks = open.map { Field.check("ticked", $0, value: $0) }
        return forms.form(
            "advance", "Move to another stage", button: "Move", aside: type.stage(deal.stage)?.label ?? deal.stage,
            [.select("stage", "To", stages.map { ($0.name, "\($0.label), \($0.probability) %") }, chosen: next)]
                + ticks + own + override)
    }

    private var override: [Field] {
        [.line("override", "Step over what it asks for: why", hint: "For managers and owners; goes on the record.")]
    }

    private var edit: Form {
        let own = OwnFieldForm.fields(reading.type?.fields ?? [], playbook) { deal.own[$0] }
        let people = users.filter(\.active).map { ($0.email, $0.shown) }
        let forecasts = [("", "Not called")] + Forecast.allCases.map { ($0.rawValue, $0.label) }
        let unit = deal.currency ?? currency
        return forms.form(
            "edit", "Edit", button: "Keep the changes", aside: "amount, dates, next step, owner",
            [
                .line("name", "Name", deal.name),
                .line(
                    "amount", "Amount in \(unit)", deal.amount.map { Money.typed($0, unit) }, hint: "Blank: unknown."),
                .date("expected_close", "Expected close", deal.expectedClose?.description),
                .line("why", "Why the date moves", hint: "Each move to a later day is a slip; say why."),
                .line("next_step", "Next step", deal.nextStep),
                .date("next_step_on", "Next step due", deal.nextStepOn?.description),
                .select("owner", "Owner", people, chosen: reading.owner?.email),
                .select("forecast", "Forecast", forecasts, chosen: deal.forecast ?? ""),
                .date("on_hold_until", "On hold until", deal.onHoldUntil?.description),
            ] + own)
    }

    private var lose: Form {
        forms.form(
            "lose", "Lose", button: "It is lost", tone: "grave", [.select("reason", "Why", reasons(.lost))])
    }

    private var noDecision: Form {
        forms.form(
            "no-decision", "No decision", button: "End without a decision", tone: "grave",
            [
                .select("reason", "Why", reasons(.noDecision)),
                .date("revisit", "Come back on", hint: "Blank: as the reason says."),
            ])
    }

    private func reasons(_ use: Reason.Use) -> [(String, String)] {
        playbook.reasons.filter { $0.use == use }.map { ($0.name, $0.label) }
    }
}

extension DealForms {
    /// Marks a task as done; nil where one may not.
    func done(_ task: SalesTask) -> Form? {
        possible.contains(.plan) ? LeadForms.done(task, forms) : nil
    }

    /// Ticks a line of the checklist, or takes the tick away.
    func tick(_ line: String, done: Bool) -> [Form] {
        guard possible.contains(.edit) else { return [] }
        var form = forms.form("tick", done ? "Untick" : "Tick", tone: "quiet", of: line)
        form.hidden.append(Form.Hidden(name: "done", value: done ? "no" : "yes"))
        return [form]
    }

    /// Changes somebody's part, or takes it away.
    func part(of person: Person, _ party: LeadParty) -> [Form] {
        guard possible.contains(.edit) else { return [] }
        let id = person.id.description
        let change = forms.form(
            "person", "Change the part", tone: "", of: id,
            [
                .select("role", "Role", DealForms.roles(party.role), chosen: party.role ?? ""),
                .select("stance", "Stance", DealForms.stances, chosen: party.stance ?? ""),
                .check("leaves", "Has no part any more"),
            ])
        return [change]
    }

    /// Gives somebody a part.
    var joining: [Form] {
        guard possible.contains(.edit) else { return [] }
        return [
            forms.form(
                "join", "Add somebody", tone: "",
                [
                    .line(
                        "person", "E-mail address", type: "text", required: true,
                        hint: "An unknown address is a new person."),
                    .select("role", "Role", DealForms.roles(nil)), .select("stance", "Stance", DealForms.stances),
                ])
        ]
    }

    private static func roles(_ now: String?) -> [(String, String)] {
        let own = now.flatMap { Parts.roles.contains($0) ? nil : [($0, spoken($0))] } ?? []
        return [("", "No role named")] + Parts.roles.map { ($0, spoken($0)) } + own
    }

    private static let stances = [("", "Not known")] + Parts.stances.map { ($0, spoken($0)) }
}
