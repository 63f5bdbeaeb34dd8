import Sales
import Scoring

/// Single values. Each reads as nil, with a fault, when something else stands there.
extension Place {
    func text() -> String? {
        scalar ?? refuse(.text)
    }

    func texts() -> [String] {
        (items() ?? []).compactMap { $0.text() }
    }

    func flag() -> Bool? {
        switch plain?.lowercased() {
        case "yes", "true", "on": true
        case "no", "false", "off": false
        default: refuse(.yesOrNo)
        }
    }

    func whole() -> Int64? {
        plain.flatMap { Int64($0) } ?? refuse(.wholeNumber)
    }

    func points() -> Points? {
        plain.flatMap(Points.init(decimal:)) ?? refuse(.points)
    }

    /// Milliseconds; a bare number is days.
    func duration() -> Int64? {
        plain.flatMap(TimeText.milliseconds) ?? refuse(.duration)
    }

    func days() -> Int? {
        guard let time = plain.flatMap(TimeText.milliseconds), time % TimeText.day == 0 else {
            return refuse(.wholeDays)
        }
        return Int(time / TimeText.day)
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> Word? where Word.RawValue == String {
        guard let word = text() else { return nil }
        if let known = Word(rawValue: word) { return known }
        let words = Word.allCases.map(\.rawValue)
        let nearest = PlaybookName.nearest(to: word, among: words)
        notes.fault(.unknownWord(word, nearest: nearest, known: words), at: path)
        notes.couldNotRead(path)
        return nil
    }
}

/// Durations as people write them.
enum TimeText {
    static let day: Int64 = 86_400_000
    /// A hundred years: so that no sum of moments and durations can overflow.
    private static let longest = 36_500 * day
    /// The longest first, as they are tried for writing.
    static let units: [(sign: String, length: Int64)] = [
        ("d", day), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ]

    static func milliseconds(_ text: String) -> Int64? {
        let sign = String(text.drop { $0 == "-" || $0.isNumber })
        guard let number = Int64(text.dropLast(sign.count)) else { return nil }
        guard let unit = sign.isEmpty ? day : units.first(where: { $0.sign == sign })?.length else { return nil }
        let (time, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow || time.magnitude > longest.magnitude ? nil : time
    }
}

extension Points {
    /// Reads `15`, `2.5`, `-10`, `0.125`: at most nine digits before the point and three after it.
    fileprivate init?(decimal text: String) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }) else { return nil }
        let rest = parts.count == 2 ? parts[1] : "0"
        guard (1...9).contains(parts[0].count), (1...3).contains(rest.count) else { return nil }
        let padded = rest + String(repeating: "0", count: 3 - rest.count)
        guard let thousandths = Int64(parts[0] + padded) else { return nil }
        self.init(thousandths: text.hasPrefix("-") ? -thousandths : thousandths)
    }
}
