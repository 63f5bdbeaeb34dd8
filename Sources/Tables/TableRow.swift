/// One row of a file, as text.
public struct TableRow: Hashable, Sendable {
    /// The physical line on which the row starts, counted from 1; newlines inside quoted cells count.
    public let line: Int
    /// One text a column, as it stands in the file (blanks kept, quotation marks taken off). A short row is padded
    /// with empty texts; what a long row has more than the header follows after the columns.
    public let cells: [String]
    /// How many cells the row has more than the header; 0 for a good row.
    public let extra: Int

    /// A row at `line` with `extra` cells beyond the header's.
    public init(line: Int, cells: [String], extra: Int = 0) {
        self.line = line
        self.cells = cells
        self.extra = extra
    }
}
