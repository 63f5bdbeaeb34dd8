import Actions
import Sales

/// Everything about one opportunity, and everything that may be done with it.
struct OpportunityDetailPage: Page {
    static let template = "opportunity"

    /// A stage of its way.
    struct Step: Encodable, Hashable, Sendable {
        var label: String
        var look: String
        var chance: String
        /// `step` at the stage it is in; none elsewhere.
        var current: [String]
    }
    /// What it is about, in short.
    struct Short: Encodable, Hashable, Sendable {
        var amount: String
        var close: String
        var closeLook: String
        var chance: String
        var step: String
        var stepDue: String
    }
    /// A line of the present stage's checklist, with the form that ticks it.
    struct Tick: Encodable, Hashable, Sendable {
        var line: String
        var sign: String
        var form: [Form]
    }
    /// A move of the expected close date to a later day.
    struct Slip: Encodable, Hashable, Sendable {
        var words: String
        var why: [String]
    }
    /// Somebody with a part in it, and the form that changes the part.
    struct Party: Encodable, Hashable, Sendable {
        var name: String
        var about: String
        var reach: String
        var form: [Form]
    }
    let chrome: Chrome
    let code: String
    let name: String
    let account: String
    let state: Badge
    let marks: [Badge]
    let path: String
    let listPath: String
    let short: Short
    let track: [Step]
    let checklist: [Tick]
    let hasChecklist: Bool
    let slips: [Slip]
    let hasSlips: Bool
    let facts: [LeadDetailPage.Fact]
    let people: [Party]
    let joining: [Form]
    let tasks: [TaskView]
    let verdict: VerdictView
    let criteria: [CriterionView]
    let timeline: TimelineView
    let verbs: [Form]
    let hasVerbs: Bool
    let trouble: [LeadDetailPage.Trouble]
}

extension OpportunityDetailPage {
    /// The page of a reading; `draft` is what was refused before.
    init(
        _ reading: OpportunityReading, users: [User], at seat: Seat, currency: String, _ dates: Dates, chrome: Chrome,
        draft: Draft?
    ) {
        let deal = reading.opportunity
        let playbook = reading.playbook.playbook
        let root = "\(seat.path)/opportunities/\(deal.code)"
        let forms = FormMaker(at: root, version: reading.version, draft: draft)
        let story = DealStory(reading: reading, seat: seat, dates: dates)
        let mine = DealForms(reading, users: users, forms, currency, dates)
        self.chrome = chrome
        code = deal.code
        name = deal.name
        account = reading.account?.name ?? ""
        state = Badge(deal)
        marks = DealWords.marks(deal, stuckAt: reading.stuckAt, dates)
        path = root
        listPath = "\(seat.path)/opportunities"
        short = Short(deal, dates)
        track = story.track
        checklist = mine.checklist(story.lines)
        hasChecklist = !checklist.isEmpty
        slips = story.slips(users)
        hasSlips = !slips.isEmpty
        facts = story.facts
        people = reading.people.map { Party($0, mine.part(of: $0.person, $0)) }
        joining = mine.joining
        tasks = reading.tasks.map { TaskView($0, dates, done: mine.done($0)) }
        verdict = VerdictView(reading.gate, opportunity: deal.code)
        criteria = CriteriaViews(
            playbook: playbook, dates: dates, currency: currency, forms: forms,
            citable: Citable.choices(reading.timeline, playbook, dates), mayAnswer: mine.mayAnswer
        ).views(reading.criteria)
        timeline = TimelineView(reading.timeline, by: playbook, dates)
        verbs = mine.verbs
        hasVerbs = !verbs.isEmpty
        trouble = draft.map { [LeadDetailPage.Trouble(sentence: $0.refusal, anchor: "#\(Form.anchor($0.form))")] } ?? []
    }
}

extension DealForms {
    fileprivate func checklist(_ lines: [String]) -> [OpportunityDetailPage.Tick] {
        let done = reading.opportunity.checklist[reading.opportunity.stage]
        return lines.map { line in
            let isDone = done.contains(line)
            return .init(line: line, sign: isDone ? "✓" : "–", form: tick(line, done: isDone))
        }
    }
}

