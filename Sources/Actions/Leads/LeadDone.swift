public import Sales
import Storage

/// A lead after a verb, with what is to be done next.
public struct LeadDone: Hashable, Sendable {
    /// The lead as it is now.
    public let lead: Lead
    /// Its open tasks, the next one first.
    public let tasks: [SalesTask]
    /// The number of its present version: hand it back to be told when somebody else changed it in between.
    public let version: Int64
}

extension Desk {
    /// Runs a verb on one lead, named as people name it, in one act: finds it, compares the version that was seen, does
    /// the work, counts the lead anew.
    func onLead(
        _ name: String, version: Int64?, may verb: Verb,
        _ work: @escaping @Sendable (Acting, Kept<Lead>) throws -> Kept<Lead>
    ) async throws -> LeadDone {
        try mustBeAllowed(to: verb)
        return try await act { act in
            let found = try act.store.lead(named: name)
            try found.mustBe(version)
            let lead = try act.recount(try work(act, found))
            let tasks = try act.store.openTasks(lead: lead.record.id).map(\.record)
            return LeadDone(lead: lead.record, tasks: tasks, version: lead.version)
        }
    }
}

extension Kept {
    /// Refuses where somebody saw another version than the one that is kept.
    func mustBe(_ version: Int64?) throws(Refusal) {
        guard let version, version != self.version else { return }
        throw Refusal(.staleVersion(expected: version, found: self.version))
    }
}
