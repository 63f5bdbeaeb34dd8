public import Sales
import Storage

extension Desk {
    /// What the gate of a type says about a lead now: what is met, what is missing, what is stale. Without a type:
    /// the one that a conversion of this lead would take.
    public func gateReport(_ lead: String, type: String? = nil) async throws -> GateReport {
        try await reading { store in
            let lead = try store.lead(named: lead).record
            let playbook = try playbooks.current(in: store).playbook
            let type = try playbook.type(named: type, for: lead)
            let answers = try store.answers(lead: lead.id).map(\.record)
            let evidence = try EvidenceLookup(store: store, playbook: playbook).states(citedBy: answers)
            return playbook.gate(for: type).judge(answers, evidence: evidence, by: playbook, at: clock())
        }
    }
}
