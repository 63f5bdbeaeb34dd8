public import Sales
import Scoring
import Storage

extension Desk {
    /// Everything there is to know about one lead, now or as it was known at a moment.
    ///
    /// Refuses a lead that is not there, and a moment at which it was not there yet.
    public func leadReading(_ name: String, asOf moment: Moment? = nil) async throws -> LeadReading {
        try mustBeAllowed(to: .see)
        let now = clock()
        return try await reading { store in
            let scene = try LeadScene(
                of: store.lead(named: name), asOf: moment, now: now, in: store, playbooks)
            return try scene.reading(for: role)
        }
    }
}

extension LeadScene {
    /// The scene judged and laid out for somebody of that role.
    func reading(for role: Role) throws -> LeadReading {
        let standing = try standing()
        let criteria = try CriteriaReading(
            lens, published.playbook, gate: gate, answers: answers, at: moment)
        let score = try score(standing.window)
        var timeline = TimelineReading(lens)
        return LeadReading(
            asOf: moment, lead: lead, version: kept.version, people: try people(),
            account: try lens.record(Account.self, lead.accountID), owner: try lens.record(User.self, lead.ownerID),
            campaign: try lens.record(Campaign.self, lead.campaignID), playbook: published, score: score,
            counted: counted(by: score), fallsAt: standing.fallsAt,
            progress: LeadProgress(activities: activities, engagements: engagements), buyerAt: standing.buyerAt,
            criteria: criteria.criteria(), gate: criteria.report(), timeline: try timeline.items(entries, engagements),
            next: openTasks.first, opportunity: try lens.record(Opportunity.self, lead.opportunityID),
            previous: try lens.record(Lead.self, lead.previousID),
            returnedAs: try lens.record(Lead.self, lead.returnedAsID), verbs: try verbs(for: role))
    }

    /// The gate of the type that the lead's motion leads to.
    private var gate: Gate {
        let types = published.playbook.types
        let type = types.first { $0.motion == lead.motion } ?? types.first
        return type.map(published.playbook.gate) ?? published.playbook.gate
    }

    private func people() throws -> [LeadParty] {
        let first = try lens.record(Person.self, lead.personID)
        let firstPart = parts.first { $0.personID == lead.personID }
        let head = first.map { LeadParty(person: $0, role: firstPart?.role, stance: firstPart?.stance) }
        let others = try parts.filter { $0.personID != lead.personID }.compactMap { part in
            try lens.record(Person.self, part.personID).map {
                LeadParty(person: $0, role: part.role, stance: part.stance)
            }
        }
        return [head].compactMap { $0 } + others
    }

    private func counted(by score: Score) -> [ID<Engagement>: Engagement] {
        let ids = Set(
            score.interest.lines.flatMap(\.marks).map { ID<Engagement>(Identifier(high: $0.high, low: $0.low)) })
        let pairs = engagements.filter { ids.contains($0.id) }.map { ($0.id, $0) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// What may be done next: what the state takes, and what is always possible, as far as the role may.
    private func verbs(for role: Role) throws -> [Verb] {
        var possible = Lead.verbs(in: lead.state)
        possible.formUnion([.answer, .log, .note, .assign, .plan, .edit])
        if lead.state == .converted || lead.returnedAsID != nil { possible.remove(.recycle) }
        let known = entries.filter { lens.sees($0.knownAt) }
        let withdrawals = try lens.store.withdrawals(of: known).filter { lens.sees($0.value.knownAt) }
        let changes = StateChange.changes(of: lead.id, in: known, withdrawals: withdrawals)
        if (try? lead.mayTakeBack(of: changes)) != nil { possible.insert(.takeBack) }
        return Verb.allCases.filter { possible.contains($0) && may(role, $0, Subject(lead)) }
    }
}
