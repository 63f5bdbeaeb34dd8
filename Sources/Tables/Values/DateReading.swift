/// Whether the day or the month comes first where the year comes last.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case dmy, mdy
}

/// What a text says about time.
///
/// Read are ISO 8601 (with or without time, `Z`, offset, fraction, blank instead of `T`, compact), day, month and
/// year in numbers with `/`, `.` or `-`, and English names of months; each with an optional time, AM and PM. A bare
/// number is never taken for seconds since 1970.
public enum DateReading: Hashable, Sendable {
    /// A date with a time, in milliseconds since 1970 UTC. When not `zoned` the text names no zone and the
    /// milliseconds are those of its clock face: whoever knows the zone subtracts its offset.
    case moment(milliseconds: Int64, zoned: Bool)
    /// A date without a time.
    case day(year: Int, month: Int, day: Int)
    /// 3/4/2026 while nobody has said which is the day.
    case ambiguous
    /// No date.
    case no

    /// Reads a text; `order` settles 3/4/2026. Years of two digits: 00–68 are 2000–2068, 69–99 are 1969–1999 (POSIX).
    public static func read(_ text: String, order: DateOrder? = nil) -> DateReading {
        DateShape.read(text)?.reading(order) ?? .no
    }
}

/// A date as written, before anyone has said what comes first.
struct DateShape {
    enum Parts {
        case exact(year: Int, month: Int, day: Int)
        case numbers(first: Int, second: Int, year: Int)
    }
    var parts: Parts
    var clock: ClockFace?

    /// The shape of a text whose numbers can be a date in at least one order.
    static func read(_ text: String) -> DateShape? {
        var copy = text
        return copy.withUTF8 { bytes in
            guard (6...64).contains(bytes.count) else { return nil }
            var cursor = ByteCursor(bytes)
            guard let shape = cursor.dateShape(), shape.isPossible else { return nil }
            return shape
        }
    }

    /// The only order in which the numbers are a date; nil when both are, or none is needed.
    var ownOrder: DateOrder? {
        guard case .numbers(let first, let second, _) = parts, first != second else { return nil }
        if first > 12 { return .dmy }
        return second > 12 ? .mdy : nil
    }

    /// True when the two orders give two dates.
    var isAmbiguous: Bool {
        guard case .numbers(let first, let second, _) = parts else { return false }
        return first != second && first <= 12 && second <= 12
    }

    func reading(_ order: DateOrder?) -> DateReading {
        guard let (year, month, day) = settled(order) else { return .ambiguous }
        guard Gregorian.isDay(year, month, day) else { return .no }
        guard let clock else { return .day(year: year, month: month, day: day) }
        let midnight = Gregorian.days(year, month, day) * 86_400_000
        return .moment(milliseconds: midnight + clock.milliseconds, zoned: clock.isZoned)
    }

    private var isPossible: Bool {
        [DateOrder.dmy, .mdy].contains { reading($0) != .no }
    }

    private func settled(_ order: DateOrder?) -> (Int, Int, Int)? {
        switch parts {
        case .exact(let year, let month, let day): return (year, month, day)
        case .numbers(let first, let second, let year):
            guard let order = isAmbiguous ? order : ownOrder ?? .dmy else { return nil }
            return order == .dmy ? (year, second, first) : (year, first, second)
        }
    }
}

/// A time of day, with its offset from UTC where it names one.
struct ClockFace {
    /// Since midnight, UTC when zoned.
    var milliseconds: Int64
    var isZoned: Bool
}

/// The Gregorian calendar in whole days.
enum Gregorian {
    static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        (1...12).contains(month) && day >= 1 && day <= length(month, year)
    }

    /// Days since 1970-01-01 (Howard Hinnant, *days_from_civil*).
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }

    private static func length(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
