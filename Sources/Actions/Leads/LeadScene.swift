import Sales
import Scoring
import Storage

/// Everything that is known of one lead, gathered before anything is judged.
struct LeadScene {
    let lens: Lens
    /// The moment that scores, standings and expiries are reckoned for.
    let moment: Moment
    let published: PublishedPlaybook
    let kept: Kept<Lead>
    let lead: Lead
    /// Everything that is told under the lead, whenever we learned of it.
    let entries: [Entry]
    /// What the buyer did, as far as it was known, oldest first.
    let engagements: [Engagement]
    let activities: [Activity]
    let tasks: [SalesTask]
    let answers: [Answer]
    let parts: [LeadPerson]

    /// The scene of a lead as its tables have it, or as it was known to be at `asOf`. Refuses a moment at which there
    /// was no such lead yet.
    init(of kept: Kept<Lead>, asOf: Moment?, now: Moment, in store: Store, _ playbooks: PlaybookShelf) throws {
        let lens = Lens(store: store, moment: asOf)
        let id = kept.record.id
        guard let lead = try lens.record(Lead.self, id) else {
            throw Refusal(.notFound(noun: "lead", what: "\(kept.record.code) as of \(asOf ?? now)"))
        }
        let entries = try store.entries(lead: id)
        self.lens = lens
        self.moment = asOf ?? now
        self.kept = kept
        self.lead = lead
        self.entries = entries
        published = try asOf.map { try playbooks.inForce(at: $0, in: store) } ?? playbooks.current(in: store)
        engagements = try lens.engagements(of: id, toldIn: entries)
        activities = try lens.records(Activity.self, toldIn: entries) { try store.activities(lead: id, limit: .max) }
            .filter { $0.leadID == id }
        tasks = try lens.records(SalesTask.self, toldIn: entries) { try store.tasks(lead: id) }.filter {
            $0.leadID == id
        }
        answers = try lens.answers(about: lead, toldIn: entries)
        parts = try lens.records(LeadPerson.self, toldIn: entries) { try store.people(lead: id) }
            .filter { $0.leadID == id }
    }
}

extension LeadScene {
    /// The open tasks, the next one first.
    var openTasks: [SalesTask] { tasks.filter { $0.doneAt == nil }.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) } }

    /// Where the lead stands: what is kept, where that is of the playbook in force, else counted from the beginning.
    func standing() throws -> Standing {
        let facts = try lens.acquaintance(with: lead).facts(fields: published.playbook.fields)
        let former = try lens.moment == nil ? lens.store.standing(lead.id) : nil
        let usable = former.flatMap { $0.playbook == published.version ? $0.window : nil }
        var standing = Standing.counted(
            lead, facts, usable ?? Window(of: engagements, cards: published.cards), cards: published.cards,
            qualified: published.playbook.qualified, version: published.version, at: moment, former: former)
        if former == nil { standing.count(engagements, activities) }
        standing.nextTouchAt = openTasks.first?.dueAt
        return standing
    }

    /// Fit, interest and grade, line by line.
    func score(_ window: Window) throws -> Score {
        let facts = try lens.acquaintance(with: lead).facts(fields: published.playbook.fields)
        return published.cards.score(facts, window, at: moment.milliseconds)
    }
}

extension Standing {
    /// Sets both clocks by all that was heard and done.
    mutating func count(_ engagements: [Engagement], _ activities: [Activity]) {
        for engagement in engagements where engagement.mark != nil { heard(at: engagement.at) }
        for activity in activities { counted(activity) }
    }
}

extension Lens {
    /// What the buyer did under a lead, oldest first.
    func engagements(of lead: ID<Lead>, toldIn entries: [Entry]) throws -> [Engagement] {
        let present = try store.engagements(lead: lead, limit: .max).reversed().map(\.record)
        guard let moment else { return present }
        let retold = Set(entries.filter { $0.subject.noun == .engagements }.map(\.subject.id))
        let then = try retold.compactMap { try record(Engagement.self, ID<Engagement>($0)) }
        let known = present.filter { !retold.contains($0.id.raw) } + then
        return known.filter { $0.knownAt <= moment && $0.leadID == lead }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// The answers about a lead, and those of the opportunity that it became part of.
    func answers(about lead: Lead, toldIn entries: [Entry]) throws -> [Answer] {
        let own = try records(Answer.self, toldIn: entries) { try store.answers(lead: lead.id) }
            .filter { $0.leadID == lead.id }
        guard let opportunity = lead.opportunityID else { return own }
        let known = Set(own.map(\.id))
        return try own + answers(of: opportunity).filter { !known.contains($0.id) }
    }

    /// The answers that live on an opportunity.
    func answers(of opportunity: ID<Opportunity>) throws -> [Answer] {
        let entries = try moment == nil ? [] : store.entries(opportunity: opportunity)
        return try records(Answer.self, toldIn: entries) { try store.answers(opportunity: opportunity) }
            .filter { $0.opportunityID == opportunity }
    }
}
