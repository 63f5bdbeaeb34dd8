import Sales
import Synchronization

/// What was verified a moment ago, by the hash of what was shown, so that a request needs no look-up.
final class Shelf<Value: Sendable>: Sendable {
    private struct Place {
        let value: Value
        let until: Moment
    }
    private let places = Mutex<[[UInt8]: Place]>([:])
    private let milliseconds: Int64
    private let clock: @Sendable () -> Moment
    private let most = 10_000

    init(keeping milliseconds: Int64, clock: @escaping @Sendable () -> Moment) {
        self.milliseconds = milliseconds
        self.clock = clock
    }

    /// The value of that key: from the shelf, or found now and put there. Nothing is kept where nothing is found.
    func value(_ key: [UInt8], else find: () async throws -> Value?) async throws -> Value? {
        let now = clock()
        if let place = places.withLock({ $0[key] }), place.until > now { return place.value }
        guard let value = try await find() else {
            forget(key)
            return nil
        }
        places.withLock { places in
            if places.count >= most { places = places.filter { $0.value.until > now } }
            if places.count < most { places[key] = Place(value: value, until: now + milliseconds) }
        }
        return value
    }

    func forget(_ key: [UInt8]) { places.withLock { $0[key] = nil } }

    func forgetAll() { places.withLock { $0.removeAll() } }
}
