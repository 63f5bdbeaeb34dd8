extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-11-22`.
    public var description: String {
        let (year, month, day) = parts
        guard (0...9_999).contains(year) else { return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
        return String(unsafeUninitializedCapacity: 10) { letters in
            _ = letters.initialize(from: "0000-00-00".utf8)
            letters.addTwoDigits(year / 100, at: 0)
            letters.addTwoDigits(year % 100, at: 2)
            letters.addTwoDigits(month, at: 5)
            letters.addTwoDigits(day, at: 8)
            return 10
        }
    }

    /// The date written `2026-11-22`, or nil.
    public init?(_ text: String) {
        var text = text
        guard let day = text.withUTF8({ $0.count == 10 ? Day(letters: $0) : nil }) else { return nil }
        self = day
    }

    /// The date that the first ten letters write.
    fileprivate init?(letters: UnsafeBufferPointer<UInt8>) {
        guard letters[4] == UInt8(ascii: "-"), letters[7] == UInt8(ascii: "-") else { return nil }
        guard let century = letters.twoDigits(at: 0), let year = letters.twoDigits(at: 2),
            let month = letters.twoDigits(at: 5), let day = letters.twoDigits(at: 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
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
        let seconds = Int(rest / Milliseconds.second)
        let fraction = rest % Milliseconds.second == 0 ? "" : ".\(padded(Int(rest % Milliseconds.second), 3))"
        return Day(number: days).description + clockText(seconds) + fraction + "Z"
    }

    /// The moment written `2026-11-22T10:00:00Z`, with or without fraction, offset or seconds; nil where it is not one.
    public init?(_ text: String) {
        var plain = text
        if let moment = plain.withUTF8({ Moment(plain: $0) }) {
            self = moment
            return
        }
        guard text.utf8.count >= 17, let day = Day(String(text.prefix(10))) else { return nil }
        var rest = text.dropFirst(10)
        guard let mark = rest.popFirst(), mark == "T" || mark == " " || mark == "t" else { return nil }
        guard let zoneStart = rest.firstIndex(where: { "Zz+-".contains($0) }) else { return nil }
        guard let clock = Moment.clock(rest[..<zoneStart]), let offset = Moment.offset(rest[zoneStart...]) else {
            return nil
        }
        self = day.startUTC + (clock - offset)
    }

    /// The moment written as `description` writes it without a fraction, as nearly all are; nil for every other way.
    private init?(plain letters: UnsafeBufferPointer<UInt8>) {
        guard letters.count == 20, letters[10] == UInt8(ascii: "T"), letters[19] == UInt8(ascii: "Z"),
            letters[13] == UInt8(ascii: ":"), letters[16] == UInt8(ascii: ":"), let day = Day(letters: letters),
            let hour = letters.twoDigits(at: 11), let minute = letters.twoDigits(at: 14),
            let second = letters.twoDigits(at: 17), hour < 24, minute < 60, second < 60
        else { return nil }
        self = day.startUTC + Int64((hour * 60 + minute) * 60 + second) * Milliseconds.second
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

extension UnsafeBufferPointer<UInt8> {
    /// The number that two digits write.
    fileprivate func twoDigits(at place: Int) -> Int? {
        let (tens, ones) = (Int(self[place]) - 48, Int(self[place + 1]) - 48)
        return (0...9).contains(tens) && (0...9).contains(ones) ? tens * 10 + ones : nil
    }
}

/// `T10:00:00`
private func clockText(_ seconds: Int) -> String {
    String(unsafeUninitializedCapacity: 9) { letters in
        _ = letters.initialize(from: "T00:00:00".utf8)
        letters.addTwoDigits(seconds / 3_600, at: 1)
        letters.addTwoDigits(seconds / 60 % 60, at: 4)
        letters.addTwoDigits(seconds % 60, at: 7)
        return 9
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func addTwoDigits(_ number: Int, at place: Int) {
        self[place] += UInt8(number / 10)
        self[place + 1] += UInt8(number % 10)
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
