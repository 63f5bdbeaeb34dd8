public import Sales

/// What an import did.
public struct ImportReport: Hashable, Sendable {
    /// The import; nil for a dry run, which leaves none.
    public var id: ID<ImportRun>?
    /// What the rows were.
    public var kind: ImportKind
    /// What the file is called.
    public var file: String
    /// How it went, row by row.
    public var counts = ImportCounts()
    /// How long it took.
    public var seconds: Double = 0
    /// Which column filled which field.
    public var mapping: Mapping
    /// The words of the file that a value map translated.
    public var values: [ValueUse]
    /// What went in but deserves a look.
    public var warnings: [ImportWarning]
    /// The first refused rows.
    public var refusals: [RefusedRow] = []
    /// Whether nothing was kept.
    public var dryRun: Bool
}

/// Rows by what became of them.
public struct ImportCounts: Hashable, Sendable {
    /// Rows read that were meant.
    public var rows = 0
    /// Rows that made something new.
    public var created = 0
    /// Rows that changed what was there.
    public var updated = 0
    /// Rows that were in already.
    public var unchanged = 0
    /// Rows that did not go in.
    public var refused = 0
    /// Leads that the rows opened.
    public var leadsOpened = 0
    /// Rows of a file of leads that name no act of a person, and went to a list.
    public var listed = 0

    /// Nothing yet.
    public init() {}
}

/// A word of the file, what it was taken for, and how often it stands there.
public struct ValueUse: Hashable, Sendable {
    /// The field in whose cells it stands.
    public var field: String
    /// As the file writes it.
    public var value: String
    /// What it means; nil: nothing that is known.
    public var meaning: MappedValue?
    /// In how many rows.
    public var rows: Int
}

/// A row that did not go in.
public struct RefusedRow: Hashable, Sendable {
    /// The line on which it starts.
    public var line: Int
    /// The stable word for programs.
    public var code: String
    /// What is wrong, and what to do.
    public var sentence: String
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    /// Rows taken so far.
    public var rows: Int
    /// How many there are.
    public var of: Int
    /// Bytes of the file read so far.
    public var bytes: Int
    /// The file's size.
    public var totalBytes: Int
}

extension ImportCounts {
    mutating func add(_ other: ImportCounts) {
        rows += other.rows
        created += other.created
        updated += other.updated
        unchanged += other.unchanged
        refused += other.refused
        leadsOpened += other.leadsOpened
        listed += other.listed
    }
}
