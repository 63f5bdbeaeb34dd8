import Sales
import Storage

/// Looks up what answers cite: engagements, activities and notes, and what each can carry.
struct EvidenceLookup {
    let store: Store
    let playbook: Playbook

    /// What each of these entries carries; those that are not there are not in the answer.
    func states(of ids: some Sequence<Identifier>) throws -> [Identifier: EvidenceState] {
        var states: [Identifier: EvidenceState] = [:]
        for id in Set(ids) { states[id] = try state(of: id) }
        return states
    }

    /// Everything that these answers cite.
    func states(citedBy answers: [Answer]) throws -> [Identifier: EvidenceState] {
        try states(of: answers.flatMap(\.evidence.ids))
    }

    private func state(of id: Identifier) throws -> EvidenceState? {
        if let engagement = try store.find(Engagement.self, ID(id))?.record {
            return EvidenceState(engagement, kind: playbook.kind(engagement.kind))
        }
        if let activity = try store.find(Activity.self, ID(id))?.record { return EvidenceState(activity) }
        return try store.find(Note.self, ID(id)).map { EvidenceState($0.record) }
    }
}
