import Sales

/// How the changes of an entry are kept: `{"field":[before,after],…}`, ids as their letters, numbers as they are.
/// Written and read by hand, because there are millions of them.
enum ChangesText {
    /// The text of these changes, in their order.
    static func write(_ changes: [FieldChange]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(8 + changes.count * 40)
        out.append(UInt8(ascii: "{"))
        for change in changes {
            if out.count > 1 { out.append(UInt8(ascii: ",")) }
            write(change.field, to: &out)
            out.append(UInt8(ascii: ":"))
            out.append(UInt8(ascii: "["))
            write(change.before, to: &out)
            out.append(UInt8(ascii: ","))
            write(change.after, to: &out)
            out.append(UInt8(ascii: "]"))
        }
        out.append(UInt8(ascii: "}"))
        return String(decoding: out, as: UTF8.self)
    }

    private static func write(_ value: Value, to out: inout [UInt8]) {
        switch value {
        case .null: out.append(contentsOf: "null".utf8)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .text(let text): write(text, to: &out)
        case .id(let id): write(id.description, to: &out)
        }
    }

    /// A JSON string. (RFC 8259, section 7.)
    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0..<0x20:
                out.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u"), 48, 48, 48 + byte >> 4])
                out.append(hexDigits[Int(byte & 15)])
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    /// The changes in `text`, in their order; nil where it is none of ours. A text is an id where the noun's field is.
    static func read(_ text: String, of noun: Noun) -> [FieldChange]? {
        var text = text
        let fields = RecordTexts.of(noun).fields
        return text.withUTF8 { bytes in
            var reader = ChangesReader(bytes: bytes, fields: fields)
            return reader.read()
        }
    }
}
