public import Sales
import Storage

extension Desk {
    /// Everything there is to know about one opportunity, now or as it was known at a moment; a withdrawn one too.
    ///
    /// Refuses an opportunity that is not there, and a moment at which it was not there yet.
    public func opportunityReading(_ name: String, asOf moment: Moment? = nil) async throws -> OpportunityReading {
        try mustBeAllowed(to: .see)
        let now = clock()
        return try await reading { store in
            let scene = try OpportunityScene(
                of: store.opportunity(named: name), asOf: moment, now: now, in: store, playbooks)
            return try scene.reading(for: role)
        }
    }
}

/// Everything that is known of one opportunity, gathered before anything is judged.
private struct OpportunityScene {
    let lens: Lens
    let moment: Moment
    let published: PublishedPlaybook
    let kept: Kept<Opportunity>
    let opportunity: Opportunity
    let entries: [Entry]
    let leads: [Lead]
    let answers: [Answer]
    let tasks: [SalesTask]

    init(
        of kept: Kept<Opportunity>, asOf: Moment?, now: Moment, in store: Store, _ playbooks: PlaybookShelf
    ) throws {
        let (lens, id) = (Lens(store: store, moment: asOf), kept.record.id)
        guard let opportunity = try lens.record(Opportunity.self, id) else {
            throw Refusal(.notFound(noun: "opportunity", what: "\(kept.record.code) as of \(asOf ?? now)"))
        }
        self.lens = lens
        moment = asOf ?? now
        self.kept = kept
        self.opportunity = opportunity
        published = try asOf.map { try playbooks.inForce(at: $0, in: store) } ?? playbooks.current(in: store)
        entries = try store.entries(opportunity: id)
        leads = try lens.leads(of: opportunity, toldIn: entries)
        answers = try lens.answers(of: id)
        tasks = try lens.records(SalesTask.self, toldIn: entries) { try store.openTasks(opportunity: id) }
            .filter { $0.opportunityID == id && $0.doneAt == nil }
    }

    func reading(for role: Role) throws -> OpportunityReading {
        let playbook = published.playbook
        let type = playbook.type(opportunity.type)
        let gate = type.map(playbook.gate) ?? playbook.gate
        let criteria = try CriteriaReading(lens, playbook, gate: gate, answers: answers, at: moment)
        var timeline = TimelineReading(lens)
        let people = try people()
        return OpportunityReading(
            asOf: moment, opportunity: opportunity, version: kept.version, type: type,
            account: try lens.record(Account.self, opportunity.accountID), people: people,
            owner: try lens.record(User.self, opportunity.ownerID),
            campaign: try lens.record(Campaign.self, opportunity.campaignID), leads: leads, playbook: published,
            criteria: criteria.criteria(), gate: criteria.report(),
            timeline: try timeline.items(entries, try engagements(of: people)),
            tasks: tasks.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }, stuckAt: type.flatMap(opportunity.stuckAt),
            slips: slips(),
            verbs: verbs(for: role))
    }

    private func people() throws -> [LeadParty] {
        let parts = try lens.records(OpportunityPerson.self, toldIn: entries) {
            try lens.store.people(opportunity: opportunity.id)
        }
        let present = parts.filter { $0.opportunityID == opportunity.id && $0.leftAt == nil }
        return try present.compactMap { part in
            try lens.record(Person.self, part.personID).map {
                LeadParty(person: $0, role: part.role, stance: part.stance)
            }
        }
    }

    /// What its leads' buyers did, and what its people did since without a lead: their story goes on here.
    private func engagements(of people: [LeadParty]) throws -> [Engagement] {
        let told = try leads.flatMap { try lens.engagements(of: $0.id, toldIn: lens.store.entries(lead: $0.id)) }
        let buyers = Set(people.map(\.person.id) + [opportunity.personID].compactMap { $0 })
        let since = try buyers.flatMap { try lens.engagements(of: $0, since: opportunity.openedAt) }
        return told + since.filter { $0.leadID == nil }
    }

    /// Every time the expected close moved later, the first move first.
    private func slips() -> [CloseSlip] {
        entries.filter { lens.sees($0.knownAt) }.sorted { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }
            .compactMap { CloseSlip($0, of: opportunity.id) }
    }

    private func verbs(for role: Role) -> [Verb] {
        guard opportunity.withdrawnAt == nil else { return [] }
        let possible: Set<Verb> =
            opportunity.isOpen
            ? [.advance, .win, .lose, .endWithoutDecision, .edit, .answer, .log, .note, .plan] : [.reopen, .note]
        return Verb.allCases.filter { possible.contains($0) && may(role, $0, Subject(opportunity)) }
    }
}

extension Lens {
    /// What a person did from `start` on, as far as it was known.
    func engagements(of person: ID<Person>, since start: Moment) throws -> [Engagement] {
        let present = try store.engagements(person: person, limit: .max).map(\.record)
        return try present.filter { $0.at >= start && sees($0.knownAt) }.compactMap {
            try moment == nil ? $0 : record(Engagement.self, $0.id)
        }
    }

    /// The leads that became an opportunity, the one that opened it first.
    func leads(of opportunity: Opportunity, toldIn entries: [Entry]) throws -> [Lead] {
        let found = try records(Lead.self, toldIn: entries) { try store.leads(opportunity: opportunity.id) }
        let opening = opportunity.leadID
        return found.filter { $0.opportunityID == opportunity.id }.sorted { one, other in
            (one.id == opening ? 0 : 1, one.number) < (other.id == opening ? 0 : 1, other.number)
        }
    }
}
