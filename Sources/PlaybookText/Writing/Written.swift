/// A piece of YAML to be written: in one line where it fits, else one key or item a line.
indirect enum Written {
    /// A scalar, quoted already where it must be.
    case scalar(String)
    case list([Written])
    case section([(key: String, value: Written)])

    private static let width = 110

    /// The whole text, each section on lines of its own.
    var text: String { block(indent: 0).joined(separator: "\n") + "\n" }

    private var flow: String {
        switch self {
        case .scalar(let scalar): scalar
        case .list(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
        case .section(let entries): "{\(entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
        }
    }

    private func block(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        switch self {
        case .scalar(let scalar): return [margin + scalar]
        case .list(let items): return items.flatMap { $0.item(indent: indent) }
        case .section(let entries): return entries.flatMap { $0.value.entry(under: $0.key, indent: indent) }
        }
    }

    private func entry(under key: String, indent: Int) -> [String] {
        let line = String(repeating: " ", count: indent) + "\(key): \(flow)"
        if case .scalar = self { return [line] }
        if line.count <= Self.width { return [line] }
        return [String(repeating: " ", count: indent) + "\(key):"] + block(indent: indent + 2)
    }

    private func item(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let line = "\(margin)- \(flow)"
        guard line.count > Self.width, case .section = self else { return [line] }
        let lines = block(indent: indent + 2)
        return ["\(margin)- \(lines[0].dropFirst(indent + 2))"] + lines.dropFirst()
    }
}

// MARK: - Pieces

extension Written {
    static func text(_ text: String) -> Written { .scalar(isPlain(text) ? text : quoted(text)) }

    static func flag(_ flag: Bool) -> Written { .scalar(flag ? "yes" : "no") }

    static func number(_ number: some BinaryInteger) -> Written { .scalar(String(number)) }

    static func texts(_ texts: [String]) -> Written { .list(texts.map(text)) }

    /// The largest unit that needs no fraction: `15m`, `4h`, `1d`.
    static func duration(_ time: Int64) -> Written {
        let unit = TimeText.units.first { time % $0.length == 0 } ?? ("ms", 1)
        return .scalar("\(time / unit.length)\(unit.sign)")
    }

    /// A section of what is there; entries without a value are left out.
    static func entries(_ entries: [(String, Written?)]) -> Written {
        .section(entries.compactMap { key, value in value.map { (name(key), $0) } })
    }

    /// Names with details, or a list of the names where none has any.
    static func named(_ entries: [(String, Written)]) -> Written {
        let plain = entries.allSatisfy { if case .section(let details) = $0.1 { details.isEmpty } else { false } }
        if plain && !entries.isEmpty { return .texts(entries.map(\.0)) }
        return .section(entries.map { (name($0.0), $0.1) })
    }

    private static func name(_ key: String) -> String {
        key.allSatisfy(\.isNumber) && !key.isEmpty ? key : isPlain(key) ? key : quoted(key)
    }

    /// Words that mean something else when they stand without quotes.
    private static let meaningful: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]

    /// Letters first, then letters, digits and a few signs that mean nothing anywhere in YAML.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter, text.last != " " else { return false }
        guard !meaningful.contains(text.lowercased()) else { return false }
        return text.allSatisfy { $0.isLetter || "0123456789 _-./()%+'’".contains($0) }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\t": "\\t"
            default: isWritable(scalar) ? String(scalar) : escape(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }

    private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && !(0x7F...0xA0).contains(scalar.value)
            && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
