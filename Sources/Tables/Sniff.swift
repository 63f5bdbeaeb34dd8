/// What the first bytes of a file tell about the rest.
struct Sniff {
    let encoding: TextEncoding
    /// How many bytes the byte order mark takes.
    let mark: Int

    /// Refuses bytes that are no text. `told` wins over what the bytes suggest, except over a byte order mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>, path: String, told: TextEncoding?) throws(TableFault) {
        if let looks = Self.magic(bytes) { throw .binary(path: path, looks: looks) }
        if let marked = Self.byteOrderMark(bytes) {
            self = marked
            return
        }
        let found = told ?? Self.utf16WithoutMark(bytes)
        guard found == nil else {
            self.init(encoding: found ?? .utf8, mark: 0)
            return
        }
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
        let valid = Self.isUTF8(sample, cut: bytes.count > sample.count)
        guard !Self.isBinary(sample, valid: valid) else { throw .binary(path: path, looks: .unknown) }
        self.init(encoding: valid ? .utf8 : .windows1252, mark: 0)
    }

    private init(encoding: TextEncoding, mark: Int) {
        self.encoding = encoding
        self.mark = mark
    }

    private static func magic(_ bytes: UnsafeBufferPointer<UInt8>) -> TableFault.Looks? {
        signatures.first { bytes.starts(with: $0.bytes) }?.looks
    }

    private static let signatures: [(bytes: [UInt8], looks: TableFault.Looks)] = [
        ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0x50, 0x4B, 0x05, 0x06], .workbook),
        ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook), (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        ([0x1F, 0x8B], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), (Array("BZh9".utf8), .archive),
        ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32),
    ]

    private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Sniff? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Sniff(encoding: .utf8, mark: 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Sniff(encoding: .utf16LE, mark: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Sniff(encoding: .utf16BE, mark: 2) }
        return nil
    }

    /// UTF-16 shows by NULs on one side of its pairs, beside letters, digits, separators or newlines: any language
    /// has some.
    private static func utf16WithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let pairs = min(bytes.count, 1 << 16) / 2
        var (before, behind, alien) = (0, 0, 0)
        for pair in 0..<pairs {
            let (first, second) = (bytes[pair * 2], bytes[pair * 2 + 1])
            guard first == 0 || second == 0 else { continue }
            if first == 0 { before += 1 }
            if second == 0 { behind += 1 }
            let partner = max(first, second)
            if partner < 0x20, !(0x09...0x0D).contains(partner) { alien += 1 }
        }
        guard max(before, behind) >= 3, max(before, behind) * 10 >= pairs, alien * 50 <= pairs else { return nil }
        if before * 20 < behind { return .utf16LE }
        return behind * 20 < before ? .utf16BE : nil
    }

    private static func isUTF8(_ sample: UnsafeBufferPointer<UInt8>, cut: Bool) -> Bool {
        if String(validating: sample, as: UTF8.self) != nil { return true }
        guard cut else { return false }
        // The sample may end within a character of up to four bytes.
        return (1...3).contains { String(validating: sample.dropLast($0), as: UTF8.self) != nil }
    }

    private static func isBinary(_ sample: UnsafeBufferPointer<UInt8>, valid: Bool) -> Bool {
        if sample.contains(0) { return true }
        let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A }
        return controls * (valid ? 3 : 50) > sample.count
    }
}

extension Separator {
    /// The separator on which the first rows agree best; comma when none shows.
    static func sniffed(_ bytes: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> Separator {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
        let complete = atEnd && sample.count == bytes.count
        var best = (separator: Separator.comma, agreement: 0, width: 1)
        for candidate in allCases {
            let (agreement, width) = candidate.agreement(in: sample, atEnd: complete)
            guard width > 1, (agreement, width) > (best.agreement, best.width) else { continue }
            best = (candidate, agreement, width)
        }
        return best.separator
    }

    /// How many of a thousand rows are as wide as the first, and how wide that is.
    private func agreement(in bytes: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> (agreement: Int, width: Int) {
        var scanner = RecordScanner(separator: self)
        var (rest, width, rows, agreeing) = (bytes, 0, 0, 0)
        while rows < 100, case .record(let length, _) = scanner.scan(rest, atEnd: atEnd) {
            let blank = scanner.isBlank(rest)
            rest = UnsafeBufferPointer(rebasing: rest.dropFirst(length))
            if blank { continue }
            if rows == 0 { width = scanner.cells.count }
            rows += 1
            // Text behind a closing mark shows that the marks belong to cells of another separator.
            let clean = !scanner.cells.contains { $0.form == .tailed }
            if clean, scanner.cells.count == width { agreeing += 1 }
        }
        return rows == 0 ? (0, 0) : (agreeing * 1000 / rows, width)
    }
}
