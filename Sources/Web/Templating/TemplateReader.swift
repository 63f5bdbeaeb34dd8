/// Reads the text of a template: the part of Mustache that pages need. No delimiters of one's own, no functions.
struct TemplateReader {
    private let template: String
    private let text: [UInt8]
    private var place = 0

    /// The tags of a text. Throws where a tag is not ended, not known, or ends what did not begin.
    static func tags(of text: [UInt8], in template: String) throws(TemplateFault) -> [TemplateTag] {
        var reader = TemplateReader(template: template, text: text)
        return try reader.tags(until: nil)
    }

    private init(template: String, text: [UInt8]) {
        self.template = template
        self.text = text
    }

    /// What stands there up to the end of `name`, or of the text.
    private mutating func tags(until name: String?) throws(TemplateFault) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while true {
            let start = opening()
            guard let start else {
                guard name == nil else { throw TemplateFault(template, "does not end \(name ?? "")") }
                add(text[place...], to: &tags)
                place = text.count
                return tags
            }
            let before = place
            let mark = try mark(at: start)
            add(text[before..<max(before, mark.start)], to: &tags)
            guard mark.sign != "/" else {
                guard mark.name == name else { throw TemplateFault(template, "ends \(mark.name), which is not open") }
                return tags
            }
            if let tag = try tag(mark) { tags.append(tag) }
        }
    }

    private func add(_ bytes: ArraySlice<UInt8>, to tags: inout [TemplateTag]) {
        if !bytes.isEmpty { tags.append(.text(Array(bytes))) }
    }

    private mutating func tag(_ mark: Mark) throws(TemplateFault) -> TemplateTag? {
        switch mark.sign {
        case "": return .value(TagName(mark.name), isRaw: false)
        case "{": return .value(TagName(mark.name), isRaw: true)
        case "#": return .section(TagName(mark.name), try tags(until: mark.name))
        case "^": return .inverted(TagName(mark.name), try tags(until: mark.name))
        case ">": return .partial(mark.name)
        case "$": return .block(mark.name, try tags(until: mark.name))
        case "!": return nil
        default: return .frame(mark.name, try blocks(of: mark.name))
        }
    }

    /// Only blocks count between the ends of a frame.
    private mutating func blocks(of frame: String) throws(TemplateFault) -> [String: [TemplateTag]] {
        var blocks: [String: [TemplateTag]] = [:]
        for case .block(let name, let inner) in try tags(until: frame) { blocks[name] = inner }
        return blocks
    }
}

extension TemplateReader {
    /// A tag as it is written: its sign, its name, and where the text before it ends.
    private struct Mark {
        var sign: String
        var name: String
        var start: Int
    }

    private static let brace = UInt8(ascii: "{")
    private static let signs = "#^/><$!{"

    private func opening() -> Int? {
        text[place...].indices.first {
            text[$0] == TemplateReader.brace && $0 + 1 < text.count && text[$0 + 1] == TemplateReader.brace
        }
    }

    /// Reads the tag at `start` and goes behind it. One that stands alone on its line and shows nothing by itself takes
    /// the line with it.
    private mutating func mark(at start: Int) throws(TemplateFault) -> Mark {
        guard let end = text[start...].firstIndex(of: UInt8(ascii: "}")), end + 1 < text.count else {
            throw TemplateFault(template, "has a tag without an end")
        }
        var inside = String(decoding: text[(start + 2)..<end], as: UTF8.self)
        let sign = inside.first.flatMap { TemplateReader.signs.contains($0) ? String(inside.removeFirst()) : nil } ?? ""
        place = end + (sign == "{" ? 3 : 2)
        let name = inside.filter { $0 != " " }
        guard sign == "!" || TemplateReader.isName(name), place <= text.count else {
            throw TemplateFault(template, "has a tag that is not known: \(inside)")
        }
        guard sign != "", sign != "{", let line = line(from: start, to: place) else {
            return Mark(sign: sign, name: name, start: start)
        }
        place = line.end
        return Mark(sign: sign, name: name, start: line.start)
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
    }

    /// The whole line, where there is nothing else on it.
    private func line(from start: Int, to end: Int) -> (start: Int, end: Int)? {
        var (first, last) = (start, end)
        while first > 0, text[first - 1] == 0x20 { first -= 1 }
        while last < text.count, text[last] == 0x20 { last += 1 }
        guard first == 0 || text[first - 1] == 0x0A, last == text.count || text[last] == 0x0A else { return nil }
        return (first, min(last + 1, text.count))
    }
}
