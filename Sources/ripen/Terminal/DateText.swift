import Foundation
import Sales

/// Moments as people of one zone read them, with how far away they are.
struct DateText: Sendable {
    let zone: TimeZone
    let now: Moment

    private let days: LocalTime

    init(zone name: String, now: Moment) {
        zone = TimeZone(identifier: name) ?? .gmt
        days = LocalTime(zone: name) ?? .utc
        self.now = now
    }

    /// `2026-11-22 10:00`.
    func time(_ moment: Moment) -> String {
        let local = moment + offset(moment)
        let minutes = (local - Day(utc: local).startUTC) / Milliseconds.minute
        return "\(Day(utc: local)) \(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// `2026-11-22`.
    func day(_ moment: Moment) -> String { date(moment).description }

    /// The day of `moment` in the zone.
    func date(_ moment: Moment) -> Day { days.day(of: moment) }

    /// The last millisecond of a day in the zone: from then on what happened on that day is known.
    func end(of day: Day) -> Moment { days.end(of: day) }

    /// The first millisecond of a day in the zone.
    func start(of day: Day) -> Moment { days.start(of: day) }

    /// `3 h ago`, `in 2 d`, `now`.
    func away(_ moment: Moment) -> String {
        let span = moment - now
        let size = abs(span)
        guard size >= Milliseconds.minute else { return "now" }
        return span < 0 ? "\(DateText.length(size)) ago" : "in \(DateText.length(size))"
    }

    /// `2026-11-22 10:00 (3 h ago)`.
    func full(_ moment: Moment) -> String { "\(time(moment)) (\(away(moment)))" }

    /// A length of time in its largest unit: `45 min`, `3 h`, `2 d`, `5 weeks`, `7 months`, `2 years`.
    static func length(_ span: Int64) -> String {
        let days = span / Milliseconds.day
        switch days {
        case 0 where span < Milliseconds.minute: return "\(span / Milliseconds.second) s"
        case 0 where span < Milliseconds.hour: return "\(span / Milliseconds.minute) min"
        case 0: return "\(span / Milliseconds.hour) h"
        case 1..<21: return "\(days) d"
        case 21..<70: return "\(days / 7) weeks"
        case 70..<730: return "\(days / 30) months"
        default: return "\(days / 365) years"
        }
    }

    private func offset(_ moment: Moment) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        return Int64(zone.secondsFromGMT(for: date)) * Milliseconds.second
    }

    private func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
