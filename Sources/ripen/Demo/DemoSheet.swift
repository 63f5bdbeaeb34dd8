import Actions
import Foundation
import Sales
import Tables

/// A file of rows as it grows, in a temporary place of its own: handed in once, and thrown away.
final class DemoSheet {
    private static let most = 1 << 16

    /// How many rows there are.
    private(set) var count = 0
    private let file: URL
    private let handle: FileHandle
    private var waiting: [UInt8]

    /// An empty sheet with these columns. Refuses a temporary folder that may not be written to.
    init(_ header: String) throws {
        file = DemoPlace.folder.appendingPathComponent("\(UUID().uuidString).csv")
        guard FileManager.default.createFile(atPath: file.path, contents: nil),
            let handle = FileHandle(forWritingAtPath: file.path)
        else { throw TableFault.unwritable(path: file.path, reason: "the folder may not be written to") }
        self.handle = handle
        waiting = Array((header + "\n").utf8)
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: file)
    }

    /// Adds a row.
    func add(_ cells: [String?]) throws {
        count += 1
        for (place, cell) in cells.enumerated() {
            if place > 0 { waiting.append(UInt8(ascii: ",")) }
            waiting.append(contentsOf: DemoSheet.cell(cell ?? "").utf8)
        }
        waiting.append(UInt8(ascii: "\n"))
        if waiting.count >= DemoSheet.most { try flush() }
    }

    private func flush() throws {
        try handle.write(contentsOf: Data(waiting))
        waiting.removeAll(keepingCapacity: true)
    }

    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// Imports the rows under the name that the file would have. A row that is refused is a fault of the
    /// demonstration's, and ends it.
    func hand(
        in kind: ImportKind, _ name: String, at desk: Desk, list: String? = nil, history: String? = nil,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws {
        try flush()
        var order = ImportOrder(kind, path: file.path, file: name)
        (order.list, order.history) = (list, history)
        let report = try await desk.importTable(order, progress: progress)
        guard let row = report.refusals.first else { return }
        throw Complaint(.fault, "fault", "\(name): \(row.sentence)")
    }
}
