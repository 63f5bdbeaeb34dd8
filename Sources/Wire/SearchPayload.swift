public import Actions
import Sales

/// What a search found: `{leads, opportunities, people, accounts}`.
public struct SearchPayload: Encodable, Sendable {
    struct Hit: Encodable, Sendable {
        let id: String
        let code: String?
        let title: String
        let note: String?

        init(_ hit: SearchHit) {
            id = hit.id.description
            code = hit.code
            title = hit.title
            note = hit.note
        }
    }
    let leads: [Hit]
    let opportunities: [Hit]
    let people: [Hit]
    let accounts: [Hit]

    /// The payload of `reading`.
    public init(_ reading: SearchReading) {
        leads = reading.leads.map(Hit.init)
        opportunities = reading.opportunities.map(Hit.init)
        people = reading.people.map(Hit.init)
        accounts = reading.accounts.map(Hit.init)
    }
}
