/// One change of a lead's state, as its entries tell it.
public struct StateChange: Hashable, Sendable {
    public var entryID: ID<Entry>
    public var kind: EntryKind
    public var act: ID<Act>
    public var at: Moment

    /// The changes of one lead's state that count, in the order in which we learned of them. The entries may come in
    /// any order, with those of other records among them.
    public static func changes(
        of lead: ID<Lead>, in entries: [Entry], withdrawals: [ID<Act>: Fold.Withdrawal]
    ) -> [StateChange] {
        let subject = Subject(.leads, lead.raw)
        let known = entries.filter { $0.subject == subject && kinds.contains($0.kind) && !isWithdrawn($0, withdrawals) }
        return known.sorted { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }.map {
            StateChange(entryID: $0.id, kind: $0.kind, act: $0.act, at: $0.at)
        }
    }

    private static let kinds: Set<EntryKind> = [.qualified, .accepted, .nurtured, .disqualified, .converted]

    private static func isWithdrawn(_ entry: Entry, _ withdrawals: [ID<Act>: Fold.Withdrawal]) -> Bool {
        guard let withdrawal = withdrawals[entry.act] else { return false }
        return !withdrawal.kept.contains(entry.subject.id)
    }
}

extension Lead {
    /// The change of state that may be taken back: the one of that kind, or the last one where no kind is named.
    ///
    /// Taking it back takes back its whole act: a rep who qualified and accepted at once did one thing. Refuses where
    /// there is none, where a later change of another act stands on it, and where the next episode does.
    public func mayTakeBack(_ kind: EntryKind? = nil, of changes: [StateChange]) throws(Refusal) -> StateChange {
        guard returnedAsID == nil else { throw Refusal(.leadReturned(lead: code)) }
        let last = kind.map { kind in changes.last { $0.kind == kind } } ?? changes.last
        guard let change = last else { throw Refusal(.nothingToTakeBack(lead: code, kind)) }
        if let later = changes.last, later.act != change.act { throw Refusal(.laterChange(later.kind)) }
        return change
    }
}
