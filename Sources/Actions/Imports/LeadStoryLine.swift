import Sales
import Storage

/// A decision about a lead that was made elsewhere.
struct LeadDecision {
    enum Kind: String, CaseIterable {
        case qualified, accepted, nurture, disqualified, converted

        /// What the timeline calls it.
        var entry: EntryKind {
            switch self {
            case .qualified: .qualified
            case .accepted: .accepted
            case .nurture: .nurtured
            case .disqualified: .disqualified
            case .converted: .converted
            }
        }

        /// The decision that an entry of the timeline tells of.
        init?(_ entry: EntryKind) {
            guard let kind = Kind.allCases.first(where: { $0.entry == entry }) else { return nil }
            self = kind
        }
    }
    var kind: Kind
    var at: Moment
    var reason: String?
    var reasonClass: Reason.Class?
    var until: Day?
    var by: ID<User>?
    var override: Override

    init(_ kind: Kind, at: Moment, override: Override) {
        self.kind = kind
        self.at = at
        self.override = override
    }

    /// The lead as the decision leaves it. Today's rules are not asked: it was decided under others.
    func applied(to lead: Lead) -> Lead {
        var lead = lead
        lead.stateSince = at
        let rests = kind == .nurture || kind == .disqualified
        lead.reason = rests ? reason : nil
        lead.reasonClass = rests ? reasonClass : nil
        lead.revisitOn = until
        switch kind {
        case .qualified:
            lead.state = .qualified
            lead.qualifiedAt = at
        case .accepted:
            lead.state = .prospect
            lead.acceptedAt = at
        case .nurture: lead.state = .nurture
        case .disqualified: lead.state = .disqualified
        case .converted:
            lead.state = .converted
            lead.convertedAt = at
        }
        return lead
    }
}

/// What the timeline tells of a lead, and where a decision made elsewhere is folded into it.
struct LeadStoryLine {
    private let lead: Kept<Lead>
    private let act: Acting
    private let entries: [Entry]
    private let withdrawals: [ID<Act>: Fold.Withdrawal]

    init(_ lead: Kept<Lead>, _ act: Acting) throws {
        self.lead = lead
        self.act = act
        entries = try act.store.entries(of: Subject(.leads, lead.record.id.raw))
        withdrawals = try act.store.withdrawals(of: entries)
    }

    /// Whether it tells of that decision, at that moment where one is given, and nobody took it back.
    func tells(_ kind: LeadDecision.Kind, at moment: Moment? = nil) -> Bool {
        standing.contains { $0.kind == kind.entry && (moment == nil || $0.at == moment) && !isOurs($0) }
    }

    /// Adds a decision where it belongs in time. False where the timeline tells of it already.
    func add(_ decision: LeadDecision) throws -> Bool {
        guard !tells(decision.kind, at: decision.at) else { return false }
        let made = entries.map(\.knownAt).min() ?? decision.at
        // Nothing is known of a lead before the lead is.
        let knownAt = max(decision.at, made)
        try yield(to: knownAt)
        guard let kept = try act.store.find(Lead.self, lead.record.id) else { return false }
        let now = try LeadStoryLine(kept, act)
        let before = try now.lead(asOf: knownAt) ?? kept.record
        try act.change(
            Kept(record: before, version: kept.version, changedAt: kept.changedAt), to: decision.applied(to: before),
            Telling(
                decision.kind.entry, at: decision.at, knownAt: knownAt, why: decision.reason,
                by: decision.by.map(Actor.user) ?? .system, override: decision.override))
        return true
    }

    private var standing: [Entry] { entries.filter { withdrawals[$0.act] == nil } }

    private func lead(asOf moment: Moment) throws -> Lead? {
        guard moment < lead.changedAt else { return lead.record }
        return try Fold.record(
            Lead.self, id: lead.record.id, entries, withdrawals: withdrawals, asOf: moment)?.record
    }

    /// Whether the system decided it while an import was running, for want of anybody's decision.
    private func isOurs(_ entry: Entry) -> Bool {
        entry.actor == .system && entry.importID != nil && entry.override == nil
    }

    /// What the system decided in an import yields to what somebody decided before, as long as nothing stands on it.
    private func yield(to knownAt: Moment) throws {
        let states = standing.filter { LeadDecision.Kind($0.kind) != nil }
        guard let last = states.max(by: { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }) else { return }
        guard isOurs(last), last.knownAt >= knownAt else { return }
        let told = try act.store.entries(of: last.act)
        guard told.allSatisfy({ $0.actor == .system || $0.subject.noun == .tasks }) else { return }
        try act.withdraw(last.act, told: lead.record, keeping: [], why: "decided elsewhere before")
    }
}
