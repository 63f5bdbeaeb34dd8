public import Sales
public import Tables

/// What is to be imported, and how: one file of rows of one kind.
public struct ImportOrder: Hashable, Sendable {
    /// What the rows are.
    public var kind: ImportKind
    /// Where the file is; `-` is standard input.
    public var path: String
    /// What the file is called in replies and on the record; the last part of the path unless given.
    public var file: String
    /// Column → field, over what is guessed. An empty field leaves the column out; `own.NAME` keeps it.
    public var map: [String: String] = [:]
    /// Words of the file → words of ours.
    public var values: [ImportWord] = []
    /// Fields that every row gets where its own cell is empty.
    public var set: [String: String] = [:]
    /// The list that list members join; the file's name unless given.
    public var list: String?
    /// Which rows are meant: every column named must hold one of the values named for it. Empty: all.
    public var rows: [RowChoice] = []
    /// Whether the day or the month comes first, where the file does not show it.
    public var dateOrder: DateOrder?
    /// Why rows that show no engagement are leads all the same: one recorded override. Nil: such rows are refused.
    public var history: String?
    /// Do everything, report, keep nothing.
    public var dryRun = false
    /// Where refused rows go; nil: nowhere.
    public var errorsPath: String?

    /// An import of the rows of that kind in the file at `path`.
    public init(_ kind: ImportKind, path: String, file: String? = nil) {
        self.kind = kind
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? path
        self.file = file ?? (path == "-" ? "standard input" : name)
    }
}

/// A word of the file and what it means: `--value FIELD:FROM=TO`.
public struct ImportWord: Hashable, Sendable {
    /// The field in whose cells it stands.
    public var field: String
    /// As the file writes it.
    public var from: String
    /// As we write it.
    public var to: String

    /// The word `from` in the cells of `field` means `to`.
    public init(field: String, from: String, to: String) {
        self.field = field
        self.from = from
        self.to = to
    }
}

/// One condition on the rows that are meant: `--where COLUMN=VALUE`.
public struct RowChoice: Hashable, Sendable {
    /// A column of the file, by name.
    public var column: String
    /// What its cell must hold, without regard to case and blanks around it.
    public var value: String

    /// Rows whose cell in `column` is `value`.
    public init(column: String, value: String) {
        self.column = column
        self.value = value
    }
}

extension ImportOrder {
    /// The list's name where no row says another: as told, else the file's name without its ending.
    var listName: String {
        if let list, !list.isEmpty { return list }
        let stem = file.hasSuffix(".gz") ? String(file.dropLast(3)) : file
        guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex else { return stem }
        return String(stem[..<dot])
    }
}
