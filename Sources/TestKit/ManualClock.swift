public import Sales
import Synchronization

/// A clock that stands still until it is told to move.
public final class ManualClock: Sendable {
    private let moment: Mutex<Moment>

    /// A Monday morning in March 2026, when most tests begin.
    public static let start = Moment(milliseconds: 1_772_442_000_000)

    /// A clock that shows `moment`.
    public init(_ moment: Moment = ManualClock.start) { self.moment = Mutex(moment) }

    /// What it shows.
    public var now: Moment { moment.withLock { $0 } }

    /// Shows `moment` from now on; it may lie before what was shown.
    public func set(_ moment: Moment) { self.moment.withLock { $0 = moment } }

    /// Moves on by so many milliseconds and answers what it shows then.
    @discardableResult
    public func advance(by milliseconds: Int64) -> Moment {
        moment.withLock { moment in
            moment = moment + milliseconds
            return moment
        }
    }

    /// Moves on by whole days, each of twenty-four hours.
    @discardableResult
    public func advance(days: Int64) -> Moment { advance(by: days * Milliseconds.day) }
}
