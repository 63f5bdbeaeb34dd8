import Foundation
import Tables

/// A file in a folder of its own that is gone after the test.
final class Scratch {
    let path: String
    private let folder: URL

    init(_ bytes: [UInt8] = [], name: String = "rows.csv") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ripen-tables-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        path = file.path
        try Data(bytes).write(to: file)
    }

    convenience init(_ text: String, name: String = "rows.csv") throws {
        try self.init(Array(text.utf8), name: name)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    /// Header and rows of the file.
    func read() throws -> (header: [String], rows: [TableRow]) {
        let reader = try TableReader(path: path)
        return (reader.header, try reader.rest())
    }

    /// The cells of its rows.
    var cells: [[String]] {
        get throws { try read().rows.map(\.cells) }
    }
}

extension TableReader {
    func rest() throws -> [TableRow] {
        var rows: [TableRow] = []
        while let row = try next() { rows.append(row) }
        return rows
    }
}
