import Foundation

/// The small JSON texts that fields and entries are kept in: written by hand because there are millions of them.
public enum JSONText {
    /// A scalar or an array of scalars as it is written.
    public enum Piece: Hashable, Sendable {
        case null
        case integer(Int64)
        case text(String)
        case list([Piece])
    }

    /// The object of these pairs, in the order given.
    public static func object(_ pairs: some Sequence<(String, Piece)>) -> String {
        var out = "{"
        for (name, piece) in pairs {
            if out.utf8.count > 1 { out += "," }
            write(name, to: &out)
            out += ":"
            write(piece, to: &out)
        }
        return out + "}"
    }

    /// `text` as a JSON string.
    public static func quoted(_ text: String) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count + 2)
        write(text, to: &out)
        return out
    }

    private static func write(_ piece: Piece, to out: inout String) {
        switch piece {
        case .null: out += "null"
        case .integer(let number): out += String(number)
        case .text(let text): write(text, to: &out)
        case .list(let pieces):
            out += "["
            for (place, piece) in pieces.enumerated() {
                if place > 0 { out += "," }
                write(piece, to: &out)
            }
            out += "]"
        }
    }

    /// Writes `text` as a JSON string. (RFC 8259, section 7.)
    static func write(_ text: String, to out: inout String) {
        out += "\""
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            out += text
        } else {
            for scalar in text.unicodeScalars { out += escaped(scalar) }
        }
        out += "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default:
            guard scalar.value < 0x20 else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    /// The object in `text` whose values are all strings, or nil.
    public static func strings(_ text: String) -> [String: String]? {
        plainStrings(text) ?? (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: String]
    }

    /// The object in `text` as `object` writes it where nothing needs escaping: cut at its quotes. Nil for any other
    /// text.
    private static func plainStrings(_ text: String) -> [String: String]? {
        let parts = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard parts.count % 4 == 1, parts.count > 1, !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        var strings: [String: String] = [:]
        strings.reserveCapacity(parts.count / 4)
        for place in stride(from: 0, to: parts.count - 1, by: 4) {
            guard parts[place].elementsEqual((place == 0 ? "{" : ",").utf8), parts[place + 2].elementsEqual(":".utf8),
                let name = String(parts[place + 1]), let value = String(parts[place + 3])
            else { return nil }
            strings[name] = value
        }
        return parts[parts.count - 1].elementsEqual("}".utf8) ? strings : nil
    }

    /// The object in `text` whose values are scalars or lists of scalars, or nil.
    public static func pieces(_ text: String) -> [String: Piece]? {
        guard let object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] else {
            return nil
        }
        return object.mapValues(piece)
    }

    private static func piece(_ value: Any) -> Piece {
        switch value {
        case let text as String: .text(text)
        case let number as NSNumber: .integer(number.int64Value)
        case let list as [Any]: .list(list.map(piece))
        default: .null
        }
    }
}