extension OpportunityDetailPage.Short {
    fileprivate init(_ deal: Opportunity, _ dates: Dates) {
        amount = DealWords.amount(deal)
        close = deal.expectedClose.map { "\(dates.date($0)) (\(dates.away($0)))" } ?? "no date yet"
        closeLook = deal.isOpen && deal.expectedClose.map { $0 < dates.today } ?? false ? "overdue" : ""
        chance = "\(deal.probability) %"
        step = deal.nextStep ?? "None is agreed"
        stepDue = deal.nextStepOn.map { "by \(dates.date($0)) (\(dates.away($0)))" } ?? ""
    }
}

extension OpportunityDetailPage.Party {
    fileprivate init(_ party: LeadParty, _ form: [Form]) {
        let about = [party.person.title, party.role.map(spoken), party.stance.map(spoken)].compactMap { $0 }
        let reach = [party.person.email, party.person.phone].compactMap { $0 }
        self.init(
            name: party.person.shown, about: about.joined(separator: " · "), reach: reach.joined(separator: " · "),
            form: form)
    }
}

/// What an opportunity's page tells of it.
private struct DealStory {
    let reading: OpportunityReading
    let seat: Seat
    let dates: Dates

    private var deal: Opportunity { reading.opportunity }

    var track: [OpportunityDetailPage.Step] {
        guard let type = reading.type else { return [] }
        let here = type.stages.firstIndex { $0.name == deal.stage }
        return type.stages.enumerated().map { index, stage in
            let isHere = index == here && deal.isOpen
            let look = isHere ? "here" : index <= here ?? -1 ? "past" : ""
            return .init(
                label: stage.label, look: look, chance: "\(stage.probability) %", current: isHere ? ["step"] : [])
        }
    }

    var lines: [String] { deal.isOpen ? reading.type?.stage(deal.stage)?.checklist ?? [] : [] }

    func slips(_ users: [User]) -> [OpportunityDetailPage.Slip] {
        reading.slips.reversed().map { slip in
            var who = slip.actor.word
            if case .user(let id) = slip.actor { who = users.first { $0.id == id }?.shown ?? who }
            return .init(
                words: "\(dates.date(slip.from)) → \(dates.date(slip.to)), \(who), \(dates.date(slip.at))",
                why: slip.why.map { [$0] } ?? [])
        }
    }

    var facts: [LeadDetailPage.Fact] {
        let leads = reading.leads.map { lead in
            LeadDetailPage.Fact("From lead", lead.code, link: "\(seat.path)/leads/\(lead.code)")
        }
        let list: [LeadDetailPage.Fact?] = [
            .init("Owner", reading.owner?.shown ?? "Nobody yet"), .init("Type", reading.type?.label ?? deal.type),
            .init("Motion", spoken(deal.motion.rawValue)), deal.source.map { .init("Source", $0) },
            reading.campaign.map { .init("Campaign", $0.name) },
            deal.forecast.map { .init("Forecast", Forecast(rawValue: $0)?.label ?? $0) },
            .init("Opened", dates.date(deal.openedAt)), .init("In this stage", "since \(dates.date(deal.stageSince))"),
            deal.closedAt.map { .init("Closed", dates.date($0)) },
            deal.outcomeReason.map { .init("Reason", label($0)) },
        ]
        return list.compactMap { $0 } + leads + own
    }

    private var own: [LeadDetailPage.Fact] {
        deal.own.texts.sorted { $0.key < $1.key }.map { name, value in
            let field = reading.playbook.playbook.fields.first { $0.name == name && $0.holder == .opportunity }
            return .init(field?.label ?? spoken(name), value)
        }
    }

    private func label(_ reason: String) -> String {
        reading.playbook.playbook.reasons.first { $0.name == reason }?.label ?? spoken(reason)
    }
}
