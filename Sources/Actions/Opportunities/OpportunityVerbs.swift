public import Sales
import Storage

/// An opportunity after a verb.
public struct OpportunityDone: Hashable, Sendable {
    public let opportunity: Opportunity
    /// Its open tasks, the next one first.
    public let tasks: [SalesTask]
    /// The number of its present version.
    public let version: Int64
}

extension Desk {
    /// Moves an opportunity to another stage of its type. Going forward asks for the present stage's checklist and for
    /// what the new stage requires; `override` steps over it, on the record.
    public func advanceOpportunity(
        _ name: String, to stage: String, own: [String: String] = [:], ticked: Set<String> = [],
        override: String? = nil, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .advance) { act, opportunity in
            let answers = try act.store.answers(opportunity: opportunity.record.id).map(\.record)
            let evidence = try EvidenceLookup(store: act.store, playbook: act.playbook).states(citedBy: answers)
            let move = StageMove(
                to: stage, own: own, ticked: ticked, answers: answers, evidence: evidence, override: override)
            return try opportunity.record.advanced(move, on: act.occasion())
        }
    }

    /// Wins an opportunity; its buyer is a customer from then on.
    public func winOpportunity(_ name: String, version: Int64? = nil) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .win) { try $1.record.won(on: $0.occasion()) }
    }

    /// Loses an opportunity, for one of the playbook's reasons.
    public func loseOpportunity(_ name: String, reason: String, version: Int64? = nil) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .lose) {
            try $1.record.lost(because: reason, on: $0.occasion())
        }
    }

    /// Ends an opportunity without a decision, to be come back to.
    public func endWithoutDecision(
        _ name: String, reason: String, revisit: Day? = nil, version: Int64? = nil
    ) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .endWithoutDecision) {
            try $1.record.endedWithoutDecision(because: reason, revisit: revisit, on: $0.occasion())
        }
    }

    /// Opens an opportunity again that had ended: it keeps its start.
    public func reopenOpportunity(_ name: String, version: Int64? = nil) async throws -> OpportunityDone {
        try await onOpportunity(name, version: version, may: .reopen) { try $1.record.reopened(on: $0.occasion()) }
    }

    /// Runs a verb on one opportunity, named as people name it, in one act.
    func onOpportunity(
        _ name: String, version: Int64?, may verb: Verb, on subject: Subject? = nil,
        _ decide: @escaping @Sendable (Acting, Kept<Opportunity>) throws -> OpportunityStep
    ) async throws -> OpportunityDone {
        try mustBeAllowed(to: verb, subject)
        return try await act { act in
            let found = try act.store.opportunity(named: name)
            try found.mustBe(version)
            let kept = try act.take(try decide(act, found), from: found)
            let tasks = try act.store.openTasks(opportunity: kept.record.id).map(\.record)
            return OpportunityDone(opportunity: kept.record, tasks: tasks, version: kept.version)
        }
    }
}

extension Acting {
    /// Keeps a step of an opportunity's way, with its tasks, and what it makes of its buyer and its leads.
    func take(_ step: OpportunityStep, from kept: Kept<Opportunity>) throws -> Kept<Opportunity> {
        let opportunity = try change(
            kept, to: step.opportunity, Telling(step.kind, at: step.at, why: step.why, override: step.override))
        for task in try store.openTasks(opportunity: kept.record.id) where step.finishes.contains(task.record.kind) {
            try finish(task)
        }
        for plan in step.tasks {
            try create(
                plan.task(
                    id: newID(), lead: kept.record.leadID, person: kept.record.personID, opportunity: kept.record.id))
        }
        if step.makesCustomer { try makeCustomer(buyerOf: opportunity.record, at: step.at) }
        for lead in try store.leads(opportunity: kept.record.id) { touch(lead.record.id) }
        return opportunity
    }

    private func makeCustomer(buyerOf opportunity: Opportunity, at moment: Moment) throws {
        let account = try opportunity.accountID.flatMap { try store.find(Account.self, $0)?.record }
        let person = try opportunity.personID.flatMap { try store.find(Person.self, $0)?.record }
        try makeCustomer(account == nil ? person : nil, account, at: moment, keeper: opportunity.ownerID)
    }
}
