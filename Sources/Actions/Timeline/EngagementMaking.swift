import Sales
import Storage

extension Acting {
    /// The kind of that name. Refuses one that the playbook does not declare, naming the nearest.
    func declaredKind(_ name: String) throws(Refusal) -> EngagementKind {
        if let kind = playbook.kind(name) { return kind }
        throw Refusal(.unknownKind(name, nearest: nearest(name, in: playbook.kinds.map(\.name))))
    }

    /// The engagement that was handed in, as it will be kept: by whom, of which class, learned when. It has no lead
    /// yet.
    func engagement(
        _ details: EngagementDetails, _ kind: EngagementKind, _ met: Identity.Met, knownAt: Moment,
        said: Engagement.Class? = nil
    ) throws -> Engagement {
        var engagement = Engagement(blank: newID())
        engagement.personID = met.person?.record.id
        engagement.accountID = met.accountID
        engagement.kind = kind.name
        engagement.at = details.at
        engagement.knownAt = details.knownAt ?? knownAt
        engagement.recordedAt = now
        engagement.via = OwnFields(details.via)
        engagement.url = details.url
        engagement.capturedClass = Capture.classify(
            kind, via: Via(engagement.via), url: details.url, said: details.said ?? said)
        engagement.class = engagement.capturedClass
        engagement.source = details.source
        engagement.campaignID = try Directory(self).campaign(named: details.campaign)
        engagement.detail = details.detail
        engagement.externalID = details.externalID.flatMap { $0.isEmpty ? nil : $0 }
        engagement.importID = importID
        return engagement
    }

    /// What follows from an engagement beside its lead: a click is settled later, somebody who asks us to stop is not
    /// written to again, somebody who bought is a customer.
    func affect(_ engagement: Engagement, _ kind: EngagementKind) throws {
        if engagement.class == .probable { try planSettling(of: engagement) }
        let effect = Capture.effect(of: kind, engagement.class)
        guard effect == .unsubscribes || effect == .purchase else { return }
        let person = try engagement.personID.flatMap { try store.find(Person.self, $0)?.record }
        guard effect == .purchase else { return try suppress(person, because: "unsubscribed") }
        let account = try engagement.accountID.flatMap { try store.find(Account.self, $0)?.record }
        try makeCustomer(person, account, at: engagement.at)
    }
}
