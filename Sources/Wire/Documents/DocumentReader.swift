/// Hands the parts of a JSON document to whatever is decoded from it. A body that reads itself by `FieldReader` gets
/// its fields straight from the document.
final class DocumentReader: Decoder {
    let part: DocumentPart
    private let parent: DocumentReader?
    private let key: (any CodingKey)?

    init(_ part: DocumentPart, in parent: DocumentReader? = nil, at key: (any CodingKey)? = nil) {
        self.part = part
        self.parent = parent
        self.key = key
    }

    /// Worked out when something is wrong: mostly nothing is.
    var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (key.map { [$0] } ?? []) }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The members of the object that it stands at; of a name that comes twice the first counts.
    func members() throws -> [(name: String, part: DocumentPart)] {
        guard case .object(let members) = part else { throw mismatch([String: Any].self) }
        return members
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(MemberReader(reader: self, members: try members()))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let items) = part else { throw mismatch([Any].self) }
        return ItemReader(reader: self, items: items)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ValueReader(reader: self) }

    func read<V: Decodable>(_ type: V.Type) throws -> V {
        if V.self == String.self, let text = try text() as? V { return text }
        return try V(from: self)
    }
}

extension DocumentReader {
    func text() throws -> String {
        guard case .text(let text) = part else { throw mismatch(String.self) }
        return text
    }

    func flag() throws -> Bool {
        guard case .flag(let flag) = part else { throw mismatch(Bool.self) }
        return flag
    }

    /// A whole number, be it written with a fraction of nothing.
    func whole<N: FixedWidthInteger>() throws -> N {
        guard case .number(let text) = part else { throw mismatch(N.self) }
        guard let number = N(text) ?? Double(text).flatMap(N.init(exactly:)) else { throw mismatch(N.self) }
        return number
    }

    func fraction() throws -> Double {
        guard case .number(let text) = part, let number = Double(text) else { throw mismatch(Double.self) }
        return number
    }

    var isNull: Bool {
        if case .null = part { return true }
        return false
    }

    private func mismatch(_ type: any Any.Type) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "It is something else.")
        return isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }
}

/// The place of an item in a list.
private struct ItemKey: CodingKey {
    let intValue: Int?
    var stringValue: String { "\(intValue ?? 0)" }

    init(_ place: Int) { intValue = place }
    init?(intValue: Int) { self.intValue = intValue }
    init?(stringValue: String) { nil }
}

/// The members of an object.
private struct MemberReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: DocumentReader
    let members: [(name: String, part: DocumentPart)]
    var codingPath: [any CodingKey] { reader.codingPath }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    func contains(_ key: Key) -> Bool { members.contains { $0.name == key.stringValue } }

    private func member(_ key: Key) throws -> DocumentReader {
        guard let found = members.first(where: { $0.name == key.stringValue }) else {
            throw DecodingError.keyNotFound(
                key, DecodingError.Context(codingPath: codingPath, debugDescription: "It is missing."))
        }
        return DocumentReader(found.part, in: reader, at: key)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try member(key).isNull }
    func decode<V: Decodable>(_ type: V.Type, forKey key: Key) throws -> V { try member(key).read(type) }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Inner> { try member(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { reader }
    func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

/// The items of a list.
private struct ItemReader: UnkeyedDecodingContainer {
    let reader: DocumentReader
    let items: [DocumentPart]
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { reader.codingPath }
    var count: Int? { items.count }
    var isAtEnd: Bool { currentIndex >= items.count }

    init(reader: DocumentReader, items: [DocumentPart]) {
        self.reader = reader
        self.items = items
    }

    private func item() throws -> DocumentReader {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self, DecodingError.Context(codingPath: codingPath, debugDescription: "There are no more."))
        }
        return DocumentReader(items[currentIndex], in: reader, at: ItemKey(currentIndex))
    }

    mutating func decodeNil() throws -> Bool {
        guard try item().isNull else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<V: Decodable>(_ type: V.Type) throws -> V {
        let value = try item().read(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) throws -> KeyedDecodingContainer<Inner> {
        let container = try item().container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try item().unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try item()
        currentIndex += 1
        return decoder
    }
}

/// A value by itself.
private struct ValueReader: SingleValueDecodingContainer {
    let reader: DocumentReader
    var codingPath: [any CodingKey] { reader.codingPath }

    func decodeNil() -> Bool { reader.isNull }
    func decode(_ type: String.Type) throws -> String { try reader.text() }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.flag() }
    func decode(_ type: Int.Type) throws -> Int { try reader.whole() }
    func decode(_ type: Int64.Type) throws -> Int64 { try reader.whole() }
    func decode(_ type: Double.Type) throws -> Double { try reader.fraction() }
    func decode<V: Decodable>(_ type: V.Type) throws -> V { try reader.read(type) }
}
