public import Sales
import Storage

/// A conversion that was taken back.
public struct Reverted: Hashable, Sendable {
    /// The lead as it was.
    public var lead: Lead
    /// The opportunity: withdrawn, its number kept; or as it is without the lead that had joined it.
    public var opportunity: Opportunity
    /// Whether it was withdrawn.
    public var withdrawn: Bool
    /// What was edited since: kept, and listed here.
    public var edits: [LaterEdit]
}

extension Desk {
    /// Takes a conversion back: everything it did, as if it had not been done. What was edited since is kept and
    /// listed.
    ///
    /// Refuses a lead that is not converted, an opportunity that has an outcome, and one that another lead joined
    /// since.
    public func revertConversion(_ name: String, version: Int64? = nil) async throws -> Reverted {
        try mustBeAllowed(to: .revert)
        return try await act { act in
            let lead = try act.store.lead(named: name)
            try lead.mustBe(version)
            return try Reverting(act).revert(lead).reverted
        }
    }
}

/// Takes one conversion back inside an act.
struct Reverting {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    func revert(_ lead: Kept<Lead>) throws -> (lead: Kept<Lead>, reverted: Reverted) {
        let facts = try facts(lead.record)
        let reversion = try facts.reverted()
        try act.withdraw(
            reversion.act, told: lead.record, keeping: reversion.kept, why: "converted into \(facts.opportunity.code)")
        try act.store.withdrawReplies(subject: lead.record.id.raw)
        let restored = try act.store.find(Lead.self, lead.record.id) ?? lead
        let counted = try act.recount(restored)
        let opportunity = try act.store.find(Opportunity.self, facts.opportunity.id)?.record ?? facts.opportunity
        let reverted = Reverted(
            lead: counted.record, opportunity: opportunity, withdrawn: reversion.withdrawsOpportunity,
            edits: reversion.edits)
        return (counted, reverted)
    }

    private func facts(_ lead: Lead) throws -> ReversionCase {
        let store = act.store
        guard let conversion = try store.conversion(lead: lead.id)?.record,
            let opportunity = try store.find(Opportunity.self, conversion.opportunityID)?.record
        else { throw Refusal(.wrongState(.revert, lead: lead.code, state: lead.state)) }
        let entries = try store.entries(of: try made(conversion))
        let others = try store.conversions(opportunity: opportunity.id).map(\.record).filter { $0.leadID != lead.id }
        var facts = ReversionCase(
            lead: lead, conversion: conversion, opportunity: opportunity, others: others, act: entries,
            since: try since(entries, opportunity))
        for other in others { facts.numbers[other.leadID] = try store.find(Lead.self, other.leadID)?.record.number }
        facts.inUse = try inUse(facts)
        return facts
    }

    /// The act that made a conversion: the one of its first entry.
    private func made(_ conversion: Conversion) throws -> ID<Act> {
        let entries = try act.store.entries(of: Subject(conversion))
        guard let first = entries.max(by: { $0.id < $1.id }) else {
            throw Refusal(.notFound(noun: "conversion", what: conversion.id.description))
        }
        return first.act
    }

    /// What came later about the records of the act, and under the opportunity.
    private func since(_ entries: [Entry], _ opportunity: Opportunity) throws -> [Entry] {
        guard let last = entries.last?.id else { return [] }
        let about = try Set(entries.map(\.subject)).flatMap { try act.store.entries(of: $0) }
        let under = try act.store.entries(opportunity: opportunity.id)
        var seen: Set<ID<Entry>> = []
        return (about + under).filter { $0.id > last && seen.insert($0.id).inserted }
    }

    /// The people and accounts that the act made, where others stand on them by now.
    private func inUse(_ facts: ReversionCase) throws -> Set<Identifier> {
        let made = facts.act.filter { $0.kind == .created && $0.subject.id != facts.opportunity.id.raw }
        return try Set(made.map(\.subject).filter { try isInUse($0, facts) }.map(\.id))
    }

    private func isInUse(_ made: Subject, _ facts: ReversionCase) throws -> Bool {
        switch made.noun {
        case .people: try isInUse(ID<Person>(made.id), facts)
        case .accounts:
            try act.store.isInvolved(account: ID(made.id), beside: facts.lead, facts.opportunity.id)
        default: false
        }
    }

    /// A part that was edited since stays, and names its person.
    private func isInUse(_ person: ID<Person>, _ facts: ReversionCase) throws -> Bool {
        let part = try act.store.part(of: person, in: facts.opportunity.id)?.record.id.raw
        let stays = facts.since.contains { $0.subject.id == part && $0.act != facts.act.first?.act }
        return try stays || act.store.isInvolved(person: person, beside: facts.opportunity.id)
    }
}
