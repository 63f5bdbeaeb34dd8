import Foundation
import Sales
import Tables

/// The rows of a file that are meant, slice by slice, and the file that refused ones go to.
final class ImportRows {
    private let plan: ImportPlan
    private let reader: TableReader
    private let filter: RowFilter
    private var fingerprints: Fingerprints
    private var errors: ErrorsFile?
    private var taken = 0

    init(_ plan: ImportPlan) throws {
        self.plan = plan
        reader = try TableReader(path: plan.input.path, encoding: plan.encoding, separator: plan.separator)
        filter = try RowFilter(plan.order.rows, header: reader.header)
        fingerprints = Fingerprints(header: reader.header, set: plan.order.set)
    }

    /// The next rows, up to `limit`; nil at the end.
    func next(_ limit: Int) throws -> [FieldRow]? {
        var rows: [FieldRow] = []
        rows.reserveCapacity(limit)
        while rows.count < limit, let row = try reader.next() {
            guard filter.takes(row) else { continue }
            let fingerprint = plan.names(row) ? "" : fingerprints.next(row.cells)
            rows.append(FieldRow(plan: plan, row: row, fingerprint: fingerprint))
        }
        taken += rows.count
        return rows.isEmpty ? nil : rows
    }

    /// Puts refused rows into the errors file, which is made when there is the first.
    func refuse(_ refused: [(row: FieldRow, why: RefusedRow)]) throws {
        guard let path = plan.order.errorsPath, !refused.isEmpty else { return }
        let file = try errors ?? ErrorsFile(path: path, header: reader.header, separator: plan.separator)
        errors = file
        for (row, why) in refused { try file.write(row.row, error: why.sentence) }
    }

    /// Closes the errors file.
    func finish() throws { try errors?.finish() }

    var progress: ImportProgress {
        ImportProgress(rows: taken, of: plan.rows, bytes: reader.bytesRead, totalBytes: reader.totalBytes)
    }
}

/// The file to be read, twice: what comes in on standard input is put aside first, and away in the end.
final class ImportInput: Sendable {
    let path: String
    private let isSpooled: Bool

    init(_ path: String) throws(TableFault) {
        isSpooled = path == "-"
        self.path = isSpooled ? try ImportInput.spool() : path
    }

    deinit {
        if isSpooled { unlink(path) }
    }

    private static func spool() throws(TableFault) -> String {
        var name = Array((NSTemporaryDirectory() + "/ripen-import-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard descriptor >= 0 else {
            throw .unwritable(path: "a temporary copy of standard input", reason: String(cString: strerror(errno)))
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            while let bytes = try FileHandle.standardInput.read(upToCount: 1 << 16), !bytes.isEmpty {
                try file.write(contentsOf: bytes)
            }
            return path
        } catch {
            unlink(path)
            throw .unreadable(path: "standard input", reason: error.localizedDescription)
        }
    }
}
