import Foundation
import Synchronization
import Tables

/// Where an export goes: standard output, or a file that gets its name only when it is whole.
final class ExportSink: Sendable {
    private static let most = 1 << 16

    private let file: String?
    private let handle: FileHandle
    private let waiting = Mutex(Data())

    /// Opens the sink. Refuses a file that cannot be written.
    init(_ file: String?) throws {
        self.file = file
        guard let file else {
            handle = .standardOutput
            return
        }
        guard FileManager.default.createFile(atPath: file + ".part", contents: nil),
            let handle = FileHandle(forWritingAtPath: file + ".part")
        else { throw TableFault.unwritable(path: file, reason: "the folder is missing or may not be written to") }
        self.handle = handle
    }

    /// Writes a piece of text.
    func write(_ text: String) throws {
        try waiting.withLock { waiting in
            waiting.append(contentsOf: text.utf8)
            guard waiting.count >= ExportSink.most else { return }
            try flush(&waiting)
        }
    }

    /// Writes what is still held back, and gives the file its name.
    func finish() throws {
        try waiting.withLock { try flush(&$0) }
        guard let file else { return }
        try? handle.synchronize()
        try? handle.close()
        guard rename(file + ".part", file) == 0 else {
            throw TableFault.unwritable(path: file, reason: String(cString: strerror(errno)))
        }
    }

    private func flush(_ waiting: inout Data) throws {
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            throw TableFault.unwritable(path: file ?? "standard output", reason: "\(error.localizedDescription)")
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
