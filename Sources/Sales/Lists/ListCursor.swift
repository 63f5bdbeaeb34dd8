/// A place in a sorted list: what the list is sorted by, of one row, and the row's id. The next page begins after it.
public struct ListCursor: Hashable, Sendable {
    /// What a row is sorted by.
    public enum Key: Hashable, Sendable {
        case integer(Int64)
        case text(String)
    }
    /// One for each key of the order.
    public var keys: [Key]
    /// The row.
    public var id: Identifier

    /// The place of the row of `id`.
    public init(_ keys: [Key], id: Identifier) {
        self.keys = keys
        self.id = id
    }

    /// The place as it is handed out.
    public var text: String { (keys.map(\.text) + [id.description]).joined(separator: ".") }

    /// Reads what `text` wrote for an order of that many keys. Refuses everything else.
    public init(text: String, keys count: Int) throws(Refusal) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let keys = parts.dropLast().compactMap { Key(text: $0) }
        guard let last = parts.last, let id = Identifier(last), keys.count == count, parts.count == count + 1 else {
            throw Refusal(.badValue(field: "after", value: text))
        }
        self.init(keys, id: id)
    }
}

extension ListCursor.Key {
    fileprivate var text: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): "~" + text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    fileprivate init?(text: Substring) {
        guard text.first == "~" else {
            guard let number = Int64(text) else { return nil }
            self = .integer(number)
            return
        }
        let digits = Array(text.dropFirst().utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        guard let words = String(validating: bytes, as: UTF8.self) else { return nil }
        self = .text(words)
    }
}
