/// A head of a list's column: its words, and where a click on it goes.
struct ColumnHead: Encodable, Hashable, Sendable {
    var label: String
    var look: String
    /// The address that sorts by it; none where one cannot.
    var link: [String] = []
    /// `ascending` or `descending` where the list is sorted by it; none otherwise.
    var sorted: [String] = []
    var isPlain = true

    init(_ label: String, look: String = "") {
        self.label = label
        self.look = look
    }

    /// A head that sorts by `key`, first the way that is wanted most: `start` is `-` or blank.
    init(_ label: String, by key: String, start: String, now: String, look: String = "", _ address: (String) -> String)
    {
        self.init(label, look: look)
        isPlain = false
        let first = now.split(separator: ",").first.map(String.init) ?? ""
        let isDown = first.hasPrefix("-")
        let isMine = first.drop { $0 == "-" } == key[...]
        sorted = isMine ? [isDown ? "descending" : "ascending"] : []
        link = [address(isMine ? (isDown ? key : "-\(key)") : "\(start)\(key)")]
    }
}

/// What stands below a list: how many are shown, and the ways on and back.
struct PagesView: Encodable, Hashable, Sendable {
    var words: String
    var previous: [String]
    var next: [String]

    init(_ count: Int, of noun: String, previous: String?, next: String?) {
        let more = next != nil
        words = "\(count)\(more ? "+" : "") \(noun)\(count == 1 && !more ? "" : "s")"
        self.previous = previous.map { [$0] } ?? []
        self.next = next.map { [$0] } ?? []
    }
}

/// A quick way to a list that is often wanted.
struct Chip: Encodable, Hashable, Sendable {
    var label: String
    var link: String
    var isHere: Bool
}
