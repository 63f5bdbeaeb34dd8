import Foundation

/// Writes a header and rows as CSV: UTF-8, LF, cells quoted where they must be, formulas guarded. Buffered; `finish`
/// says whether everything is on its way to the disk.
public final class TableWriter {
    private let path: String
    private let descriptor: Int32
    private let closes: Bool
    private let separator: Separator
    private var buffer: [UInt8] = []
    private static let full = 1 << 16

    /// Makes or empties the file and writes the header. `-` is standard output.
    public convenience init(
        path: String, header: [String], separator: Separator = .comma
    ) throws(TableFault) {
        guard path != "-" else {
            try self.init(descriptor: STDOUT_FILENO, path: path, closes: false, separator: separator, header: header)
            return
        }
        let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw .unwritable(path: path, reason: ByteFile.lastReason) }
        try self.init(descriptor: opened, path: path, closes: true, separator: separator, header: header)
    }

    /// Writes to a handle that stays open; `name` is what a refusal calls it.
    public convenience init(
        handle: FileHandle, name: String, header: [String], separator: Separator = .comma
    ) throws(TableFault) {
        try self.init(
            descriptor: handle.fileDescriptor, path: name, closes: false, separator: separator, header: header)
    }

    private init(
        descriptor: Int32, path: String, closes: Bool, separator: Separator, header: [String]
    ) throws(TableFault) {
        self.path = path
        self.descriptor = descriptor
        self.closes = closes
        self.separator = separator
        buffer.reserveCapacity(Self.full * 2)
        try write(header)
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// Adds one row. Formulas are guarded; a row of nothing keeps a pair of quotation marks so that it is read back.
    public func write(_ cells: [String]) throws(TableFault) {
        let nothing = cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x1A } }
        for (place, cell) in cells.enumerated() {
            if place > 0 { buffer.append(separator.rawValue) }
            add(cell, quoted: nothing && place == 0)
        }
        buffer.append(0x0A)
        if buffer.count >= Self.full { try flush() }
    }

    /// Writes what is still held back. Without it the last rows are lost.
    public func finish() throws(TableFault) {
        try flush()
    }

    private func add(_ cell: String, quoted: Bool) {
        var text = cell
        let separator = separator.rawValue
        let guardMark = FormulaGuard.isNeeded(text.utf8)
        text.withUTF8 { bytes in
            guard
                quoted
                    || bytes.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0 })
            else {
                if guardMark { buffer.append(UInt8(ascii: "'")) }
                return buffer.append(contentsOf: bytes)
            }
            addQuoted(bytes, guardMark: guardMark)
        }
    }

    private func addQuoted(_ bytes: UnsafeBufferPointer<UInt8>, guardMark: Bool) {
        buffer.append(0x22)
        if guardMark { buffer.append(UInt8(ascii: "'")) }
        for byte in bytes {
            switch byte {
            case 0x22: buffer.append(contentsOf: [0x22, 0x22])
            // NUL would make the file binary to every reader, ours too.
            case 0: buffer.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default: buffer.append(byte)
            }
        }
        buffer.append(0x22)
    }

    private func flush() throws(TableFault) {
        defer { buffer.removeAll(keepingCapacity: true) }
        try buffer.withUnsafeBufferPointer { bytes throws(TableFault) in
            try ByteFile.write(bytes, to: descriptor, path: path)
        }
    }
}
