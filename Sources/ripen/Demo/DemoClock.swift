import Sales
import Synchronization

/// A clock that is set by hand, so that six weeks of selling happen in a second; it never goes back.
final class DemoClock: Sendable {
    private let moment: Mutex<Moment>

    init(at moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    /// Moves on to `moment`; stays where that is behind.
    func move(to moment: Moment) {
        self.moment.withLock { now in now = max(now, moment) }
    }
}
