import Foundation
import Sales

/// The clock on the wall of a workspace: what a time without a zone means there.
struct WallClock: Sendable {
    private let zone: TimeZone

    /// The clock of a zone by name, e.g. `Europe/Vienna`; UTC where there is none of that name.
    init(zone name: String) { zone = TimeZone(identifier: name) ?? .gmt }

    /// The moment at which the wall shows that many milliseconds since 1970 began there. A time that summer skips is
    /// read as if the clock had not been put forward; of one that comes twice the first is meant.
    func moment(showing milliseconds: Int64) -> Moment {
        let before = milliseconds - offset(at: milliseconds - Milliseconds.day)
        let after = milliseconds - offset(at: milliseconds + Milliseconds.day)
        let fitting = [before, after].filter { $0 + offset(at: $0) == milliseconds }
        return Moment(milliseconds: fitting.min() ?? before)
    }

    private func offset(at milliseconds: Int64) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        return Int64(zone.secondsFromGMT(for: date)) * Milliseconds.second
    }
}
