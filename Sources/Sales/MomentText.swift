extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-11-22`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The date written `2026-11-22`, or nil.
    public init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.count == 3, pieces[0].count == 4, pieces[1].count == 2, pieces[2].count == 2 else { return nil }
        guard let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date in UTC on which `moment` falls.
    public init(utc moment: Moment) {
        self.init(number: floored(moment.milliseconds, Milliseconds.day).quotient)
    }

    /// The first millisecond of this date in UTC.
    public var startUTC: Moment { Moment(milliseconds: number * Milliseconds.day) }
}

extension Moment: CustomStringConvertible {
    /// ISO 8601 in UTC: `2026-11-22T10:00:00Z`, with milliseconds only where there are any.
    public var description: String {
        let (days, rest) = floored(milliseconds, Milliseconds.day)
        let seconds = rest / Milliseconds.second
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded(Int($0), 2) }
        let fraction = rest % Milliseconds.second == 0 ? "" : ".\(padded(Int(rest % Milliseconds.second), 3))"
        return "\(Day(number: days))T\(clock.joined(separator: ":"))\(fraction)Z"
    }

    /// The moment written `2026-11-22T10:00:00Z`, with or without fraction, offset or seconds; nil where it is not one.
    public init?(_ text: String) {
        guard text.utf8.count >= 17, let day = Day(String(text.prefix(10))) else { return nil }
        var rest = text.dropFirst(10)
        guard let mark = rest.popFirst(), mark == "T" || mark == " " || mark == "t" else { return nil }
        guard let zoneStart = rest.firstIndex(where: { "Zz+-".contains($0) }) else { return nil }
        guard let clock = Moment.clock(rest[..<zoneStart]), let offset = Moment.offset(rest[zoneStart...]) else {
            return nil
        }
        self = day.startUTC + (clock - offset)
    }

    private static func clock(_ text: Substring) -> Int64? {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(pieces.count), let hour = Int64(pieces[0]), let minute = Int64(pieces[1]) else {
            return nil
        }
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        guard let second = pieces.count == 3 ? milliseconds(pieces[2]) : 0 else { return nil }
        guard second < Milliseconds.minute else { return nil }
        return hour * Milliseconds.hour + minute * Milliseconds.minute + second
    }

    private static func milliseconds(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].count == 2, let whole = Int64(parts[0]), whole >= 0 else { return nil }
        guard parts.count == 2 else { return whole * Milliseconds.second }
        let digits = parts[1].prefix(3)
        guard !digits.isEmpty, parts[1].allSatisfy(\.isWholeNumber), let fraction = Int64(digits) else { return nil }
        let scale: Int64 = digits.count == 1 ? 100 : digits.count == 2 ? 10 : 1
        return whole * Milliseconds.second + fraction * scale
    }

    private static func offset(_ text: Substring) -> Int64? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let hour = Int64(digits.prefix(2)), let minute = Int64(digits.suffix(2)) else {
            return nil
        }
        guard hour <= 18, minute <= 59 else { return nil }
        let size = hour * Milliseconds.hour + minute * Milliseconds.minute
        return text.first == "-" ? -size : size
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func floored(_ value: Int64, _ by: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: by)
    return remainder < 0 ? (quotient - 1, remainder + by) : (quotient, remainder)
}
