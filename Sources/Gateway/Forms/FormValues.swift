/// The fields of a form that was sent, by name.
public struct FormValues: Sendable, Equatable {
    /// Every field in the order it was sent.
    public let fields: [(name: String, value: String)]

    /// A form without fields.
    public init() { fields = [] }

    /// A form of these fields.
    public init(_ fields: [(name: String, value: String)]) { self.fields = fields }

    /// The first value of that name as it was sent, line ends as `\n`; nil where the field is missing.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The first value of that name without blanks around it; nil where nothing is left of it.
    public func text(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let start = value.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(start[...last])
    }

    /// All values of that name, in the order they were sent.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether the same fields were sent in the same order.
    public static func == (one: FormValues, other: FormValues) -> Bool {
        one.fields.elementsEqual(other.fields) { $0 == $1 }
    }
}

extension FormValues {
    /// The form of a body as browsers send it (`application/x-www-form-urlencoded`). Refuses what is not UTF-8 and more
    /// than two thousand fields.
    public init(urlencoded body: String) throws {
        let pieces = body.split(separator: "&")
        guard pieces.count <= 2_000 else { throw PorchRefusal.malformedForm }
        fields = try pieces.map { piece in
            let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (try FormValues.plain(halves[0]), halves.count == 2 ? try FormValues.plain(halves[1]) : "")
        }
    }

    private static func plain(_ text: Substring) throws -> String {
        guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x2B: bytes.append(0x20)
            case 0x25: bytes.append(try hex(&rest) << 4 | hex(&rest))
            default: bytes.append(byte)
            }
        }
        guard let plain = String(validating: bytes, as: UTF8.self) else { throw PorchRefusal.malformedForm }
        return plain.replacing("\r\n", with: "\n")
    }

    private static func hex(_ rest: inout Substring.UTF8View) throws -> UInt8 {
        guard let byte = rest.popFirst(), let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
            throw PorchRefusal.malformedForm
        }
        return UInt8(digit)
    }
}
