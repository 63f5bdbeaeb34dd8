public import Actions
import Sales

/// A state that a lead is in or went through: who made it, when, why.
public struct LeadStatePayload: Encodable, Sendable {
    let lead: LeadReferencePayload
    let kind: String
    let at: String
    let knownAt: String
    let actor: String
    let actorName: String
    let why: String?
    let override: OverridePayload?
    let playbook: Int?
    let revisitOn: String?
    let opportunity: OpportunityPayload?

    /// The payload of what `item` did to the lead of `reading`.
    public init(_ item: TimelineItem, _ reading: LeadReading) {
        lead = LeadReferencePayload(reading.lead)
        kind = item.kind
        at = item.at.description
        knownAt = item.knownAt.description
        actor = item.actor.word
        actorName = item.actorName
        why = item.why
        override = item.override.map(OverridePayload.init)
        playbook = item.playbook
        revisitOn = reading.lead.revisitOn?.description
        opportunity = reading.opportunity.map(OpportunityPayload.init)
    }
}
