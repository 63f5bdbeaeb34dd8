/// Takes a page model in field by field, as the compiler spells it out. Looking models over by reflection took longer
/// than everything else on a page.
final class CellMaker: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private var sheet = Sheet()
    private var list: [Cell]?
    private var single: Cell?
    /// Parts begun by themselves: taken in once they are complete.
    private var parts: [(name: String, maker: CellMaker)] = []

    /// What was taken in.
    var cell: Cell {
        for part in parts { add(part.name, part.maker.cell) }
        parts = []
        return single ?? list.map(Cell.list) ?? .sheet(sheet)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Fields(maker: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        list = list ?? []
        return Items(maker: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(maker: self) }

    fileprivate var count: Int { list?.count ?? 0 }

    /// The name counts in a struct only.
    fileprivate func add(_ name: String, _ cell: Cell) {
        if list == nil { sheet.add(name, cell) } else { list?.append(cell) }
    }

    fileprivate func be(_ cell: Cell) { single = cell }

    fileprivate func begin(_ name: String) -> CellMaker {
        let maker = CellMaker()
        parts.append((name, maker))
        return maker
    }
}

/// The fields of a struct.
private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let maker: CellMaker
    var codingPath: [any CodingKey] { [] }

    /// What is missing has no cell: a template takes it for not there.
    mutating func encodeNil(forKey key: Key) {}
    mutating func encode(_ value: String, forKey key: Key) { maker.add(key.stringValue, .text(value)) }
    mutating func encode(_ value: Bool, forKey key: Key) { maker.add(key.stringValue, .flag(value)) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        maker.add(key.stringValue, try Cell.of(value))
    }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> { maker.begin(key.stringValue).container(keyedBy: type) }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        maker.begin(key.stringValue).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { maker.begin("super") }
    mutating func superEncoder(forKey key: Key) -> any Encoder { maker.begin(key.stringValue) }
}

/// The items of a list.
private struct Items: UnkeyedEncodingContainer {
    let maker: CellMaker
    var codingPath: [any CodingKey] { [] }
    var count: Int { maker.count }

    mutating func encodeNil() {}
    mutating func encode(_ value: String) { maker.add("", .text(value)) }
    mutating func encode(_ value: some Encodable) throws { maker.add("", try Cell.of(value)) }

    mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        maker.begin("").container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { maker.begin("").unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { maker.begin("") }
}

/// A value by itself.
private struct Single: SingleValueEncodingContainer {
    let maker: CellMaker
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {}
    mutating func encode(_ value: String) { maker.be(.text(value)) }
    mutating func encode(_ value: Bool) { maker.be(.flag(value)) }

    mutating func encode(_ value: some Encodable) throws {
        // Numbers hand themselves over here: asked again they would do so for ever.
        if let number = value as? any LosslessStringConvertible { return maker.be(.text(number.description)) }
        try value.encode(to: maker)
    }
}
