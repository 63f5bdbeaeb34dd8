/// A part of a JSON document.
enum DocumentPart {
    case null
    case flag(Bool)
    /// A number as it is written.
    case number(String)
    case text(String)
    case list([DocumentPart])
    case object([(name: String, part: DocumentPart)])
}

/// Reads a JSON document (RFC 8259). Refuses what is none, texts that are no UTF-8, and what is nested deeper than
/// anything that programs have to say.
struct DocumentParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    private static let deepest = 100

    /// The document that these bytes are; nil where they are none.
    static func part(of bytes: UnsafeBufferPointer<UInt8>) -> DocumentPart? {
        var parser = DocumentParser(bytes: bytes)
        guard let part = parser.part(within: 0) else { return nil }
        parser.skipBlanks()
        return parser.place == bytes.count ? part : nil
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    /// Goes past `letter`, where it is what comes next.
    private mutating func passes(_ letter: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: letter) else { return false }
        place += 1
        return true
    }

    private mutating func part(within depth: Int) -> DocumentPart? {
        guard depth < DocumentParser.deepest else { return nil }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return object(within: depth + 1)
        case UInt8(ascii: "["): return list(within: depth + 1)
        case UInt8(ascii: "\""): return text().map(DocumentPart.text)
        case UInt8(ascii: "t"): return word("true", .flag(true))
        case UInt8(ascii: "f"): return word("false", .flag(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func object(within depth: Int) -> DocumentPart? {
        var members: [(name: String, part: DocumentPart)] = []
        place += 1
        skipBlanks()
        if passes("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\""), let name = text() else { return nil }
            skipBlanks()
            guard passes(":"), let part = part(within: depth) else { return nil }
            members.append((name, part))
            skipBlanks()
        } while passes(",")
        return passes("}") ? .object(members) : nil
    }

    private mutating func list(within depth: Int) -> DocumentPart? {
        var items: [DocumentPart] = []
        place += 1
        skipBlanks()
        if passes("]") { return .list(items) }
        repeat {
            guard let item = part(within: depth) else { return nil }
            items.append(item)
            skipBlanks()
        } while passes(",")
        return passes("]") ? .list(items) : nil
    }

    private mutating func word(_ word: StaticString, _ part: DocumentPart) -> DocumentPart? {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[place...].starts(with: letters) else { return nil }
        place += letters.count
        return part
    }
}

extension DocumentParser {
    /// A number: an optional minus, whole digits without a zero before them, a fraction, a power of ten.
    private mutating func number() -> DocumentPart? {
        let start = place
        _ = passes("-")
        if !passes("0") { guard passesDigits() else { return nil } }
        if passes(".") { guard passesDigits() else { return nil } }
        if passes("e") || passes("E") {
            if !passes("+") { _ = passes("-") }
            guard passesDigits() else { return nil }
        }
        return .number(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func passesDigits() -> Bool {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
        return place > start
    }

    /// A text in quotation marks.
    private mutating func text() -> String? {
        place += 1
        let start = place
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
        guard next != UInt8(ascii: "\\") else { return escapedText(from: start) }
        let letters = bytes[start..<place]
        return passes("\"") ? String(validating: letters, as: UTF8.self) : nil
    }

    /// A text with something escaped in it.
    private mutating func escapedText(from start: Int) -> String? {
        var letters = Array(bytes[start..<place])
        while let byte = next, byte >= 0x20 {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: letters, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escaped() else { return nil }
                letters.append(contentsOf: String(scalar).utf8)
            default: letters.append(byte)
            }
        }
        return nil
    }

    /// What stands behind a backslash.
    private mutating func escaped() -> Unicode.Scalar? {
        guard let sign = next else { return nil }
        place += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return numbered()
        default: return nil
        }
    }

    /// `\u00e9`, or two halves of a letter beyond the first 65,536.
    private mutating func numbered() -> Unicode.Scalar? {
        guard let unit = hexNumber() else { return nil }
        guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
        guard passes("\\"), passes("u"), let low = hexNumber(), (0xDC00...0xDFFF).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func hexNumber() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            number = number << 4 | UInt32(digit)
        }
        place += 4
        return number
    }
}
