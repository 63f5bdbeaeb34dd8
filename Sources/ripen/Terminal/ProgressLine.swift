import Foundation
import Synchronization

/// How far a long work has got, on one line of the error stream that is drawn over and taken away at the end. Draws
/// nothing where nobody watches.
final class ProgressLine: Sendable {
    private struct State {
        var drawnAt: ContinuousClock.Instant?
        var length = 0
    }

    private let what: String
    private let terminal: Terminal
    private let started = ContinuousClock.now
    private let state = Mutex(State())

    init(_ what: String, _ terminal: Terminal) {
        self.what = what
        self.terminal = terminal
    }

    /// Shows that `done` of `total` are done; draws at most ten times a second. `unit` names what is counted.
    func show(_ done: Int, of total: Int, _ unit: String = "", share: Double? = nil) {
        guard terminal.showsProgress else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if let drawn = state.drawnAt, now - drawn < .milliseconds(100) { return }
            state.drawnAt = now
            draw(line(done, of: total, unit, share ?? (total > 0 ? Double(done) / Double(total) : 0), now), &state)
        }
    }

    /// Takes the line away.
    func finish() {
        state.withLock { state in
            guard state.length > 0 else { return }
            write("\r" + String(repeating: " ", count: state.length) + "\r")
            state.length = 0
        }
    }

    private func line(
        _ done: Int, of total: Int, _ unit: String, _ share: Double, _ now: ContinuousClock.Instant
    ) -> String {
        let counted = total > 0 ? "\(done.grouped) of \(total.grouped)" : done.grouped
        let percent = Int(min(max(share, 0), 1) * 100)
        let bar = "\(Marks.bar(percent, of: 24)) \(percent) %"
        return "\(what)  \(bar)  \(counted)\(unit.isEmpty ? "" : " " + unit)\(rest(share, now))"
    }

    private func rest(_ share: Double, _ now: ContinuousClock.Instant) -> String {
        let passed = (now - started) / .seconds(1)
        guard share > 0.02, share < 1, passed > 2 else { return "" }
        return ", \(Int(passed / share - passed) + 1) s left"
    }

    private func draw(_ line: String, _ state: inout State) {
        let shown = terminal.unicode ? line : Plain.text(line)
        let blanks = String(repeating: " ", count: max(0, state.length - shown.columns))
        write("\r" + shown + blanks)
        state.length = shown.columns
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

extension BinaryInteger {
    /// The number with its thousands apart: 12,345.
    var grouped: String {
        let digits = String(magnitude)
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out += "," }
            out.append(digit)
        }
        return self < 0 ? "-" + out : out
    }
}
