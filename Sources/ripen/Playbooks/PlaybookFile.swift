import Foundation
import PlaybookText
import Sales
import Tables

/// The text of a playbook: one that is shipped, or a file.
enum PlaybookFile {
    /// The text of the shipped playbook or the file of that name. Refuses where there is neither.
    static func text(named name: String) throws -> String {
        if let shipped = PlaybookText.shipped(name) { return shipped }
        guard FileManager.default.fileExists(atPath: name) else {
            let names = PlaybookText.shippedNames.joined(separator: ", ")
            throw Complaint.refused(
                "not_found", "There is no file \(name), and no shipped playbook of that name (\(names)).")
        }
        return try text(of: name)
    }

    /// The text of the file at `path`. Refuses what cannot be read and what is no text.
    static func text(of path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: path) else { throw TableFault.missing(path: path) }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw TableFault.unreadable(path: path, reason: "not a file, or not allowed")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TableFault.binary(path: path, looks: .unknown)
        }
        guard !text.trimmed.isEmpty else {
            throw Complaint.refused("empty_file", "\(path) is empty. Begin with: ripen playbook init startup > \(path)")
        }
        return text
    }
}

/// Does `work`, and names the file in front of each fault it finds in a playbook.
func located<T>(_ file: String, _ work: () async throws -> T) async throws -> T {
    do {
        return try await work()
    } catch let faults as PlaybookFaults {
        throw Complaint.refused(
            "playbook_faults", faults.faults.map { "\(file):\($0)" }.joined(separator: "\n"))
    }
}
