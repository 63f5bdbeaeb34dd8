/// Why a file of rows cannot be read or written. Each case carries what a sentence needs; the sentence is
/// in `TableFault+English.swift`.
public enum TableFault: Error, Hashable, Sendable {
    /// The file has no bytes, or nothing but blanks.
    case empty(path: String)
    /// There is no such file.
    case missing(path: String)
    /// The system refused to open or read it; `reason` is the system's own word.
    case unreadable(path: String, reason: String)
    /// Not text: a picture, a workbook, an archive…
    case binary(path: String, looks: Looks)
    /// A `.gz` file, and no `gzip` on this machine to open it.
    case noGzip(path: String)
    /// The first row holds values where names of columns are expected.
    case noHeader(line: Int, cell: String)
    /// A quotation mark opens a cell on this line and none closes it.
    case unclosedQuote(line: Int)
    /// One row is longer than any real row (16 MB).
    case rowTooLong(line: Int)
    /// The system refused to write; `reason` is the system's own word (disk full, not allowed…).
    case unwritable(path: String, reason: String)

    /// What a file that is not text seems to be.
    public enum Looks: String, Hashable, Sendable {
        case workbook, oldWorkbook, pdf, picture, archive, utf32, unknown
    }
}
