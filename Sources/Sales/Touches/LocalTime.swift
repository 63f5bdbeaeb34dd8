import Foundation

/// The days of one place: when they begin and end there.
public struct LocalTime: Hashable, Sendable {
    private let zone: TimeZone

    /// The days of a zone by its name, e.g. `Europe/Vienna`; nil where there is no such zone.
    public init?(zone name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
    }

    private init(_ zone: TimeZone) { self.zone = zone }

    /// The days of Greenwich.
    public static let utc = LocalTime(.gmt)

    /// The date on which `moment` falls here.
    public func day(of moment: Moment) -> Day { Day(utc: moment + offset(at: moment)) }

    /// When `day` begins here.
    public func start(of day: Day) -> Moment {
        // The offset is asked for near that midnight, then once more where it points: zones change theirs at night.
        let guess = day.startUTC + -offset(at: day.startUTC)
        return day.startUTC + -offset(at: guess)
    }

    /// The last millisecond of `day` here: a date without a time is known by then.
    public func end(of day: Day) -> Moment { start(of: day + 1) + -1 }

    /// Nine o'clock on `day`: when something to do that day is due.
    public func morning(of day: Day) -> Moment { start(of: day) + 9 * Milliseconds.hour }

    private func offset(at moment: Moment) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
        return Int64(zone.secondsFromGMT(for: date)) * Milliseconds.second
    }
}
