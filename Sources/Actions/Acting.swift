import SQLPort
import Sales
import Storage

/// One act inside its transaction: it keeps records, and writes the entry of each change as it keeps it, so that no row
/// ever differs from what the timeline says. It must not leave the closure it was made for.
final class Acting {
    let store: Store
    let desk: Desk
    /// The playbook in force, which the act's decisions are made under.
    let published: PublishedPlaybook
    let importID: ID<ImportRun>?
    let override: Override?
    /// The moment of the act.
    let now: Moment
    let id: ID<Act>
    private var count: UInt16 = 0
    /// Leads whose milestones must be worked out again when the act ends.
    private var touched: Set<ID<Lead>> = []
    /// People and accounts whose facts changed: their leads are counted anew when the act ends.
    private var known: Set<Subject> = []
    /// Leads whose tasks changed since they were counted: their next touch is looked up again when the act ends.
    private var retimed: Set<ID<Lead>> = []

    init(
        store: Store, desk: Desk, playbook: PublishedPlaybook, importID: ID<ImportRun>? = nil,
        override: Override? = nil
    ) {
        self.store = store
        self.desk = desk
        published = playbook
        self.importID = importID
        self.override = override
        now = desk.clock()
        id = ID(desk.ids.next(at: now).numbered(0))
    }

    var playbook: Playbook { published.playbook }

    /// Does `work` as an act of its own in the same transaction: what the system decides can be taken back without what
    /// it was decided upon.
    func apart<T>(_ work: (Acting) throws -> T) throws -> T {
        let own = Acting(store: store, desk: desk, playbook: published, importID: importID, override: override)
        let result = try work(own)
        try own.finish()
        return result
    }

    /// The occasion of a decision made in this act, now or at `moment`, by `actor` or whoever sits at the desk.
    func occasion(at moment: Moment? = nil, by actor: Actor? = nil) -> Occasion {
        Occasion(
            actor: actor ?? desk.actor, role: actor == .system ? .owner : desk.role, at: moment ?? now,
            playbook: playbook, version: published.version, zone: desk.workspace.localTime)
    }

    /// A new id of any noun.
    func newID<Noun>() -> ID<Noun> { ID(desk.ids.next(at: now)) }
}

/// How an entry is to be written, beside what changed.
struct Telling {
    var kind: EntryKind
    /// When it happened; nil: now.
    var at: Moment?
    /// When we learned it; nil: now.
    var knownAt: Moment?
    var why: String?
    /// Nil: whoever sits at the desk.
    var actor: Actor?
    /// Nil: the act's own, if it has one.
    var override: Override?

    init(
        _ kind: EntryKind, at: Moment? = nil, knownAt: Moment? = nil, why: String? = nil, by actor: Actor? = nil,
        override: Override? = nil
    ) {
        self.kind = kind
        self.at = at
        self.knownAt = knownAt
        self.why = why
        self.actor = actor
        self.override = override
    }

    static let created = Telling(.created)
    static let edited = Telling(.edited)
}

extension Acting {
    /// Keeps a record that was not there before.
    @discardableResult
    func create<R: Record>(_ record: R, _ telling: Telling = .created) throws -> Kept<R> {
        let knownAt = telling.knownAt ?? now
        try store.insert(record, changedAt: knownAt)
        try write(record, record.changes(from: nil), telling)
        return Kept(record: record, version: 1, changedAt: knownAt)
    }

    /// Keeps what changed of a record. Where nothing did, nothing is written.
    ///
    /// A change that we learned of before the record's latest one is folded in where it belongs.
    @discardableResult
    func change<R: Record>(_ kept: Kept<R>, to record: R, _ telling: Telling = .edited) throws -> Kept<R> {
        guard record != kept.record else { return kept }
        let changes = record.changes(from: kept.record)
        guard !changes.isEmpty else { return kept }
        try write(record, changes, telling)
        if R.noun == .people || R.noun == .accounts { known.insert(Subject(record)) }
        let knownAt = telling.knownAt ?? now
        guard knownAt < kept.changedAt else { return try store.update(kept, to: record, changedAt: knownAt) }
        return try refold(kept)
    }

    /// Takes an earlier act back, all of it, except for what is kept: every record of it becomes what its other entries
    /// make it.
    func withdraw(_ act: ID<Act>, told under: some Record, keeping kept: Set<Identifier>, why: String?) throws {
        let entries = try store.entries(of: act)
        var entry = entry(of: under, [], Telling(.withdrawn, why: why))
        entry.withdraws = act
        try store.append(entry)
        try store.withdraw(act, by: entry.id, knownAt: now, kept: kept.sorted())
        let subjects = Set(entries.map(\.subject)).filter { !kept.contains($0.id) }
        for subject in subjects.sorted(by: { ($0.noun.depth, $0.id) < ($1.noun.depth, $1.id) }) {
            try refold(subject)
            if subject.noun == .people || subject.noun == .accounts { known.insert(subject) }
        }
        for entry in entries {
            guard let lead = entry.about.lead else { continue }
            touched.insert(lead)
            retimed.insert(lead)
        }
    }

