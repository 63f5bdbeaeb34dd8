public import Actions
import Sales
import Scoring

/// A page of leads: `{items, next, rescoring?}`.
public struct LeadListPayload: Encodable, Sendable {
    struct Rescoring: Encodable, Sendable {
        let playbook: Int
        let done: Int
        let total: Int
    }
    let items: [LeadRowPayload]
    @Shown var next: String?
    @Shown var previous: String?
    /// Whether the search stopped before the page was full; `next` goes on.
    let partial: Bool
    let rescoring: Rescoring?

    /// The payload of `page`.
    public init(_ page: LeadPage) {
        items = page.rows.map { LeadRowPayload($0, owner: $0.ownerID.flatMap { page.owners[$0] }) }
        next = page.next
        previous = page.previous
        partial = page.isPartial
        rescoring = page.rescoring.map { Rescoring(playbook: $0.playbook, done: $0.done, total: $0.total) }
    }
}

/// A lead as lists have it.
struct LeadRowPayload: Encodable, Sendable {
    let id: String
    let number: Int64
    let code: String
    let state: String
    let stateSince: String
    let person: String?
    let account: String?
    let owner: String?
    let source: String?
    let fit: Int
    let interest: Int
    let grade: String
    let openedAt: String
    let coolingSince: String?
    let revisitOn: String?
    let attempts: Int
    let buyerAt: String?
    @Shown var nextTouchAt: String?

    init(_ row: LeadRow, owner: String?) {
        id = row.id.description
        number = row.number
        code = "L-\(row.number)"
        state = row.state.rawValue
        stateSince = row.stateSince.description
        person = row.personName
        account = row.accountName
        self.owner = owner
        source = row.source
        fit = row.fit
        interest = row.interest
        grade = row.grade.description
        openedAt = row.openedAt.description
        coolingSince = row.coolingSince?.description
        revisitOn = row.revisitOn?.description
        attempts = row.attempts
        buyerAt = row.buyerAt?.description
        nextTouchAt = row.nextTouchAt?.description
    }
}
