import Dispatch
import Foundation
import Synchronization

/// Where the demonstration's files are: the database, in a file that is kept or in a folder that goes away, and
/// whatever is handed in, which always goes away.
struct DemoPlace: Sendable {
    /// The folder of this process's temporary files.
    static let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "ripen-demo-\(ProcessInfo.processInfo.processIdentifier)")

    let path: String
    let kept: Bool

    /// A new place. Refuses a file that is there: a demonstration is never mixed with real work.
    init(_ wanted: String?) throws {
        kept = wanted != nil
        path = try wanted.map { try DemoPlace.unused($0) } ?? DemoPlace.folder.appendingPathComponent("demo.db").path
        try FileManager.default.createDirectory(at: DemoPlace.folder, withIntermediateDirectories: true)
    }

    private static func unused(_ wanted: String) throws -> String {
        let path = try Stores.path(wanted)
        guard path != ":memory:" else {
            throw Complaint.usage("The demonstration is kept in a file, or nowhere: leave --database out.")
        }
        // A log that another database left under that name would be taken for the new one's.
        let taken = ["", "-wal", "-shm"].map { path + $0 }.first(where: FileManager.default.fileExists)
        guard let taken else { return path }
        throw Complaint.refused(
            "taken", "There is a file \(taken) already. The demonstration needs a new one: name another with --keep.")
    }

    /// Throws away what is temporary.
    static func clear() { try? FileManager.default.removeItem(at: folder) }
}

/// Clears up after Ctrl-C too, until the server takes over.
struct DemoInterrupts {
    private final class Watch: Sendable {
        let isOver = Mutex(false)
    }
    private let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    private let watch = Watch()

    init() {
        signal(SIGINT, SIG_IGN)
        source.setEventHandler { [watch] in
            guard !watch.isOver.withLock({ $0 }) else { return }
            DemoPlace.clear()
            Foundation.exit(130)
        }
        source.activate()
    }

    /// From here on the server hears it. The signal stays ignored by itself: it would end the process at once.
    func handOver() { watch.isOver.withLock { $0 = true } }
}
