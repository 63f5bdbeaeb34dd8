import Sales
import Storage

/// Opens the lead that an engagement asks for: the first, the next episode, or one with a customer.
struct LeadOpener {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    /// Opens it. The engagement's own row is not kept here, and must be.
    func open(
        _ origin: LeadOrigin, _ engagement: Engagement, _ details: EngagementDetails
    ) throws -> Kept<Lead> {
        let episode = try episode(origin, engagement, details)
        let knownAt = engagement.knownAt
        if let previous = try origin.previousID.flatMap({ try act.store.find(Lead.self, $0) }),
            previous.record.state.isAtRest, previous.record.returnedAsID == nil
        {
            let recycling = try previous.record.recycled(as: episode, by: engagement, on: occasion(of: engagement))
            try act.recount(try act.take(recycling.old, from: previous, knownAt: knownAt))
            return try act.open(recycling.new, knownAt: knownAt)
        }
        return try act.open(try episode.opened(by: engagement, on: occasion(of: engagement)), knownAt: knownAt)
    }

    private func episode(
        _ origin: LeadOrigin, _ engagement: Engagement, _ details: EngagementDetails
    ) throws -> Episode {
        Episode(
            id: act.newID(), number: try act.store.next(.lead), personID: engagement.personID,
            accountID: engagement.accountID, ownerID: origin.ownerID, motion: origin.motion,
            source: details.source, campaignID: engagement.campaignID, productInterest: details.productInterest,
            own: OwnFields(details.own), previousID: origin.previousID)
    }

    private func occasion(of engagement: Engagement) -> Occasion { act.occasion(at: engagement.at) }
}
