import Foundation
import SQLiteDriver

/// A world whose store is a file in a folder of its own, removed when the last reference to it goes.
public final class FileWorld: Sendable {
    /// The workspace and its people.
    public let world: World
    /// The store's file.
    public let path: String
    private let folder: URL

    /// A new workspace in a new file.
    public init(playbook: String = "consulting", seed: UInt64 = 1) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ripen-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "ripen.db").path
        world = try await World(playbook: playbook, in: SQLiteDatabase(path: path), seed: seed)
    }

    /// The path of another file in the same folder.
    public func beside(_ name: String) -> String { folder.appending(path: name).path }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
