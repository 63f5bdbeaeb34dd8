import Actions
import Sales
import Scoring

/// Everything about one lead, and everything that may be done with it.
struct LeadDetailPage: Page {
    static let template = "lead"

    /// Somebody with a part in it.
    struct Party: Encodable, Hashable, Sendable {
        var name: String
        var about: String
        var reach: String
    }
    /// A line of the facts: what, and its words; a link where there is somewhere to go.
    struct Fact: Encodable, Hashable, Sendable {
        var label: String
        var value: String
        var link: [String] = []
        var isPlain: Bool

        init(_ label: String, _ value: String, link: String? = nil) {
            self.label = label
            self.value = value
            self.link = link.map { [$0] } ?? []
            isPlain = link == nil
        }
    }
    /// A reply that waits to be read.
    struct Waiting: Encodable, Hashable, Sendable {
        var when: String
        var words: String
        var form: Form
    }
    let chrome: Chrome
    let code: String
    let who: String
    let account: String
    let state: Badge
    let letter: String
    let grade: String
    let marks: [Badge]
    let facts: [Fact]
    let people: [Party]
    let next: [TaskView]
    let verdict: VerdictView
    let isConvertible: Bool
    let convertPath: String
    let criteria: [CriterionView]
    let score: ScoreView
    let waiting: [Waiting]
    let timeline: TimelineView
    let verbs: [Form]
    let hasVerbs: Bool
    /// What was refused somewhere on this page, said at its top with where to look.
    let trouble: [Trouble]

    /// A refusal and the form it belongs to.
    struct Trouble: Encodable, Hashable, Sendable {
        var sentence: String
        var anchor: String
    }
}

/// A thing to do, with the form that marks it as done.
struct TaskView: Encodable, Hashable, Sendable {
    var title: String
    var due: String
    var look: String
    var done: [Form]

    init(_ task: SalesTask, _ dates: Dates, done: Form?) {
        title = task.title
        due = "\(dates.time(task.dueAt)) (\(dates.away(task.dueAt)))"
        look = task.dueAt < dates.now ? "overdue" : "soft"
        self.done = done.map { [$0] } ?? []
    }
}

extension LeadDetailPage {
    /// The page of a reading. `users` are those who may be given the lead; `draft` is what was refused before.
    init(
        _ reading: LeadReading, users: [User], at seat: Seat, currency: String, _ dates: Dates, chrome: Chrome,
        draft: Draft?
    ) {
        let lead = reading.lead
        let path = "\(seat.path)/leads/\(lead.code)"
        let forms = FormMaker(at: path, version: reading.version, draft: draft)
        let may = Set(reading.verbs)
        let story = LeadStory(reading, at: seat, dates)
        self.chrome = chrome
        code = lead.code
        who = reading.people.first?.person.shown ?? reading.account?.name ?? lead.code
        account = reading.people.isEmpty ? "" : reading.account?.name ?? ""
        state = Badge(lead.state, reading.playbook.playbook.labels)
        letter = String(reading.score.grade.letter)
        grade = reading.score.grade.description
        marks = story.marks
        facts = story.facts
        people = story.people
        let mayFinish = may.contains(.plan)
        next =
            reading.next.map { task in
                [TaskView(task, dates, done: mayFinish ? LeadForms.done(task, forms) : nil)]
            } ?? []
        verdict = VerdictView(reading.gate, opportunity: reading.opportunity?.code)
        isConvertible = may.contains(.convert)
        convertPath = "\(path)/convert"
        criteria = CriteriaViews(
            playbook: reading.playbook.playbook, dates: dates, currency: currency, forms: forms,
            citable: Citable.choices(reading.timeline, reading.playbook.playbook, dates),
            mayAnswer: may.contains(.answer)
        ).views(reading.criteria)
        score = ScoreView(reading.score, by: reading.playbook, fallsAt: reading.fallsAt, dates)
        waiting = story.waiting(forms, may: seat.role)
        timeline = TimelineView(reading.timeline, by: reading.playbook.playbook, dates)
        verbs = LeadForms(reading, users: users, forms, dates).verbs
        hasVerbs = !verbs.isEmpty
        trouble = draft.map { [Trouble(sentence: $0.refusal, anchor: "#\(Form.anchor($0.form))")] } ?? []
    }
}

