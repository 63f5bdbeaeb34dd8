import Foundation
import Synchronization

/// Lets a body that must not wait see what somebody else reads meanwhile. Opens by itself after five seconds.
final class Gate: Sendable {
    private let words = Mutex<[String]?>(nil)
    private let signal = DispatchSemaphore(value: 0)

    func open(with words: [String]?) {
        self.words.withLock { $0 = words }
        signal.signal()
    }

    func wait() -> [String]? {
        _ = signal.wait(timeout: .now() + 5)
        return words.withLock { $0 }
    }
}
