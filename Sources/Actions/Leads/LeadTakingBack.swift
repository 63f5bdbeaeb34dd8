public import Sales
import Storage

extension Desk {
    /// Takes back the last change of a lead's state, or the last of that kind: its whole act, as if it had not been
    /// done. What was edited since stays. A conversion is taken back by `revertConversion`, which this calls.
    ///
    /// Refuses where there is none, and where a later change stands on it.
    public func takeBack(_ name: String, _ kind: EntryKind? = nil, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .takeBack) { act, lead in
            let entries = try act.store.entries(lead: lead.record.id)
            let changes = StateChange.changes(
                of: lead.record.id, in: entries, withdrawals: try act.store.withdrawals(of: entries))
            let change = try lead.record.mayTakeBack(kind, of: changes)
            if change.kind == .converted { return try Reverting(act).revert(lead).lead }
            try act.withdraw(change.act, told: lead.record, keeping: [], why: change.kind.rawValue)
            let restored = try act.store.find(Lead.self, lead.record.id) ?? lead
            try act.keepTouched(restored)
            return restored
        }
    }
}
