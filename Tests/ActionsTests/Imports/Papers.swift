import Actions
import Foundation
import Sales
import TestKit

/// A folder of files to import and to export to, gone when the test is over.
final class Papers: Sendable {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ripen-papers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file of that name.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// A file with that text, by its path.
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// What a file holds; nil where there is none.
    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension World {
    /// Imports a text as a file of that kind, as its owner unless another desk is given.
    @discardableResult
    func take(
        _ kind: ImportKind, _ text: String, named name: String = "rows.csv", as desk: Desk? = nil,
        _ shape: (inout ImportOrder) -> Void = { _ in }
    ) async throws -> ImportReport {
        let papers = try Papers()
        var order = ImportOrder(kind, path: try papers.file(name, text))
        shape(&order)
        return try await (desk ?? owner).importTable(order)
    }

    /// The export of a kind, as text.
    func export(_ kind: ImportKind) async throws -> String {
        let papers = try Papers()
        _ = try await owner.exportTable(kind, to: papers.path("out.csv"))
        return papers.text("out.csv") ?? ""
    }

    /// All exports that have rows, by kind.
    func exports() async throws -> [ImportKind: String] {
        var texts: [ImportKind: String] = [:]
        for kind in ImportKind.allCases { texts[kind] = try await export(kind) }
        return texts
    }

    /// The leads there are.
    func leads() async throws -> [Lead] {
        var leads: [Lead] = []
        for line in try await export(.leads).split(separator: "\n").dropFirst() {
            let id = String(line.prefix { $0 != "," })
            leads.append(try await owner.leadReading(id).lead)
        }
        return leads
    }
}
