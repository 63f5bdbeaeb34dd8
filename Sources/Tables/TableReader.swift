/// Reads a file of rows, once, from top to bottom, in memory that does not grow with the file.
///
/// Encoding and separator are found in the first 64 KB; newlines may be LF, CRLF or CR; cells may be quoted. Blank
/// lines are skipped. `-` is standard input; a `.gz` file is unpacked on the way.
public final class TableReader {
    /// How the file writes its characters.
    public let encoding: TextEncoding
    /// What stands between its cells.
    public let separator: Separator
    /// The names of the columns: trimmed, the nameless called "column 3", a second "Name" called "Name (2)".
    public let header: [String]
    /// The size of the file in bytes, unpacked.
    public let totalBytes: Int

    private let window: ByteWindow
    private var scanner: RecordScanner
    private var text: CellText
    private var nextLine: Int
    private static let longestRow = 16 << 20

    /// Opens the file and reads its header. Refuses what is empty, is no text, or starts with values instead of
    /// names. `encoding` and `separator` are found out unless told.
    public init(
        path: String, encoding: TextEncoding? = nil, separator: Separator? = nil
    ) throws(TableFault) {
        let file = try ByteFile(path: path)
        let window = try ByteWindow(file)
        let sniff = try Sniff(window.unread, path: path, told: encoding)
        window.use(sniff.mark)
        if sniff.encoding == .utf16LE || sniff.encoding == .utf16BE {
            window.readAsUTF16(littleEndian: sniff.encoding == .utf16LE)
        }
        let named = Self.namedSeparator(window)
        self.encoding = sniff.encoding
        self.separator = separator ?? named ?? .sniffed(window.unread, atEnd: window.atEnd)
        self.window = window
        totalBytes = file.size
        nextLine = named == nil ? 1 : 2
        scanner = RecordScanner(separator: self.separator)
        text = CellText(sniff.encoding)
        guard let first = try Self.row(&scanner, &text, window, &nextLine, width: 0) else { throw .empty(path: path) }
        header = try HeaderNames.read(first)
    }

    /// The next row that is not blank; nil at the end of the file.
    public func next() throws(TableFault) -> TableRow? {
        try Self.row(&scanner, &text, window, &nextLine, width: header.count)
    }

    /// How far the reading has come, to be shown against `totalBytes`.
    public var bytesRead: Int {
        window.atEnd && window.unread.isEmpty ? totalBytes : max(0, min(window.taken - window.unread.count, totalBytes))
    }

    /// Excel's own first line, `sep=;`, which is no row.
    private static func namedSeparator(_ window: ByteWindow) -> Separator? {
        let bytes = window.unread
        guard bytes.starts(with: Array("sep=".utf8)), bytes.count > 5 else { return nil }
        guard let named = Separator(rawValue: bytes[4]), bytes[5] == 0x0A || bytes[5] == 0x0D else { return nil }
        window.use(bytes[5] == 0x0D && bytes.count > 6 && bytes[6] == 0x0A ? 7 : 6)
        return named
    }

    private static func row(
        _ scanner: inout RecordScanner, _ text: inout CellText, _ window: ByteWindow, _ nextLine: inout Int, width: Int
    ) throws(TableFault) -> TableRow? {
        while let (length, lines) = try record(&scanner, window, line: nextLine) {
            let (bytes, line) = (window.unread, nextLine)
            window.use(length)
            nextLine += lines
            if scanner.isBlank(bytes) { continue }
            return cells(scanner.cells, bytes, &text, line: line, width: width, mayHoldNUL: window.sawNUL)
        }
        return nil
    }

    private static func record(
        _ scanner: inout RecordScanner, _ window: ByteWindow, line: Int
    ) throws(TableFault) -> (length: Int, lines: Int)? {
        while true {
            switch scanner.scan(window.unread, atEnd: window.atEnd) {
            case .record(let length, let lines): return (length, lines)
            case .nothing: return nil
            case .unclosed(let below): throw .unclosedQuote(line: line + below)
            case .unfinished(let inQuotes):
                guard window.unread.count < longestRow else {
                    throw inQuotes ? .unclosedQuote(line: line) : .rowTooLong(line: line)
                }
                try window.fill()
            }
        }
    }

    private static func cells(
        _ spans: [CellSpan], _ bytes: UnsafeBufferPointer<UInt8>, _ text: inout CellText, line: Int, width: Int,
        mayHoldNUL: Bool
    ) -> TableRow {
        var cells: [String] = []
        cells.reserveCapacity(max(spans.count, width))
        for span in spans {
            cells.append(text.read(span, in: bytes, mayHoldNUL: mayHoldNUL))
        }
        while cells.count < width { cells.append("") }
        return TableRow(line: line, cells: cells, extra: width == 0 ? 0 : max(0, spans.count - width))
    }
}
