/// A page of a list: `{items, next}`; `next` is what `after` takes for the page behind it.
public struct PagePayload<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    @Shown var next: String?

    /// A page with these items.
    public init(_ items: [Item], next: String? = nil) {
        self.items = items
        self.next = next
    }
}
