import Foundation
import GRDB
import SQLPort

/// A copy of a store in a file of its own, which gets its name only when it is whole and on disk.
struct Backup: Sendable {
    let path: String

    func write(from engine: any DatabaseReader) async throws(SQLFault) {
        // What an older store left beside the path would be read as the end of this copy.
        for ending in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + ending) {
            throw taken
        }
        let draft = "\(path).\(UInt64.random(in: 0 ... .max)).draft"
        defer { for ending in ["", "-wal", "-shm", "-journal"] { unlink(draft + ending) } }
        do {
            try await engine.read { try Backup.copy($0, to: draft) }
        } catch {
            throw SQLFault(opening: error, path: path)
        }
        try flush(draft)
        // A link never replaces a file, as a rename would.
        guard link(draft, path) == 0 else { throw errno == EEXIST ? taken : fault("link") }
        try flush((path as NSString).deletingLastPathComponent.nonEmpty ?? ".")
    }

    private static func copy(_ source: Database, to draft: String) throws {
        let copy = try DatabaseQueue(path: draft)
        try copy.writeWithoutTransaction { target in
            try source.backup(to: target)
            // One file, without a log beside it.
            try target.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try copy.close()
    }

    private func flush(_ path: String) throws(SQLFault) {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw fault("open") }
        defer { Foundation.close(file) }
        guard fsync(file) == 0 else { throw fault("fsync") }
    }

    private var taken: SQLFault { .unreachable("\(path): there is a file already") }

    private func fault(_ call: String) -> SQLFault {
        errno == ENOSPC ? .diskFull : .unreachable("\(path): \(call): \(String(cString: strerror(errno)))")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
