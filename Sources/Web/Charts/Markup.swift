/// Elements written as text. What people typed goes in through `text` and attribute values, which are escaped; nothing
/// else may.
struct Markup: Hashable, Sendable {
    /// Ready to be sent.
    private(set) var html: String

    private init(html: String) { self.html = html }

    /// Nothing.
    static let none = Markup(html: "")

    /// Words, escaped.
    static func text(_ words: String) -> Markup { Markup(html: escaped(words)) }

    /// An element around its content.
    static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: [Markup] = []) -> Markup {
        let list = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
        return Markup(html: "<\(name)\(list)>\(content.map(\.html).joined())</\(name)>")
    }

    /// An element around words.
    static func element(_ name: String, _ attributes: [(String, String)] = [], text: String) -> Markup {
        element(name, attributes, [.text(text)])
    }

    /// The content as a link where there is somewhere to go.
    func linked(to address: String?) -> Markup {
        address.map { .element("a", [("href", $0)], [self]) } ?? self
    }

    /// The words with everything that means something to HTML taken out of them.
    static func escaped(_ words: String) -> String {
        var html = HTMLText()
        html.words(words)
        return String(decoding: html.bytes, as: UTF8.self)
    }
}

/// Coordinates as SVG takes them: at most two decimals, no exponent.
func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int64((min(max(value, -1e9), 1e9) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
}

/// A word cut to what fits into `width` units of the charts' letters; what was cut off is said by a title.
func fitted(_ words: String, into width: Double) -> String {
    let most = max(1, Int(width / 6.6))
    return words.count <= most ? words : words.prefix(most - 1) + "…"
}
