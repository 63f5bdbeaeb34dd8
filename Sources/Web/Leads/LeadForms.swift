import Actions
import Sales
import Scoring

/// The forms of everything that may be done with a lead now.
struct LeadForms {
    let reading: LeadReading
    let users: [User]
    let forms: FormMaker
    let dates: Dates

    init(_ reading: LeadReading, users: [User], _ forms: FormMaker, _ dates: Dates) {
        self.reading = reading
        self.users = users
        self.forms = forms
        self.dates = dates
    }

    private var playbook: Playbook { reading.playbook.playbook }

    /// What is done most comes first.
    var verbs: [Form] {
        let order: [Verb] = [
            .qualify, .accept, .log, .note, .plan, .assign, .edit, .nurture, .disqualify, .recycle, .takeBack,
        ]
        let possible = Set(reading.verbs)
        return order.filter(possible.contains).compactMap(form)
    }

    private func form(_ verb: Verb) -> Form? {
        switch verb {
        case .qualify: qualify
        case .accept: forms.form("accept", "Accept", button: "Accept as a prospect", aside: "sales takes it on")
        case .log: log
        case .note: forms.form("note", "Write a note", button: "Keep the note", [.area("text", "Note", required: true)])
        case .plan: plan
        case .assign: assign
        case .edit: FactForm(reading: reading).form(forms)
        case .nurture: nurture
        case .disqualify: disqualify
        case .recycle: recycle
        case .takeBack: takeBack
        default: nil
        }
    }

    private var qualify: Form {
        let qualified = playbook.qualified
        let score = reading.score
        let isMet = score.fit.total >= qualified.fit && score.interest.total >= qualified.interest
        let definition = "Qualified is fit \(qualified.fit) and interest \(qualified.interest) or more."
        let reason = Field.line(
            "reason", "Why, although it is below the definition",
            hint: "Goes on the record; left blank, the shortfall does.")
        return forms.form(
            "qualify", "Qualify", aside: isMet ? "the definition is met" : "below the definition",
            hint: definition + (isMet ? "" : " Below it, it is an override on the record, and reports count it."),
            isMet ? [] : [reason])
    }

    private var log: Form {
        ActivityForm.form(forms, playbook, dates)
    }

    private var plan: Form {
        forms.form(
            "plan", "Plan the next touch", button: "Plan it",
            aside: reading.next.map { "next: \(dates.date($0.dueAt))" } ?? "none yet",
            [
                .line("title", "What to do", required: true),
                .date("due", "When", (dates.today + 2).description, required: true),
                .select("owner", "Who", [("", "The lead’s owner")] + people),
            ])
    }

    private var people: [(String, String)] {
        users.filter(\.active).map { ($0.email, $0.shown) }.sorted { $0.1.lowercased() < $1.1.lowercased() }
    }

    private var assign: Form {
        forms.form(
            "assign", "Assign", button: "Give it to them", aside: reading.owner?.shown ?? "nobody yet",
            [.select("owner", "To", people, chosen: reading.owner?.email)])
    }

    private var nurture: Form {
        forms.form(
            "nurture", "Nurture", button: "Put to nurture", tone: "", aside: "interested, but not now",
            [
                .select("reason", "Why not now", reasons(.nurture)),
                .date("until", "Come back on", hint: "Blank: as the reason says."),
                .date("contract_end", "Their contract ends on", hint: "For reasons that count back from it."),
            ])
    }

    private var disqualify: Form {
        forms.form(
            "disqualify", "Disqualify", tone: "grave", aside: "no opportunity here",
            [.select("reason", "Why", reasons(.disqualified))])
    }

    private var recycle: Form {
        forms.form(
            "recycle", "Recycle", button: "Open the next episode", tone: "", aside: "a new episode, by hand",
            hint: "Usually a lead comes back by itself when the buyer asks again. By hand it is an override.",
            [.line("reason", "Why", required: true)])
    }

    private var takeBack: Form {
        let isConverted = reading.lead.state == .converted
        return forms.form(
            "take-back", isConverted ? "Revert the conversion" : "Take back the last step",
            button: isConverted ? "Revert" : "Take it back", tone: "grave", aside: "as if it had not been done",
            hint: isConverted
                ? "The opportunity is withdrawn, its number kept. What was edited since is kept and listed."
                : "What was edited since stays.")
    }

    private func reasons(_ use: Reason.Use) -> [(String, String)] {
        playbook.reasons.filter { $0.use == use }.map { ($0.name, $0.label) }
    }

    /// Marks a task as done.
    static func done(_ task: SalesTask, _ forms: FormMaker) -> Form {
        forms.form("done", "Done", tone: "quiet", of: task.id.description)
    }

    /// Says what a reply means.
    static func triage(_ reply: Engagement, _ playbook: Playbook, _ forms: FormMaker) -> Form {
        let meanings: [(ReplyMeaning, String)] = [
            (.interested, "Interested: they ask for something"), (.later, "Later: not now"), (.no, "No: they decline"),
            (.wrongPerson, "Wrong person"), (.stop, "Stop: they want no more mail"),
            (.outOfOffice, "An automatic answer: it counts nothing"),
        ]
        return forms.form(
            "triage", "Read this reply", button: "That is what it means", of: reply.id.description,
            [
                .select("meaning", "It means", meanings.map { ($0.0.rawValue, $0.1) }),
                .date("until", "Come back on", hint: "For “later”; blank: as the playbook says."),
            ])
    }
}

/// The form by which something we did is logged.
enum ActivityForm {
    static func form(_ forms: FormMaker, _ playbook: Playbook, _ dates: Dates) -> Form {
        forms.form(
            "log", "Log a call, mail or meeting", button: "Log it", aside: "what we did, and what came of it",
            [
                .select("outcome", "What happened", outcomes(playbook)),
                .line("at", "When", type: "datetime-local", hint: "Blank: now."),
                .area("note", "What was said"),
            ])
    }

    /// The kind and the outcome in one choice: `call/connected`.
    private static func outcomes(_ playbook: Playbook) -> [(String, String)] {
        playbook.outcomes.map { outcome in
            let counts = outcome.countsAs.map { _ in " (counts as their own act)" } ?? ""
            return ("\(outcome.activity)/\(outcome.name)", "\(spoken(outcome.activity)): \(outcome.label)\(counts)")
        } + plain(playbook)
    }

    private static func plain(_ playbook: Playbook) -> [(String, String)] {
        let declared = Set(playbook.outcomes.map(\.activity))
        return ["call", "email", "meeting", "demo", "research"].filter { !declared.contains($0) }
            .map { ("\($0)/", spoken($0)) }
    }
}
