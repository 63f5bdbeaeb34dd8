import ArgumentParser
import Sales

/// A moment as people type it: `2026-11-22T10:00:00Z`, `2026-11-22`, `now`, `today`, `yesterday`, `tomorrow`, `+3d`,
/// `2w ago`.
enum When: ExpressibleByArgument, Sendable {
    case moment(Moment)
    case day(Day)
    /// So many days from today; negative before.
    case days(Int)
    /// So many milliseconds from now; negative before.
    case span(Int64)

    init?(argument: String) {
        let text = argument.trimmed.lowercased()
        if let moment = Moment(argument.trimmed) {
            self = .moment(moment)
        } else if let day = Day(text) {
            self = .day(day)
        } else if let word = When.words[text] {
            self = word
        } else {
            guard let distance = When.distance(text) else { return nil }
            self = distance
        }
    }

    /// The moment that is meant. A day means its end, in the workspace's zone: from then on it is known.
    func moment(_ dates: DateText) -> Moment {
        switch self {
        case .moment(let moment): moment
        case .day(let day): dates.end(of: day)
        case .days(let days): dates.end(of: dates.date(dates.now) + days)
        case .span(let span): dates.now + span
        }
    }

    /// The moment at which a period begins: a day means its start.
    func start(_ dates: DateText) -> Moment {
        switch self {
        case .day, .days: dates.start(of: day(dates))
        case .moment, .span: moment(dates)
        }
    }

    /// The day that is meant, in the workspace's zone.
    func day(_ dates: DateText) -> Day {
        switch self {
        case .day(let day): day
        case .days(let days): dates.date(dates.now) + days
        case .moment, .span: dates.date(moment(dates))
        }
    }

    private static let words: [String: When] = [
        "now": .span(0), "today": .days(0), "yesterday": .days(-1), "tomorrow": .days(1),
    ]

    /// `+3d`, `in 3d`, `3d ago`, `90m ago`, `+2w`.
    private static func distance(_ text: String) -> When? {
        let ago = text.hasSuffix(" ago")
        var rest = Substring(ago ? String(text.dropLast(4)) : text)
        if rest.hasPrefix("in ") { rest = rest.dropFirst(3) } else if rest.hasPrefix("+") { rest = rest.dropFirst() }
        guard ago || rest.count < text.count else { return nil }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number <= 100_000 else { return nil }
        let count = ago ? -number : number
        switch rest.dropFirst(digits.count).drop(while: { $0 == " " }) {
        case "m", "min": return .span(Int64(count) * Milliseconds.minute)
        case "h": return .span(Int64(count) * Milliseconds.hour)
        case "d", "day", "days": return .days(count)
        case "w", "week", "weeks": return .days(7 * count)
        default: return nil
        }
    }
}

extension String {
    /// The text without blanks around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
