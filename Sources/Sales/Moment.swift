/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970, UTC; negative before.
    public var milliseconds: Int64

    /// The moment that many milliseconds after 1970 began.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Earlier before later.
    public static func < (one: Moment, other: Moment) -> Bool { one.milliseconds < other.milliseconds }

    /// The moment that many milliseconds later.
    public static func + (moment: Moment, milliseconds: Int64) -> Moment {
        Moment(milliseconds: moment.milliseconds + milliseconds)
    }

    /// The milliseconds from `other` to this moment.
    public static func - (one: Moment, other: Moment) -> Int64 { one.milliseconds - other.milliseconds }

    /// Before everything and after everything.
    public static let distantPast = Moment(milliseconds: -62_135_596_800_000)
    /// The last millisecond of the year 9999.
    public static let distantFuture = Moment(milliseconds: 253_402_300_799_999)
}

/// Lengths of time in milliseconds.
public enum Milliseconds {
    /// One second.
    public static let second: Int64 = 1_000
    /// One minute.
    public static let minute: Int64 = 60 * second
    /// One hour.
    public static let hour: Int64 = 60 * minute
    /// Twenty-four hours.
    public static let day: Int64 = 24 * hour
}

/// A calendar date without time or zone, as an expected close date is: days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public var number: Int64

    /// The date that many days after 1970-01-01.
    public init(number: Int64) { self.number = number }

    /// Earlier before later.
    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

    /// The date that many days later.
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int64(days)) }

    /// The Gregorian date, or nil where there is no such date. (Howard Hinnant, *days_from_civil*.)
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(of: month, year: year) else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of the Gregorian calendar. (Howard Hinnant, *civil_from_days*.)
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    private static func length(of month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
