/// The orders of a list of leads. Each ends with the id, so that no two are level.
public enum LeadSort: String, Hashable, Sendable, CaseIterable {
    /// Most interest first.
    case interest
    /// Latest number first.
    case number
    /// Latest opened first.
    case opened
    /// Next touch first; those without one last.
    case nextTouch = "next_touch"
}

/// Where a page of a list ended: the next page begins after it.
public struct LeadCursor: Hashable, Sendable {
    /// What the list is sorted by, of the last row.
    public var key: Int64
    /// The last row's lead.
    public var id: ID<Lead>

    /// The place after the row of `id`, whose sort value is `key`.
    public init(key: Int64, id: ID<Lead>) {
        self.key = key
        self.id = id
    }
}
