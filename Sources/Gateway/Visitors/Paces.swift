import Sales
import Synchronization

/// How often strangers may do what costs us: so many times within a window, counted for each name.
final class Paces: Sendable {
    private struct Window {
        var count: Int
        let ends: Moment
    }
    private let windows = Mutex<[String: Window]>([:])
    private let clock: @Sendable () -> Moment

    init(clock: @escaping @Sendable () -> Moment) { self.clock = clock }

    /// Counts one more; refuses with the time to wait where there were `most` within these seconds already.
    func enter(_ name: String, most: Int, within seconds: Int64) throws {
        let now = clock()
        let ends = windows.withLock { windows in
            if windows.count > 10_000 { windows = windows.filter { $0.value.ends > now } }
            var window = windows[name] ?? Window(count: 0, ends: now + seconds * 1_000)
            if window.ends <= now { window = Window(count: 0, ends: now + seconds * 1_000) }
            window.count += 1
            windows[name] = window
            return window.count > most ? window.ends : nil
        }
        if let ends { throw Refusal(.tooManySent(seconds: (ends - now + 999) / 1_000)) }
    }
}
