/// The refused rows of an import, in the input's own columns plus `error`: to be put right and imported again.
public final class ErrorsFile {
    /// The name of the column added to the input's own.
    public static let column = "error"

    private let writer: TableWriter
    private let width: Int
    /// The place of an `error` column the input already has, being an errors file itself.
    private let place: Int?

    /// Makes the file. `header` and `separator` are the input's.
    public init(path: String, header: [String], separator: Separator = .comma) throws(TableFault) {
        width = header.count
        place = header.firstIndex(of: Self.column)
        writer = try TableWriter(
            path: path, header: place == nil ? header + [Self.column] : header, separator: separator)
    }

    /// Adds a refused row and why. Cells beyond the header stay, behind the error.
    public func write(_ row: TableRow, error: String) throws(TableFault) {
        // The writer guards again what the input may already have guarded.
        var cells = row.cells.map(FormulaGuard.unguarded)
        if let place {
            cells[place] = error
        } else {
            cells.insert(error, at: width)
        }
        try writer.write(cells)
    }

    /// Writes what is still held back.
    public func finish() throws(TableFault) {
        try writer.finish()
    }
}
