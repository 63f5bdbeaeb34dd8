import Sales
import Storage

extension Desk {
    /// Gives a person a part in an opportunity, or another role or stance. The person is named by address, id or the id
    /// they had elsewhere; an unknown address is a new person. An empty role or stance empties it.
    ///
    /// Refuses an opportunity that is not open, a stance that is none, and a person who is not there.
    public func setOpportunityPerson(
        _ name: String, person: String, role: String? = nil, stance: String? = nil, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onParts(of: name, version: version) { act, deal in
            let someone = try act.person(named: person)
            let known = try act.store.part(of: someone, in: deal.id)
            let part = try deal.part(of: someone, role: role, stance: stance, known: known?.record, id: act.newID())
            if let known {
                try act.change(known, to: part, known.record.leftAt == nil ? .edited : Telling(.joined))
            } else {
                try act.create(part, Telling(.joined))
            }
        }
    }

    /// Takes a person's part in an opportunity away; the timeline keeps that they had one. Refuses one who has none.
    public func removeOpportunityPerson(
        _ name: String, person: String, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onParts(of: name, version: version) { act, deal in
            let someone = try act.store.person(named: person).record.id
            guard let known = try act.store.part(of: someone, in: deal.id), known.record.leftAt == nil else {
                throw Refusal(.notFound(noun: "part in \(deal.code) of", what: person))
            }
            try act.change(known, to: try deal.leaving(known.record, on: act.occasion()))
        }
    }

    private func onParts(
        of name: String, version: Int64?, _ work: @escaping @Sendable (Acting, Opportunity) throws -> Void
    ) async throws -> OpportunityDone {
        try mustBeAllowed(to: .edit, Subject(.opportunityPeople, Identifier(high: 0, low: 0)))
        return try await act { act in
            let kept = try act.store.opportunity(named: name)
            try kept.mustBe(version)
            try work(act, kept.record)
            let tasks = try act.store.openTasks(opportunity: kept.record.id).map(\.record)
            return OpportunityDone(opportunity: kept.record, tasks: tasks, version: kept.version)
        }
    }
}

extension Store {
    /// The person named so: an e-mail address, an id, or the id they had elsewhere. Refuses one who is not there.
    func person(named name: String) throws -> Kept<Person> {
        if let id = ID<Person>(name), let known = try find(Person.self, id) { return known }
        if let known = try find(Person.self, externalID: name) { return known }
        if let email = Folding.email(name), let known = try people(emailKey: email).first { return known }
        throw Refusal(.notFound(noun: "person", what: name))
    }
}
