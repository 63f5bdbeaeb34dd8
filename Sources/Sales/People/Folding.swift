import Foundation

/// Keys by which names and addresses are matched exactly: what people write differently for the same thing, folded
/// together.
public enum Folding {
    /// A name without case, accents, width and doubled blanks: "  José  MÜLLER" is "jose muller". Nil where nothing
    /// is left.
    public static func name(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        if let plain = PlainText.words(text) { return plain.isEmpty ? nil : plain }
        let words = unaccented(text).split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// An e-mail address without case and blanks; nil where it has no name, no domain or more than one at-sign.
    public static func email(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let folded = PlainText.trimmed(text) ?? Array(composed(text).utf8)
        guard isAddress(folded) else { return nil }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func isAddress(_ folded: [UInt8]) -> Bool {
        let parts = folded.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !folded.contains(0x20) else { return false }
        return isDotted(parts[1])
    }

    /// Whether there is a dot in it, and none at either end.
    private static func isDotted(_ bytes: ArraySlice<UInt8>) -> Bool {
        let dot = UInt8(ascii: ".")
        return bytes.contains(dot) && bytes.first != dot && bytes.last != dot
    }

    private static func composed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping.lowercased()
    }

    /// A phone number as its digits, with `+` where it was international (`00` counts); nil under five digits.
    public static func phone(_ text: String?) -> String? {
        guard let text else { return nil }
        let digits = text.unicodeScalars.filter { (48...57).contains($0.value) }.map(Character.init)
        guard digits.count >= 5, digits.count <= 15 else { return nil }
        let lead = text.first { !$0.isWhitespace && $0 != "(" }
        if lead == "+" { return "+" + String(digits) }
        if digits.starts(with: "00") { return "+" + String(digits.dropFirst(2)) }
        return String(digits)
    }

    /// A domain without scheme, `www.`, path, port and case; nil where there is no dot in it.
    public static func domain(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        let folded = PlainText.trimmed(text)
        var rest = (folded ?? Array(text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased().utf8))[...]
        if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
            rest = rest[(colon + 3)...]
        }
        rest = rest.prefix { !"/:?#".utf8.contains($0) }
        if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[(at + 1)...] }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        guard isDotted(rest), !rest.contains(0x20) else { return nil }
        return String(decoding: rest, as: UTF8.self)
    }

    /// The domain of an e-mail address where it is an organisation's own; nil for free mail providers.
    public static func businessDomain(ofEmail email: String?) -> String? {
        guard let folded = Folding.email(email), let at = folded.lastIndex(of: "@") else { return nil }
        let domain = String(folded[folded.index(after: at)...])
        return freeMail.contains(domain) ? nil : domain
    }

    private static func unaccented(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .lowercased()
    }

    /// The larger providers of mail boxes for private persons.
    private static let freeMail: Set<String> = [
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "ymail.com", "hotmail.com",
        "hotmail.co.uk", "hotmail.fr", "outlook.com", "outlook.de", "live.com", "msn.com", "icloud.com", "me.com",
        "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de",
        "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "libero.it", "mail.ru", "yandex.ru", "qq.com", "163.com",
        "126.com", "proton.me", "protonmail.com", "zoho.com", "mail.com", "bluewin.ch", "hey.com", "fastmail.com",
    ]
}
