import Foundation

/// Where the demonstration's database is: a file that is kept, or one in a temporary folder.
struct DemoPlace: Sendable {
    let path: String
    let kept: Bool
    private let folder: URL?

    /// A new place. Refuses a file that is there: a demonstration is never mixed with real work.
    init(_ wanted: String?) throws {
        guard let wanted else {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "ripen-demo-\(UUID().uuidString.prefix(8))")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            (path, kept, self.folder) = (folder.appendingPathComponent("demo.db").path, false, folder)
            return
        }
        (path, kept, folder) = (try Stores.path(wanted), true, nil)
        guard path != ":memory:" else {
            throw Complaint.usage("The demonstration is kept in a file, or nowhere: leave --database out.")
        }
        // A log that another database left under that name would be taken for the new one's.
        let taken = ["", "-wal", "-shm"].map { path + $0 }.first(where: FileManager.default.fileExists)
        guard taken == nil else {
            throw Complaint.refused(
                "taken", "There is a file \(taken ?? path) already. The demonstration needs a new one: name another with --keep.")
        }
    }

    /// Throws a temporary place away.
    func leave() {
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }
}
