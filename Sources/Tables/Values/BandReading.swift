/// A size given as a range: "200-499", "1000+", "<10", "1-10 employees", "10,001+", "$1M-$10M". Whole units.
public struct BandReading: Hashable, Sendable {
    /// The smallest size in the band; 0 for "<10".
    public let low: Int64
    /// The largest size in the band, itself included; nil without an end.
    public let high: Int64?

    /// Reads a text; a single number is a band of one. Nothing when it is neither.
    public static func read(_ text: String) -> BandReading? {
        guard text.utf8.count <= 64 else { return nil }
        let plain = tidied(text)
        if let limit = openEnded(plain) { return limit }
        if let dash = dash(in: plain) {
            return between(String(plain[..<dash]), String(plain[plain.index(after: dash)...]))
        }
        return whole(plain).map { BandReading(low: $0, high: $0) }
    }

    private static func tidied(_ text: String) -> String {
        var plain = text.lowercased().trimmedBlanks
        // Words stand behind blanks, dashes other than the hyphen are no ASCII: most values have neither.
        guard plain.utf8.contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { return plain }
        for (word, sign) in replaced where plain.contains(word) {
            plain = plain.split(separator: word, omittingEmptySubsequences: false).joined(separator: sign)
        }
        for word in units where plain.hasSuffix(word) { plain = String(plain.dropLast(word.count)) }
        return plain.trimmedBlanks
    }

    private static func openEnded(_ plain: String) -> BandReading? {
        if plain.hasSuffix("+") { return whole(plain.dropLast()).map { BandReading(low: $0, high: nil) } }
        if plain.hasPrefix(">=") { return whole(plain.dropFirst(2)).map { BandReading(low: $0, high: nil) } }
        if plain.hasPrefix("<=") { return whole(plain.dropFirst(2)).map { BandReading(low: 0, high: $0) } }
        if plain.hasPrefix(">") { return whole(plain.dropFirst()).map { BandReading(low: $0 + 1, high: nil) } }
        guard plain.hasPrefix("<"), let limit = whole(plain.dropFirst()), limit > 0 else { return nil }
        return BandReading(low: 0, high: limit - 1)
    }

    /// The dash between two sizes; one in front is a minus.
    private static func dash(in plain: String) -> String.Index? {
        plain.dropFirst().firstIndex(of: "-")
    }

    /// "1-10m": the left side takes the right side's million when that still makes a band.
    private static func between(_ left: String, _ right: String) -> BandReading? {
        guard let high = whole(right), let bare = whole(left) else { return nil }
        let suffix = right.trimmedBlanks.reversed().prefix { $0.isLetter }.reversed()
        let same = left.trimmedBlanks.last?.isNumber == true ? whole(left + String(suffix)) : nil
        let low = same.map { $0 <= high ? $0 : bare } ?? bare
        return low >= 0 && low <= high ? BandReading(low: low, high: high) : nil
    }

    /// Whole units; a fraction of one is rounded.
    private static func whole(_ text: some StringProtocol) -> Int64? {
        guard let reading = NumberReading.read(text.uppercased()), !reading.isPercent else { return nil }
        return reading.number.scaled(to: 0).flatMap { $0 >= 0 && $0 < .max ? $0 : nil }
    }

    private static let replaced: [(word: String, sign: String)] = [
        ("–", "-"), ("—", "-"), ("≤", "<="), ("≥", ">="), ("up to ", "<="), (" to ", "-"), (" bis ", "-"),
        ("less than ", "<"),
        ("fewer than ", "<"), ("under ", "<"), ("below ", "<"), ("more than ", ">"), ("over ", ">"), ("above ", ">"),
        ("at least ", ">="), (" or more", "+"), (" and more", "+"), (" and above", "+"),
        ("from ", ""),
    ]
    private static let units = [
        "employees", "employee", "people", "staff", "persons", "mitarbeiter", "mitarbeitende", "employés", "empleados",
    ]
}
