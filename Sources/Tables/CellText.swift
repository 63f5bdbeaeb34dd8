/// Reads the text of cells. Bytes that are no UTF-8 are read as Windows-1252: a file that says UTF-8 and holds a few
/// older rows loses nothing.
struct CellText {
    let encoding: TextEncoding
    private var scratch: [UInt8] = []

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
    }

    mutating func read(_ span: CellSpan, in bytes: UnsafeBufferPointer<UInt8>, mayHoldNUL: Bool) -> String {
        let cell = UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])
        let isPlain = span.form == .plain || span.form == .quoted
        if isPlain, !mayHoldNUL { return text(cell) }
        scratch.removeAll(keepingCapacity: true)
        if isPlain { scratch.append(contentsOf: cell) } else { unquote(cell) }
        let found = scratch.withUnsafeBufferPointer(text)
        // No database takes NUL in a text; the mark for an unreadable character shows where it was.
        return mayHoldNUL
            ? String(String.UnicodeScalarView(found.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : found
    }

    private mutating func unquote(_ cell: UnsafeBufferPointer<UInt8>) {
        var (place, inside) = (0, true)
        while place < cell.count {
            let byte = cell[place]
            place += 1
            guard byte == 0x22, inside else {
                scratch.append(byte)
                continue
            }
            if place < cell.count, cell[place] == 0x22 {
                scratch.append(byte)
                place += 1
            } else {
                inside = false
            }
        }
    }

    private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        switch encoding {
        case .utf8, .utf16LE, .utf16BE:
            String(validating: bytes, as: UTF8.self) ?? SingleByteText.windows1252(bytes)
        case .windows1252: SingleByteText.windows1252(bytes)
        case .latin1: SingleByteText.latin1(bytes)
        }
    }
}

/// The two encodings in which a byte is a character.
enum SingleByteText {
    /// Windows-1252 as browsers read it: its five holes keep their Latin-1 control characters.
    /// Source: WHATWG Encoding Standard, index windows-1252.
    static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        read(bytes) { byte in
            (0x80..<0xA0).contains(byte) ? highControls[Int(byte) - 0x80] : UInt16(byte)
        }
    }

    static func latin1(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        read(bytes) { UInt16($0) }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ unit: (UInt8) -> UInt16) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.map(unit), as: UTF16.self)
    }

    private static let highControls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0x9D,
        0x017E, 0x0178,
    ]
}