/// What a lead's page tells of it before anything is judged.
private struct LeadStory {
    let reading: LeadReading
    let seat: Seat
    let dates: Dates

    init(_ reading: LeadReading, at seat: Seat, _ dates: Dates) {
        self.reading = reading
        self.seat = seat
        self.dates = dates
    }

    private var lead: Lead { reading.lead }

    var marks: [Badge] {
        [
            Badge(reading.progress.words, look: "plain"),
            lead.coolingSince.map { Badge("Cooling since \(dates.date($0))", look: "mark-warn") },
            lead.state.isOpen && reading.next == nil ? Badge("No next touch", look: "mark-late") : nil,
        ].compactMap { $0 }
    }

    var facts: [LeadDetailPage.Fact] {
        let list: [LeadDetailPage.Fact?] = [
            .init("Owner", reading.owner?.shown ?? "Nobody yet"),
            .init("Opened", "\(dates.time(lead.openedAt)) (\(dates.away(lead.openedAt)))"),
            lead.source.map { .init("Source", $0) }, reading.campaign.map { .init("Campaign", $0.name) },
            .init("Motion", spoken(lead.motion.rawValue)),
            lead.productInterest.map { .init("Interested in", $0) },
            .init("In this state", "since \(dates.date(lead.stateSince))"),
            lead.reason.map { .init("Reason", reasonLabel($0)) },
            lead.revisitOn.map { .init("Come back", "\(dates.date($0)) (\(dates.away($0)))") },
            .init("Buyer last active", reading.buyerAt.map { "\(dates.time($0)) (\(dates.away($0)))" } ?? "Not yet"),
            reading.opportunity.map {
                .init("Opportunity", "\($0.code) \($0.name)", link: "\(seat.path)/opportunities/\($0.code)")
            },
            reading.previous.map { .init("Episode before", $0.code, link: "\(seat.path)/leads/\($0.code)") },
            reading.returnedAs.map { .init("Came back as", $0.code, link: "\(seat.path)/leads/\($0.code)") },
        ]
        return (list + account).compactMap { $0 }
    }

    private var account: [LeadDetailPage.Fact?] {
        guard let account = reading.account else { return [] }
        let size = account.employees.map { "\(Money.grouped($0.magnitude)) people" }
        let about = [account.industry, size, account.country].compactMap { $0 }.joined(separator: " · ")
        return [
            .init("Account", account.name), about.isEmpty ? nil : .init("About it", about),
            account.customerSince.map { .init("Customer", "since \(dates.date($0))") },
        ]
    }

    private func reasonLabel(_ name: String) -> String {
        reading.playbook.playbook.reasons.first { $0.name == name }?.label ?? spoken(name)
    }

    var people: [LeadDetailPage.Party] {
        reading.people.map { party in
            let person = party.person
            let about = [person.title, party.role.map(spoken), party.stance.map(spoken)].compactMap { $0 }
            let reach = [person.email, person.phone].compactMap { $0 }
            return .init(
                name: person.shown, about: about.joined(separator: " · "), reach: reach.joined(separator: " · "))
        }
    }

    func waiting(_ forms: FormMaker, may role: Role) -> [LeadDetailPage.Waiting] {
        guard may(role, .triage) else { return [] }
        let replies = reading.timeline.compactMap(\.engagement).filter { $0.triage == .waiting }
        return replies.map { reply in
            .init(
                when: "\(dates.time(reply.at)) (\(dates.away(reply.at)))", words: reply.detail ?? "No words were kept.",
                form: LeadForms.triage(reply, reading.playbook.playbook, forms))
        }
    }

    private func may(_ role: Role, _ verb: Verb) -> Bool { Sales.may(role, verb) }
}
