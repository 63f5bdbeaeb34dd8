import Foundation
import Sales

/// Moments as people of one zone read them on a page, and as its date fields take them.
struct Dates: Hashable, Sendable {
    let now: Moment
    private let zone: TimeZone
    private let days: LocalTime

    init(zone name: String, now: Moment) {
        zone = TimeZone(identifier: name) ?? .gmt
        days = LocalTime(zone: name) ?? .utc
        self.now = now
    }

    /// The date there on which `moment` falls.
    func day(of moment: Moment) -> Day { days.day(of: moment) }
    /// Today, there.
    var today: Day { day(of: now) }
    /// Nine o'clock on `day`, there.
    func morning(of day: Day) -> Moment { days.morning(of: day) }

    /// `12 Nov 2026`.
    func date(_ day: Day) -> String { "\(Dates.short(day)) \(day.parts.year)" }
    /// `12 Nov 2026`.
    func date(_ moment: Moment) -> String { date(day(of: moment)) }

    /// `12 Nov, 14:05`; with the year where it is another than this one.
    func time(_ moment: Moment) -> String {
        let day = day(of: moment)
        let date = day.parts.year == today.parts.year ? Dates.short(day) : date(day)
        return "\(date), \(clock(moment))"
    }

    /// `14:05`.
    func clock(_ moment: Moment) -> String {
        let local = moment + offset(moment)
        let minutes = (local - Day(utc: local).startUTC) / Milliseconds.minute
        return "\(Dates.two(minutes / 60)):\(Dates.two(minutes % 60))"
    }

    /// `3 h ago`, `in 2 d`, `now`.
    func away(_ moment: Moment) -> String {
        let span = moment - now
        guard abs(span) >= Milliseconds.minute else { return "now" }
        return span < 0 ? "\(Dates.length(-span)) ago" : "in \(Dates.length(span))"
    }

    /// `today`, `tomorrow`, `in 5 d`, `3 d ago`: how far a date is.
    func away(_ day: Day) -> String {
        switch day.number - today.number {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case let days where days > 0: "in \(Dates.length(days * Milliseconds.day))"
        case let days: "\(Dates.length(-days * Milliseconds.day)) ago"
        }
    }

    /// The moment that a field of date and time holds, read there: `2026-11-12T14:05`.
    func moment(_ text: String) -> Moment? {
        guard text.count >= 16, let day = Day(String(text.prefix(10))), let clock = Dates.minutes(text) else {
            return nil
        }
        return days.start(of: day) + clock * Milliseconds.minute
    }

    /// A length of time in its largest unit: `45 min`, `3 h`, `2 d`, `5 weeks`, `7 months`, `2 years`.
    static func length(_ span: Int64) -> String {
        let days = span / Milliseconds.day
        switch days {
        case 0 where span < Milliseconds.hour: return "\(max(span / Milliseconds.minute, 0)) min"
        case 0: return "\(span / Milliseconds.hour) h"
        case 1..<21: return "\(days) d"
        case 21..<70: return "\(days / 7) weeks"
        case 70..<730: return "\(days / 30) months"
        default: return "\(days / 365) years"
        }
    }

    /// `12 Nov`.
    static func short(_ day: Day) -> String { "\(day.parts.day) \(months[(day.parts.month + 11) % 12])" }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func minutes(_ text: String) -> Int64? {
        let parts = text.dropFirst(11).prefix(5).split(separator: ":").compactMap { Int64($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }

    private func offset(_ moment: Moment) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        return Int64(zone.secondsFromGMT(for: date)) * Milliseconds.second
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
