import Actions
import Synchronization

/// How far the crowd has come: one line for each file, with how many rows a second and how long it will take.
final class DemoProgress: Sendable {
    private struct State {
        var what = ""
        var line: ProgressLine?
        var began = ContinuousClock.now
    }
    private let terminal: Terminal
    private let state = Mutex(State())

    init(_ terminal: Terminal) { self.terminal = terminal }

    func show(_ what: String, _ progress: ImportProgress) {
        state.withLock { state in
            if state.what != what {
                state.line?.finish()
                state = State(what: what, line: ProgressLine("Bringing in \(what)", terminal))
            }
            let seconds = max((ContinuousClock.now - state.began) / .seconds(1), 0.001)
            let share = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 0
            let rate = Int(Double(progress.rows) / seconds).grouped
            state.line?.show(progress.rows, of: progress.of, "rows, \(rate)/s", share: share)
        }
    }

    func finish() { state.withLock { $0.line?.finish() } }
}
