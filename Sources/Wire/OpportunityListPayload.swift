public import Actions
import Sales

/// A page of opportunities: `{items, next}`.
public struct OpportunityListPayload: Encodable, Sendable {
    let items: [OpportunityPayload]
    @Shown var next: String?
    @Shown var previous: String?

    /// The payload of `page`.
    public init(_ page: OpportunityPage) {
        items = page.rows.map(OpportunityPayload.init)
        next = page.next
        previous = page.previous
    }
}
