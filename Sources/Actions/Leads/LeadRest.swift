public import Sales
import Storage

extension Desk {
    /// Puts a lead to rest until it is time, for one of the playbook's reasons; the day comes from `until`, from the
    /// reason, or from the end of the contract that the reason counts back from.
    public func nurtureLead(
        _ name: String, reason: String, until: Day? = nil, contractEnd: Day? = nil, version: Int64? = nil
    ) async throws -> LeadDone {
        try await onLead(name, version: version, may: .nurture) { act, lead in
            let step = try lead.record.nurtured(
                because: reason, until: until, contractEnd: contractEnd, on: act.occasion())
            return try act.take(step, from: lead)
        }
    }

    /// Refuses a lead for one of the playbook's reasons.
    public func disqualifyLead(_ name: String, reason: String, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .disqualify) { act, lead in
            try act.take(try lead.record.disqualified(because: reason, on: act.occasion()), from: lead)
        }
    }

    /// Opens the next episode of a lead at rest by hand: an override, with `reason` on the record. Answers the new one.
    public func recycleLead(_ name: String, because reason: String, version: Int64? = nil) async throws -> LeadDone {
        try await onLead(name, version: version, may: .recycle) { act, lead in
            let episode = Episode(
                id: act.newID(), number: try act.store.next(.lead), personID: nil, accountID: nil,
                motion: lead.record.motion, source: lead.record.source, campaignID: lead.record.campaignID,
                productInterest: lead.record.productInterest)
            let recycling = try lead.record.recycled(as: episode, because: reason, on: act.occasion())
            try act.recount(try act.take(recycling.old, from: lead))
            return try act.open(recycling.new)
        }
    }
}