    /// Counts every lead anew whose person or account is known better now, and works the milestones of every touched
    /// lead out again. Called once, when the verb is done.
    func finish() throws {
        for subject in known {
            for lead in try leads(of: subject) { try recount(lead, news: true) }
        }
        known = []
        for lead in retimed { try retime(lead) }
        retimed = []
        for lead in touched {
            guard let entries = try store.find(Lead.self, lead).map({ try store.milestoneEntries(lead: $0.record) })
            else { continue }
            // What this transaction opened nobody has taken back.
            let withdrawals = store.hasOpened(lead) ? [:] : try store.withdrawals(of: entries)
            let milestones = Milestone.of(lead: lead, entries: entries, withdrawals: withdrawals)
            try store.keep(milestones, of: lead)
        }
        touched = []
    }

    private func leads(of subject: Subject) throws -> [Kept<Lead>] {
        subject.noun == .people
            ? try store.leads(person: ID(subject.id)) : try store.leads(account: ID(subject.id), limit: .max)
    }

    /// Says that a lead's next touch was looked up after all that this act did so far.
    func timed(_ lead: ID<Lead>) { retimed.remove(lead) }

    /// Whether tasks of a lead changed since its next touch was looked up.
    func isRetimed(_ lead: ID<Lead>) -> Bool { retimed.contains(lead) }

    private func retime(_ lead: ID<Lead>) throws {
        guard var standing = try store.standing(lead), let kept = try store.find(Lead.self, lead) else { return }
        let next = try store.nextTouch(lead: lead)
        guard standing.nextTouchAt != next else { return }
        standing.nextTouchAt = next
        try store.keep(standing, state: kept.record.state)
    }

    /// Marks a lead whose milestones have changed although none of its own entries did.
    func touch(_ lead: ID<Lead>) { touched.insert(lead) }

    private func write<R: Record>(_ record: R, _ changes: [FieldChange], _ telling: Telling) throws {
        try store.append(entry(of: record, changes, telling))
        if R.noun == .leads, telling.isStamping || changes.contains(where: \.linksOpportunity) {
            touched.insert(ID<Lead>(record.id.raw))
        }
        if R.noun == .tasks, let lead = record.about.lead { retimed.insert(lead) }
    }

    private func entry<R: Record>(of record: R, _ changes: [FieldChange], _ telling: Telling) -> Entry {
        count += 1
        return Entry(
            id: ID(id.raw.numbered(count)), kind: telling.kind, subject: Subject(record), about: record.about,
            at: telling.at ?? now, knownAt: telling.knownAt ?? now, recordedAt: now,
            actor: telling.actor ?? desk.actor, playbook: published.version, importID: importID, why: telling.why,
            override: telling.override ?? override, changes: changes)
    }
}

extension Telling {
    /// Whether it can stamp a milestone of the lead it is told of.
    fileprivate var isStamping: Bool { Milestone.isStamped(by: kind) }
}

extension FieldChange {
    /// Whether a lead has the outcomes of another opportunity from now on.
    fileprivate var linksOpportunity: Bool { field == "opportunity_id" }
}

extension Acting {
    private func refold<R: Record>(_ kept: Kept<R>) throws -> Kept<R> {
        if R.isOwnEntry { return try refoldOntoItself(kept) }
        guard let folded = try folded(R.self, kept.record.id) else {
            try store.remove(R.self, kept.record.id)
            return kept
        }
        return try store.update(kept, to: folded.record, changedAt: folded.changedAt)
    }

    private func refold(_ subject: Subject) throws { try subject.noun.visit(Refolding(act: self, id: subject.id)) }

    fileprivate func refold<R: Record>(_ type: R.Type, _ id: ID<R>) throws {
        guard let kept = try store.find(type, id) else {
            guard let folded = try folded(type, id) else { return }
            return try store.insert(folded.record, changedAt: folded.changedAt)
        }
        _ = try refold(kept)
    }

    private func refoldOntoItself<R: Record>(_ kept: Kept<R>) throws -> Kept<R> {
        let entries = try store.entries(of: Subject(kept.record))
        let withdrawals = try store.withdrawals(of: entries)
        let record = try Fold.record(from: kept.record, entries, withdrawals: withdrawals)
        return try store.update(kept, to: record, changedAt: max(kept.changedAt, now))
    }

    private func folded<R: Record>(_ type: R.Type, _ id: ID<R>) throws -> Fold.Result<R>? {
        let entries = try store.entries(of: Subject(R.noun, id.raw))
        return try Fold.record(type, id: id, entries, withdrawals: try store.withdrawals(of: entries))
    }
}

extension Noun {
    /// What names others goes before what it names: a record is removed when nothing names it any more.
    fileprivate var depth: Int {
        switch self {
        case .answers, .tasks, .notes, .conversions, .opportunityPeople, .leadPeople, .listMembers: 0
        case .activities, .engagements, .costs, .suppressions, .products: 1
        case .leads: 2
        case .opportunities: 3
        case .people: 4
        case .accounts, .lists: 5
        case .campaigns, .users: 6
        }
    }
}

private struct Refolding: NounVisitor {
    let act: Acting
    let id: Identifier
    func visit<R: Record>(_ type: R.Type) throws { try act.refold(type, ID<R>(id)) }
}
