extension TableFault {
    /// What is wrong, where, and what to do about it.
    public var sentence: String {
        switch self {
        case .empty(let path):
            "\(path) is empty. Give a file with a line of column names and a row below it."
        case .missing(let path):
            "There is no file \(path). Check the name and the folder."
        case .unreadable(let path, let reason):
            "\(path) cannot be read: \(reason)."
        case .binary(let path, let looks):
            "\(path) is not a text file: \(looks.sentence)"
        case .noGzip(let path):
            "\(path) is compressed and this machine has no gzip. Unpack it first, then import the CSV file."
        case .noHeader(let line, let cell):
            "Line \(line) holds values (“\(cell)”) where the names of the columns should be. "
                + "Put a line with a name for each column on top."
        case .unclosedQuote(let line):
            "A quotation mark opens a cell on line \(line) and none closes it. "
                + "Close it, or write it twice if it belongs to the text."
        case .rowTooLong(let line):
            "The row on line \(line) is longer than 16 MB. Check that the file is a table with one row a line."
        case .unwritable(let path, let reason):
            "\(path) cannot be written: \(reason)."
        }
    }
}

extension TableFault.Looks {
    var sentence: String {
        switch self {
        case .workbook: "it looks like an Excel workbook or a zip archive. Save it as CSV (UTF-8), then import that."
        case .oldWorkbook: "it looks like an old Excel workbook. Save it as CSV (UTF-8), then import that."
        case .pdf: "it is a PDF. Export the table as CSV from where it was made."
        case .picture: "it is a picture. Export the table as CSV from where it was made."
        case .archive: "it is an archive. Unpack it, then import the CSV file inside."
        case .utf32: "it is UTF-32, which hardly any program writes. Save it as UTF-8."
        case .unknown: "it holds bytes that no text has. Export the table as CSV, then import that."
        }
    }
}
