/// Where a cell lies in a record, and what must be done to read it.
struct CellSpan {
    enum Form { case plain, quoted, doubled, tailed }
    var start: Int
    var end: Int
    /// `quoted`: the marks are outside the span. `doubled`: the same, with doubled marks inside. `tailed`: text
    /// stands behind the closing mark, which is inside the span.
    var form: Form
}

/// Finds the cells of the next record in a stretch of bytes. Knows quotation marks, the separator and the three kinds
/// of newline; does not copy or decode anything.
struct RecordScanner {
    enum Step: Equatable {
        /// The record and its newline take `length` bytes and `lines` physical lines.
        case record(length: Int, lines: Int)
        /// More bytes are needed to find its end.
        case unfinished(inQuotes: Bool)
        /// A quotation mark that nothing closes before the end of the file, opened so many lines below the start.
        case unclosed(linesBelow: Int)
        case nothing
    }

    let separator: UInt8
    private(set) var cells: [CellSpan] = []

    init(separator: Separator) {
        self.separator = separator.rawValue
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> Step {
        cells.removeAll(keepingCapacity: true)
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return atEnd ? .nothing : .unfinished(inQuotes: false)
        }
        var cursor = CellCursor(base: base, count: bytes.count, separator: separator)
        while true {
            let opening = cursor.lines
            guard let cell = cursor.cell() else {
                return atEnd ? .unclosed(linesBelow: opening) : .unfinished(inQuotes: true)
            }
            cells.append(cell)
            guard cursor.isAtSeparator else { return cursor.ending(atEnd) }
            cursor.at += 1
        }
    }

    /// True when the record just scanned says nothing: every cell is bare and blank.
    func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        cells.allSatisfy { cell in
            cell.form == .plain && bytes[cell.start..<cell.end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x1A }
        }
    }
}

/// Walks over the bytes of one record, a cell at a time.
private struct CellCursor {
    let base: UnsafePointer<UInt8>
    let count: Int
    let separator: UInt8
    var at = 0
    var lines = 0

    init(base: UnsafePointer<UInt8>, count: Int, separator: UInt8) {
        self.base = base
        self.count = count
        self.separator = separator
    }

    var isAtSeparator: Bool { at < count && base[at] == separator }

    @inline(__always)
    private func ends(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    /// The cell that starts here, leaving the cursor on what ends it; nil when a quotation mark stays open.
    mutating func cell() -> CellSpan? {
        let start = at
        while at < count, base[at] == 0x20 { at += 1 }
        if at < count, base[at] == 0x22 { return quotedCell() }
        while at < count, !ends(base[at]) { at += 1 }
        return CellSpan(start: start, end: at, form: .plain)
    }

    private mutating func quotedCell() -> CellSpan? {
        let start = at + 1
        guard let (close, doubled) = closingQuote(from: start) else { return nil }
        let tail = skipTail(from: close + 1)
        if tail { return CellSpan(start: start, end: at, form: .tailed) }
        return CellSpan(start: start, end: close, form: doubled ? .doubled : .quoted)
    }

    private mutating func closingQuote(from start: Int) -> (close: Int, doubled: Bool)? {
        var (place, doubled) = (start, false)
        while place < count {
            switch base[place] {
            case 0x22:
                guard place + 1 < count, base[place + 1] == 0x22 else { return (place, doubled) }
                doubled = true
                place += 1
            case 0x0A: lines += 1
            case 0x0D where !(place + 1 < count && base[place + 1] == 0x0A): lines += 1
            default: break
            }
            place += 1
        }
        return nil
    }

    /// Moves to what ends the cell; true when more than blanks stands behind the closing mark.
    private mutating func skipTail(from place: Int) -> Bool {
        var text = false
        at = place
        while at < count, !ends(base[at]) {
            if base[at] != 0x20 { text = true }
            at += 1
        }
        return text
    }

    /// What the newline, or the end of the bytes, after the last cell makes of the record.
    func ending(_ atEnd: Bool) -> RecordScanner.Step {
        guard at < count else { return atEnd ? .record(length: count, lines: lines + 1) : .unfinished(inQuotes: false) }
        guard base[at] == 0x0D else { return .record(length: at + 1, lines: lines + 1) }
        guard at + 1 < count else {
            return atEnd ? .record(length: count, lines: lines + 1) : .unfinished(inQuotes: false)
        }
        return .record(length: base[at + 1] == 0x0A ? at + 2 : at + 1, lines: lines + 1)
    }
}
