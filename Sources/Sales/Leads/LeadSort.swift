/// The order of a list of leads: by several names, each in its direction. The id comes last, so that no two are level.
public struct LeadSort: Hashable, Sendable {
    /// What leads are sorted by.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case interest, fit, grade, number, opened, name, account, source, state, attempts, heard, since, revisit
        case nextTouch = "next_touch"
    }
    /// One name and its direction.
    public struct Key: Hashable, Sendable {
        public var name: Name
        public var descending: Bool

        /// A key with everything given.
        public init(_ name: Name, descending: Bool = false) {
            self.name = name
            self.descending = descending
        }
    }
    /// The first decides, the others where those before are level. Never empty.
    public let keys: [Key]

    /// The order by these keys; by interest where there are none.
    public init(_ keys: [Key]) { self.keys = keys.isEmpty ? LeadSort.interest.keys : keys }

    private init(_ name: Name, _ descending: Bool) { keys = [Key(name, descending: descending)] }

    /// Most interest first.
    public static let interest = LeadSort(.interest, true)
    /// Latest number first.
    public static let number = LeadSort(.number, true)
    /// Latest opened first.
    public static let opened = LeadSort(.opened, true)
    /// Next touch first; those without one last.
    public static let nextTouch = LeadSort(.nextTouch, false)

    /// Reads `-interest,name`: a minus turns one around. Nothing but blanks is by interest. Throws `FilterFault` where
    /// a name is none, or comes twice.
    public init(_ text: String) throws(FilterFault) {
        var keys: [Key] = []
        var column = 1
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            defer { column += part.count + 1 }
            let word = part.filter { !$0.isWhitespace }.lowercased()
            if word.isEmpty, text.allSatisfy(\.isWhitespace) { break }
            let key = try Key(word, column: column)
            guard !keys.contains(where: { $0.name == key.name }) else {
                throw FilterFault("“\(key.name.rawValue)” comes twice in the order", column: column)
            }
            keys.append(key)
        }
        self.init(keys)
    }

    /// The order as it is written.
    public var text: String { keys.map { ($0.descending ? "-" : "") + $0.name.rawValue }.joined(separator: ",") }
}

extension LeadSort.Key {
    fileprivate init(_ word: String, column: Int) throws(FilterFault) {
        let bare = word.drop { $0 == "-" || $0 == "+" }
        guard let name = LeadSort.Name(rawValue: String(bare)) else {
            let names = LeadSort.Name.allCases.map(\.rawValue)
            let near = nearest(String(bare), in: names).map { "Did you mean “\($0)”? " } ?? ""
            throw FilterFault(
                "A list of leads cannot be sorted by “\(bare)”. \(near)It knows \(names.joined(separator: ", "))",
                column: column)
        }
        self.init(name, descending: word.hasPrefix("-"))
    }
}
