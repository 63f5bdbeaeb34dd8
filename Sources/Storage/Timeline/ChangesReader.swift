import Sales

/// Reads what `ChangesText` wrote, and any JSON of the same shape.
struct ChangesReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let fields: [String: Value.Shape]
    private var place = 0

    init(bytes: UnsafeBufferPointer<UInt8>, fields: [String: Value.Shape]) {
        self.bytes = bytes
        self.fields = fields
    }

    mutating func read() -> [FieldChange]? {
        guard take("{") else { return nil }
        var changes: [FieldChange] = []
        if take("}") { return isAtEnd ? changes : nil }
        repeat {
            guard let change = readChange() else { return nil }
            changes.append(change)
        } while take(",")
        return take("}") && isAtEnd ? changes : nil
    }

    private mutating func readChange() -> FieldChange? {
        guard let field = readText(), take(":"), take("[") else { return nil }
        let shape = fields[field] ?? .text
        guard let before = readValue(shape), take(","), let after = readValue(shape), take("]") else { return nil }
        return FieldChange(field, from: before, to: after)
    }

    private mutating func readValue(_ shape: Value.Shape) -> Value? {
        skipBlanks()
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case UInt8(ascii: "n"): return takeWord("null") ? .null : nil
        case UInt8(ascii: "\""):
            guard let text = readText() else { return nil }
            guard shape == .id else { return .text(text) }
            return Identifier(text).map(Value.id)
        default: return readNumber().map(Value.integer)
        }
    }

    private mutating func readNumber() -> Int64? {
        let start = place
        while place < bytes.count, bytes[place] == UInt8(ascii: "-") || (48...57).contains(bytes[place]) { place += 1 }
        return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func readText() -> String? {
        guard take("\"") else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") { place += 1 }
        guard place < bytes.count else { return nil }
        guard bytes[place] == UInt8(ascii: "\\") else {
            place += 1
            return String(decoding: bytes[start..<place - 1], as: UTF8.self)
        }
        return readEscaped(from: start)
    }

    /// Goes on where the first escape stands.
    private mutating func readEscaped(from start: Int) -> String? {
        var units = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = readEscape() else { return nil }
                units.append(contentsOf: String(scalar).utf8)
            default: units.append(byte)
            }
        }
        return nil
    }

    private mutating func readEscape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        place += 1
        switch bytes[place - 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return readUnit().flatMap { readScalar($0) }
        case let byte where "\"\\/".utf8.contains(byte): return Unicode.Scalar(byte)
        default: return nil
        }
    }

    /// One unit is a character, or two are: UTF-16.
    private mutating func readScalar(_ unit: UInt16) -> Unicode.Scalar? {
        guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
        guard takeWord("\\u"), let trail = readUnit(), UTF16.isTrailSurrogate(trail) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF)))
    }

    private mutating func readUnit() -> UInt16? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }

    private mutating func takeWord(_ word: StaticString) -> Bool {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[place...].starts(with: letters) else { return false }
        place += letters.count
        return true
    }

    private mutating func take(_ letter: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: letter) else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) { place += 1 }
    }

    private var isAtEnd: Bool { place == bytes.count }
}
