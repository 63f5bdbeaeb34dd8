/// Whom a new episode is about, and what is known of where it came from.
public struct Episode: Hashable, Sendable {
    public var id: ID<Lead>
    /// The number after `L-`.
    public var number: Int64
    public var personID: ID<Person>?
    public var accountID: ID<Account>?
    public var ownerID: ID<User>?
    public var motion: OpportunityType.Motion
    public var source: String?
    public var campaignID: ID<Campaign>?
    public var productInterest: String?
    public var own: OwnFields
    /// An earlier episode of theirs that ended in an opportunity; one at rest is recycled instead.
    public var previousID: ID<Lead>?

    /// An episode with everything given.
    public init(
        id: ID<Lead>, number: Int64, personID: ID<Person>?, accountID: ID<Account>?, ownerID: ID<User>? = nil,
        motion: OpportunityType.Motion = .new, source: String? = nil, campaignID: ID<Campaign>? = nil,
        productInterest: String? = nil, own: OwnFields = OwnFields(), previousID: ID<Lead>? = nil
    ) {
        self.id = id
        self.number = number
        self.personID = personID
        self.accountID = accountID
        self.ownerID = ownerID
        self.motion = motion
        self.source = source
        self.campaignID = campaignID
        self.productInterest = productInterest
        self.own = own
        self.previousID = previousID
    }
}

extension Episode {
    /// The lead that `engagement` opens. List ≠ lead: refuses an engagement that asks for nothing, one of a kind that
    /// is not declared, one that no human did, and an episode of nobody.
    public func opened(by engagement: Engagement, on occasion: Occasion) throws(Refusal) -> LeadStep {
        guard let kind = occasion.playbook.kind(engagement.kind) else {
            let near = nearest(engagement.kind, in: occasion.playbook.kinds.map(\.name))
            throw Refusal(.unknownKind(engagement.kind, nearest: near))
        }
        // A reply asks where somebody read it and said so.
        guard kind.proactive || engagement.triage == .interested, engagement.class == .human else {
            throw Refusal(.engagementNotProactive(kind: engagement.kind))
        }
        var lead = try lead(openedAt: engagement.at)
        lead.openedBy = engagement.id
        lead.source = source ?? engagement.source
        lead.campaignID = campaignID ?? engagement.campaignID
        let task = TaskPlan.response(to: engagement, by: occasion.playbook, ownerID: lead.ownerID)
        return LeadStep(.opened, lead, at: engagement.at, why: kind.name, tasks: [task])
    }

    /// The lead opened by hand, without an engagement: an override on the record. Refuses where there is none
    /// (`noEngagement`), and an episode of nobody.
    public func opened(by override: Override?, on occasion: Occasion) throws(Refusal) -> LeadStep {
        guard let override else { throw Refusal(.noEngagement) }
        let lead = try lead(openedAt: occasion.at)
        let task = TaskPlan.nextTouch(of: lead, on: occasion)
        // History brought in plans nothing.
        let tasks = override.overrideClass == .importedHistory ? [] : [task].compactMap { $0 }
        return LeadStep(
            .opened, lead, at: occasion.at, why: override.reason, override: override, tasks: tasks)
    }

    private func lead(openedAt moment: Moment) throws(Refusal) -> Lead {
        guard personID != nil || accountID != nil else { throw Refusal(.noPersonNorAccount) }
        var lead = Lead(blank: id)
        lead.number = number
        lead.personID = personID
        lead.accountID = accountID
        lead.ownerID = ownerID
        lead.motion = motion
        lead.source = source
        lead.campaignID = campaignID
        lead.productInterest = productInterest
        lead.own = own
        lead.previousID = previousID
        lead.openedAt = moment
        lead.stateSince = moment
        return lead
    }
}

/// A lead that came back: the old episode, which names the next one, and the new one.
public struct Recycling: Hashable, Sendable {
    public var old: LeadStep
    public var new: LeadStep
}

extension Lead {
    /// The next episode of a lead that is at rest, opened by an engagement that asks.
    ///
    /// The old owner comes first. Refuses a lead that is not at rest or has returned already, and what
    /// `Episode.opened` refuses.
    public func recycled(
        as episode: Episode, by engagement: Engagement, on occasion: Occasion
    ) throws(Refusal) -> Recycling {
        try mustBeAbleToReturn()
        return linked(try following(episode).opened(by: engagement, on: occasion), on: occasion)
    }

    /// The next episode of a lead that is at rest, opened by hand: a recorded override. Refuses a lead that is not at
    /// rest or has returned already.
    public func recycled(
        as episode: Episode, because reason: String? = nil, on occasion: Occasion
    ) throws(Refusal) -> Recycling {
        try mustBeAbleToReturn()
        let override = Override(.judgement, reason: reason?.unlessBlank ?? "taken up again by hand")
        return linked(try following(episode).opened(by: override, on: occasion), on: occasion)
    }

    private func mustBeAbleToReturn() throws(Refusal) {
        try must(take: .recycle)
        guard returnedAsID == nil else { throw Refusal(.leadReturned(lead: code)) }
    }

    private func following(_ episode: Episode) -> Episode {
        var episode = episode
        episode.personID = episode.personID ?? personID
        episode.accountID = episode.accountID ?? accountID
        episode.ownerID = episode.ownerID ?? ownerID
        return episode
    }

    private func linked(_ opening: LeadStep, on occasion: Occasion) -> Recycling {
        var (old, new) = (self, opening)
        old.returnedAsID = new.lead.id
        new.lead.previousID = id
        new.kind = .recycled
        let why = "returned as \(new.lead.code)"
        return Recycling(old: LeadStep(.edited, old, at: occasion.at, why: why, finishes: [.revisit]), new: new)
    }
}
