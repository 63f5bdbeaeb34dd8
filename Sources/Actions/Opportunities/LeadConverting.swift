public import Sales
import Storage

/// What a conversion led to.
public struct Converted: Hashable, Sendable {
    public var lead: Lead
    public var opportunity: Opportunity
    public var account: Account?
    /// Everybody's part in the opportunity.
    public var people: [OpportunityPerson]
    public var answersCarried: Int
    public var tasksCarried: Int
    /// The same was asked before: nothing was done again.
    public var again: Bool
}

extension Desk {
    /// Turns a lead into an opportunity, new or joined, in one act.
    ///
    /// The same terms again answer the same; other terms are refused and name the opportunity. Under a `key` the
    /// answer is remembered for seven days; a key whose conversion was taken back is refused. Refuses a gate that is
    /// not met, with everything that is missing named at once.
    public func convertLead(
        _ name: String, on order: ConversionOrder, key: String? = nil, version: Int64? = nil
    ) async throws -> Converted {
        try mustBeAllowed(to: .convert)
        return try await act { act in
            let lead = try act.store.lead(named: name)
            let terms = try act.terms(of: order)
            let converting = Converting(act, lead, terms)
            if let before = try converting.before(under: key) { return before }
            try lead.mustBe(version)
            return try converting.convert(under: key)
        }
    }
}

/// Converts one lead: loads what the domain asks for, keeps what it decides.
private struct Converting {
    let act: Acting
    let lead: Kept<Lead>
    let terms: ConversionTerms

    init(_ act: Acting, _ lead: Kept<Lead>, _ terms: ConversionTerms) {
        self.act = act
        self.lead = lead
        self.terms = terms
    }

    /// What the same conversion led to before; nil where there was none. Refuses other terms.
    func before(under key: String?) throws -> Converted? {
        if let key, let kept = try remembered(key) { try kept.mayReplay(terms) }
        guard lead.record.state == .converted, let conversion = try act.store.conversion(lead: lead.record.id),
            let opportunity = try act.store.find(Opportunity.self, conversion.record.opportunityID)?.record
        else { return nil }
        try conversion.record.isSame(as: terms, opportunity: opportunity.number)
        return try answer(lead.record, opportunity, again: true)
    }

    func convert(under key: String?) throws -> Converted {
        let facts = try facts()
        let number = facts.joins == nil ? try act.store.next(.opportunity) : 0
        let decision = try act.occasion().convert(
            facts, on: terms, Numbering(opportunity: number) { act.desk.ids.next(at: act.now) })
        let converted = try keep(decision)
        if let key { try remember(key, decision.opportunity) }
        return try answer(converted.record, decision.opportunity, again: false)
    }

    private func remembered(_ key: String) throws -> KeptKey? {
        try act.store.forgetReplies(before: act.now + -KeptKey.lifetime)
        guard let kept = try act.store.reply(key: key) else { return nil }
        guard kept.verb == Verb.convert.rawValue, kept.subject == lead.record.id.raw else {
            throw Refusal(.keyUsedForOtherTerms)
        }
        return KeptKey(terms: kept.terms, opportunity: Int64(kept.reply) ?? 0, reverted: kept.withdrawn)
    }

    private func remember(_ key: String, _ opportunity: Opportunity) throws {
        try act.store.insert(
            KeptReply(
                key: key, verb: Verb.convert.rawValue, terms: terms.canonical, reply: String(opportunity.number),
                subject: lead.record.id.raw, at: act.now))
    }

    private func facts() throws -> ConversionCase {
        let record = lead.record
        let store = act.store
        var facts = ConversionCase(record)
        facts.person = try record.personID.flatMap { try store.find(Person.self, $0)?.record }
        facts.account = try account(facts.person)
        facts.people = try store.people(lead: record.id).map(\.record)
        facts.joins = try terms.joins.flatMap { try store.find(Opportunity.self, $0)?.record }
        let shared = try terms.joins.map { try store.answers(opportunity: $0).map(\.record) } ?? []
        facts.answers = try store.answers(lead: record.id).map(\.record) + shared
        facts.evidence = try EvidenceLookup(store: store, playbook: act.playbook).states(citedBy: facts.answers)
        facts.tasks = try store.openTasks(lead: record.id).map(\.record)
        let standing = try act.standing(of: lead)
        facts.fit = standing.fit
        facts.interest = standing.interest
        facts.partners = try terms.joins.map { try store.parts(opportunity: $0).map(\.record) } ?? []
        return facts
    }

    /// The account that the terms mean where it is there, else the lead's, else the person's.
    private func account(_ person: Person?) throws -> Account? {
        let store = act.store
        switch terms.buyer {
        case .known(let id): return try store.find(Account.self, id)?.record
        case .described(let details):
            return try Identity(act).known(details)?.record
        case nil:
            let id = lead.record.accountID ?? person?.accountID
            return try id.flatMap { try store.find(Account.self, $0)?.record }
        }
    }

    private func answer(_ lead: Lead, _ opportunity: Opportunity, again: Bool) throws -> Converted {
        let answers = try act.store.answers(opportunity: opportunity.id).filter { $0.record.leadID == lead.id }
        let tasks = try act.store.openTasks(opportunity: opportunity.id).filter { $0.record.leadID == lead.id }
        return Converted(
            lead: lead, opportunity: opportunity,
            account: try opportunity.accountID.flatMap { try act.store.find(Account.self, $0)?.record },
            people: try act.store.people(opportunity: opportunity.id).map(\.record),
            answersCarried: answers.count, tasksCarried: tasks.count, again: again)
    }
}

extension Converting {
    /// Keeps the decision: the account first, then the opportunity, then everything that names them.
    private func keep(_ decision: LeadConversion) throws -> Kept<Lead> {
        if let account = decision.newAccount { try act.create(account) }
        if let person = decision.person, let kept = try act.store.find(Person.self, person.id) {
            try act.change(kept, to: person)
        }
        try keepOpportunity(decision)
        for part in decision.people { try keep(part) }
        for answer in decision.answers { try keep(answer) }
        for task in decision.tasks { try keep(task) }
        if let plan = decision.nextStep {
            try act.create(
                plan.task(
                    id: act.newID(), lead: lead.record.id, person: lead.record.personID,
                    opportunity: decision.opportunity.id))
        }
        try act.create(decision.conversion, Telling(.created, override: decision.override))
        let steps = try decision.steps.reduce(lead) { kept, step in
            try act.change(
                kept, to: step.lead, Telling(step.kind, at: step.at, why: step.why, override: step.override))
        }
        return try act.recount(steps)
    }

    private func keepOpportunity(_ decision: LeadConversion) throws {
        guard let joined = decision.joined, let kept = try act.store.find(Opportunity.self, joined.id) else {
            try act.create(decision.opportunity, Telling(.created, override: decision.override))
            return
        }
        try act.change(kept, to: decision.opportunity, Telling(.joined))
    }

    private func keep(_ part: OpportunityPerson) throws {
        if let kept = try act.store.find(OpportunityPerson.self, part.id) {
            try act.change(kept, to: part)
        } else {
            try act.create(part, Telling(.joined))
        }
    }

    private func keep(_ answer: Answer) throws {
        guard let kept = try act.store.find(Answer.self, answer.id) else { return }
        try act.change(kept, to: answer)
    }

    private func keep(_ task: SalesTask) throws {
        guard let kept = try act.store.find(SalesTask.self, task.id) else { return }
        try act.change(kept, to: task, Telling(task.doneAt == nil ? .edited : .done))
    }
}
