/// A page of a list as somebody asks for it, in texts: at the command line, over HTTP and in the page's address alike.
public struct ListQuery: Hashable, Sendable {
    /// Which records, in the grammar of `FilterExpression`; blank: all of them.
    public var filter: String
    /// The names to sort by, as `-interest,name`: a minus is the most first; blank: the list's own order.
    public var sort: String
    /// Go on after this place, as a page handed it out.
    public var after: String?
    /// Go back to what stands before this place, as a page handed it out.
    public var before: String?
    /// How many records; from 1 to 1,000.
    public var limit: Int

    /// A query with everything given.
    public init(
        _ filter: String = "", sort: String = "", after: String? = nil, before: String? = nil, limit: Int = 50
    ) {
        self.filter = filter
        self.sort = sort
        self.after = after
        self.before = before
        self.limit = limit
    }
}
