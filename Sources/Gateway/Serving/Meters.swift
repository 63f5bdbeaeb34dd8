import Foundation
import Synchronization

/// What a server counts while it runs.
final class Meters: Sendable {
    let waiting = Atomic<Int>(0)
    let faults = Atomic<Int>(0)
    private let done = Atomic<Int>(0)
    private let elsewhere = Atomic<Int>(0)
    private let refused = Atomic<Int>(0)
    private let failed = Atomic<Int>(0)

    /// Counts an answer of that status.
    func count(_ status: Int) {
        switch status {
        case ..<300: done.add(1, ordering: .relaxed)
        case ..<400: elsewhere.add(1, ordering: .relaxed)
        case ..<500: refused.add(1, ordering: .relaxed)
        default: failed.add(1, ordering: .relaxed)
        }
    }

    /// The counters as Prometheus reads them.
    var text: String {
        let classes = [
            ("2xx", done.load(ordering: .relaxed)), ("3xx", elsewhere.load(ordering: .relaxed)),
            ("4xx", refused.load(ordering: .relaxed)), ("5xx", failed.load(ordering: .relaxed)),
        ]
        let requests = classes.map { "ripen_requests_total{status=\"\($0.0)\"} \($0.1)\n" }.joined()
        return """
            # TYPE ripen_requests_total counter
            \(requests)# TYPE ripen_requests_waiting gauge
            ripen_requests_waiting \(waiting.load(ordering: .relaxed))
            # TYPE ripen_faults_total counter
            ripen_faults_total \(faults.load(ordering: .relaxed))
            # TYPE process_resident_memory_bytes gauge
            process_resident_memory_bytes \(Meters.residentBytes)

            """
    }

    /// The memory that this process holds, in bytes; 0 where the system does not say.
    private static var residentBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4_096 } ?? 0
    }
}
