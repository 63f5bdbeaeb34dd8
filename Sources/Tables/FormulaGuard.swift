/// Keeps spreadsheets from running a text as a formula. On the way out a text that starts with `=`, `+`, `-`, `@`, a
/// tab or a return gets an apostrophe in front, unless it is a number or a phone number; on the way in that
/// apostrophe, and no other, is taken off again: `unguarded(guarded(text))` is `text` for every text.
public enum FormulaGuard {
    /// The text as it is safe in a file that a spreadsheet may open.
    public static func guarded(_ text: String) -> String {
        isNeeded(text.utf8) ? "'" + text : text
    }

    /// The text without the apostrophe that `guarded` put there; any other text unchanged.
    public static func unguarded(_ text: String) -> String {
        guard text.utf8.first == apostrophe, isNeeded(text.utf8.dropFirst()) else { return text }
        return String(Substring(text.utf8.dropFirst()))
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Apostrophes in front are looked through, so that a text which has one of its own gets a second and keeps the
    /// first.
    static func isNeeded(_ text: some Collection<UInt8>) -> Bool {
        guard let lead = text.first, isRisky(lead) || lead == apostrophe else { return false }
        let rest = text.drop { $0 == apostrophe }
        guard let first = rest.first, isRisky(first) else { return false }
        switch first {
        case UInt8(ascii: "-"): return !isNumber(rest.dropFirst())
        case UInt8(ascii: "+"): return !isNumber(rest.dropFirst()) && !isPhone(rest.dropFirst())
        default: return true
        }
    }

    private static func isRisky(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func isNumber(_ text: some Collection<UInt8>) -> Bool {
        var digits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."), UInt8(ascii: ","): break
            default: return false
            }
        }
        return digits > 0
    }

    private static func isPhone(_ text: some Collection<UInt8>) -> Bool {
        var digits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "/"),
                UInt8(ascii: "-"):
                break
            default: return false
            }
        }
        return digits >= 5
    }
}
