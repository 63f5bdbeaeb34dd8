import Foundation
import Sales

/// Takes a payload in as the compiler spells it out, and makes it a JSON document: names in snake case and in order,
/// nothing between them. The library's encoder gives the same text and took longer than finding what is told.
final class DocumentMaker: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private var members: [(name: String, text: String)] = []
    private var items: [String] = []
    private var shape = Shape.object
    /// Parts begun by themselves: taken in once they are complete.
    private var parts: [(name: String, maker: DocumentMaker)] = []

    private enum Shape {
        case object, list
        case scalar(String)
    }

    /// The document of `value`.
    static func text(of value: some Encodable) throws -> String {
        if let number = value as? Decimal { return number.description }
        let maker = DocumentMaker()
        if let pairs = value as? any StringKeyed { try pairs.add(to: maker) } else { try value.encode(to: maker) }
        return maker.text
    }

    /// What was taken in, as JSON.
    private var text: String {
        for part in parts { add(part.name, part.maker.text) }
        parts = []
        switch shape {
        case .scalar(let text): return text
        case .list: return "[" + items.joined(separator: ",") + "]"
        case .object: return object
        }
    }

    private var object: String {
        var text = "{"
        for member in members.sorted(by: { $0.name < $1.name }) {
            if text.utf8.count > 1 { text += "," }
            text += JSONText.quoted(member.name)
            text += ":"
            text += member.text
        }
        return text + "}"
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Members(maker: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        shape = .list
        return Items(maker: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(maker: self) }

    fileprivate var count: Int { items.count }

    /// The name counts in an object only.
    fileprivate func add(_ name: String, _ text: String) {
        if case .list = shape { items.append(text) } else { members.append((name, text)) }
    }

    fileprivate func be(_ text: String) { shape = .scalar(text) }

    fileprivate func begin(_ name: String) -> DocumentMaker {
        let maker = DocumentMaker()
        parts.append((name, maker))
        return maker
    }
}

/// Texts by name, whose names are not ours to change.
private protocol StringKeyed {
    func add(to maker: DocumentMaker) throws
}
extension Dictionary: StringKeyed where Key == String, Value: Encodable {
    fileprivate func add(to maker: DocumentMaker) throws {
        for (name, value) in self { maker.add(name, try DocumentMaker.text(of: value)) }
    }
}

/// The members of an object.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let maker: DocumentMaker
    var codingPath: [any CodingKey] { [] }

    private func add(_ key: Key, _ text: String) { maker.add(SnakeCase.name(key.stringValue), text) }

    mutating func encodeNil(forKey key: Key) { add(key, "null") }
    mutating func encode(_ value: String, forKey key: Key) { add(key, JSONText.quoted(value)) }
    mutating func encode(_ value: Bool, forKey key: Key) { add(key, value ? "true" : "false") }
    mutating func encode(_ value: Int, forKey key: Key) { add(key, String(value)) }
    mutating func encode(_ value: Int64, forKey key: Key) { add(key, String(value)) }
    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        add(key, try DocumentMaker.text(of: value))
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> { maker.begin(SnakeCase.name(key.stringValue)).container(keyedBy: type) }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        maker.begin(SnakeCase.name(key.stringValue)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { maker.begin("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { maker.begin(SnakeCase.name(key.stringValue)) }
}

/// The items of a list.
private struct Items: UnkeyedEncodingContainer {
    let maker: DocumentMaker
    var codingPath: [any CodingKey] { [] }
    var count: Int { maker.count }

    mutating func encodeNil() { maker.add("", "null") }
    mutating func encode(_ value: String) { maker.add("", JSONText.quoted(value)) }
    mutating func encode(_ value: some Encodable) throws { maker.add("", try DocumentMaker.text(of: value)) }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        maker.begin("").container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { maker.begin("").unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { maker.begin("") }
}

/// A value by itself.
private struct Single: SingleValueEncodingContainer {
    let maker: DocumentMaker
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { maker.be("null") }
    mutating func encode(_ value: String) { maker.be(JSONText.quoted(value)) }
    mutating func encode(_ value: Bool) { maker.be(value ? "true" : "false") }
    mutating func encode(_ value: Double) throws { maker.be(try Single.text(value)) }
    mutating func encode(_ value: Float) throws { maker.be(try Single.text(Double(value))) }
    mutating func encode(_ value: some Encodable) throws {
        // Numbers hand themselves over here: asked again they would do so for ever.
        if let number = value as? any FixedWidthInteger { return maker.be(number.description) }
        maker.be(try DocumentMaker.text(of: value))
    }

    /// JSON has no word for what is no number.
    private static func text(_ value: Double) throws -> String {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, EncodingError.Context(codingPath: [], debugDescription: "JSON has no word for it."))
        }
        return Int64(exactly: value).map(String.init) ?? value.description
    }
}
