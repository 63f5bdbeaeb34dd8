import Sales
import Storage

/// Lays entries and engagements out as the lines of a timeline.
struct TimelineReading {
    private let lens: Lens
    private var names: [ID<User>: String] = [:]

    init(_ lens: Lens) { self.lens = lens }

    /// The lines, what happened last first; of what happened at once, what was recorded last first.
    mutating func items(_ entries: [Entry], _ engagements: [Engagement]) throws -> [TimelineItem] {
        let withdrawals = try lens.store.withdrawals(of: entries)
        var items: [TimelineItem] = []
        items.reserveCapacity(entries.count + engagements.count)
        for entry in entries where lens.sees(entry.knownAt) { items.append(try item(entry, withdrawals)) }
        for engagement in engagements { items.append(try item(engagement)) }
        return items.sorted { ($0.at, $0.id) > ($1.at, $1.id) }
    }

    private mutating func item(_ entry: Entry, _ withdrawals: [ID<Act>: Fold.Withdrawal]) throws -> TimelineItem {
        let activity = try activity(of: entry)
        let withdrawal = withdrawals[entry.act]
        return TimelineItem(
            id: entry.id.raw, act: entry.act, noun: entry.subject.noun, kind: entry.kind.rawValue, at: entry.at,
            knownAt: entry.knownAt, actor: entry.actor, actorName: try name(of: entry.actor),
            why: entry.why ?? activity?.note, override: entry.override, playbook: entry.playbook,
            withdraws: entry.withdraws,
            isWithdrawn: withdrawal.map { lens.sees($0.knownAt) && !$0.kept.contains(entry.subject.id) } ?? false,
            changes: entry.changes, engagement: nil, activity: activity)
    }

    private func activity(of entry: Entry) throws -> Activity? {
        guard entry.subject.noun == .activities else { return nil }
        return try lens.record(Activity.self, ID<Activity>(entry.subject.id))
    }

    private func item(_ engagement: Engagement) throws -> TimelineItem {
        let person = try lens.record(Person.self, engagement.personID)
        let account = try person == nil ? lens.record(Account.self, engagement.accountID)?.name : nil
        return TimelineItem(
            id: engagement.id.raw, act: nil, noun: .engagements, kind: engagement.kind, at: engagement.at,
            knownAt: engagement.knownAt, actor: .buyer,
            actorName: person?.fullName ?? person?.email ?? account ?? Actor.buyer.word, why: engagement.detail,
            override: nil, playbook: nil, withdraws: nil, isWithdrawn: false, changes: [], engagement: engagement,
            activity: nil)
    }

    private mutating func name(of actor: Actor) throws -> String {
        guard case .user(let id) = actor else { return actor.word }
        if let known = names[id] { return known }
        let user = try lens.record(User.self, id)
        let name = user?.name ?? user?.email ?? actor.word
        names[id] = name
        return name
    }
}
