import Synchronization

/// Lines as they are written, to be looked at afterwards.
final class Lines: Sendable {
    private let written = Mutex<[String]>([])

    func add(_ line: String) { written.withLock { $0.append(line) } }

    var all: [String] { written.withLock { $0 } }
}
