extension Milestone {
    /// The milestones of a lead, worked out from its entries and those of the opportunity it became, in whatever order
    /// they come, with entries of other records among them.
    ///
    /// An outcome of the opportunity is a milestone of each of its leads. One whose act was taken back keeps the moment
    /// from which on it does not count, and so does an outcome that was followed by a reopening. Rungs that history
    /// brought in passed over are stamped with the one that was reached. In order of (known at, entry).
    public static func of(
        lead: ID<Lead>, entries: [Entry], withdrawals: [ID<Act>: Fold.Withdrawal]
    ) -> [Milestone] {
        var milestones: [Milestone] = []
        var reasonClass: Reason.Class?
        for entry in entries.sorted(by: { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }) {
            if entry.kind == .reopened, entry.subject.noun == .opportunities {
                milestones.close(at: entry.knownAt)
                continue
            }
            guard let rung = Rung(entry, of: lead) else { continue }
            reasonClass = entry.change("reason_class", as: Reason.Class.self) ?? reasonClass
            let withdrawal = withdrawals[entry.act].flatMap { $0.kept.contains(entry.subject.id) ? nil : $0 }
            for rung in milestones.passedOver(by: rung) + [rung] {
                milestones.append(
                    Milestone(entry, lead, rung, withdrawnAt: withdrawal?.knownAt, reasonClass: reasonClass))
            }
        }
        return milestones
    }

    /// The kinds of entries, of leads and of opportunities, that milestones are worked out from; all others say nothing
    /// about them.
    public static let kinds: [EntryKind] = EntryKind.allCases.filter { kind in
        switch kind {
        case .won, .lost, .noDecision, .reopened: true
        default: isStamped(by: kind)
        }
    }

    /// Whether an entry of that kind about a lead can stamp a milestone.
    public static func isStamped(by kind: EntryKind) -> Bool {
        switch kind {
        case .opened, .recycled, .qualified, .accepted, .converted, .nurtured, .disqualified: true
        default: false
        }
    }

    private init(_ entry: Entry, _ lead: ID<Lead>, _ rung: Rung, withdrawnAt: Moment?, reasonClass: Reason.Class?) {
        self.init(
            leadID: lead, entryID: entry.id, rung: rung, at: entry.at, knownAt: entry.knownAt,
            withdrawnAt: withdrawnAt, playbook: entry.playbook, overrideClass: entry.override?.overrideClass,
            reason: rung.hasReason ? entry.why : nil, reasonClass: rung.isRest ? reasonClass : nil)
    }
}

extension Milestone.Rung {
    /// The rung that an entry stamps: of this lead, or of the opportunity it became.
    fileprivate init?(_ entry: Entry, of lead: ID<Lead>) {
        switch (entry.subject.noun, entry.kind) {
        case (.leads, _) where entry.subject.id != lead.raw: return nil
        case (.leads, .opened), (.leads, .recycled): self = .lead
        case (.leads, .qualified): self = .qualified
        case (.leads, .accepted): self = .prospect
        case (.leads, .converted): self = .opportunity
        case (.leads, .nurtured): self = .nurture
        case (.leads, .disqualified): self = .disqualified
        case (.opportunities, .won): self = .won
        case (.opportunities, .lost): self = .lost
        case (.opportunities, .noDecision): self = .noDecision
        default: return nil
        }
    }

    fileprivate var isOutcome: Bool { self == .won || self == .lost || self == .noDecision }
    fileprivate var isRest: Bool { self == .nurture || self == .disqualified }
    fileprivate var hasReason: Bool { isRest || self == .lost || self == .noDecision }
}

extension [Milestone] {
    /// The rungs below one that is reached now and that nothing that counts has reached before.
    fileprivate func passedOver(by rung: Milestone.Rung) -> [Milestone.Rung] {
        let ladder: [Milestone.Rung] = [.qualified, .prospect, .opportunity]
        guard let place = ladder.firstIndex(of: rung) else { return [] }
        return ladder[..<place].filter { below in !contains { $0.rung == below && $0.withdrawnAt == nil } }
    }

    /// The outcome that stands so far counts no longer.
    fileprivate mutating func close(at moment: Moment) {
        for place in indices where self[place].rung.isOutcome && self[place].withdrawnAt == nil {
            self[place].withdrawnAt = moment
        }
    }
}

extension Entry {
    /// What a field was changed to, where the entry changed it.
    fileprivate func change<V: FieldValue>(_ field: String, as type: V.Type) -> V? {
        changes.first { $0.field == field }.flatMap { V(field: $0.after) }
    }
}
