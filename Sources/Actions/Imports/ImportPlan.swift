public import Sales
public import Tables

/// How one file will be read: found out before anything happens, by looking through all of it once.
public final class ImportPlan: Sendable {
    /// What was ordered.
    public let order: ImportOrder
    /// Which column fills which field.
    public let mapping: Mapping
    /// How the file writes its characters.
    public let encoding: TextEncoding
    /// What stands between its cells.
    public let separator: Separator
    /// How many rows are meant.
    public let rows: Int
    /// The words of the file that a value map translates, and those it does not know.
    public let values: [ValueUse]
    /// What is to be known before it starts.
    public let warnings: [ImportWarning]

    let input: ImportInput
    let header: [String]
    let slots: [String: Slot]
    /// Columns kept as fields of the workspace's own: name and place.
    let own: [(name: String, place: Int)]
    let words: [String: [String: MappedValue]]
    let map: ValueMap
    let declared: Set<String>
    let currency: String
    let days: LocalTime
    let clock: WallClock
    /// The moment of the planning: what is dated today without a time has happened by then.
    let now: Moment

    init(
        _ order: ImportOrder, _ scan: ImportScan, _ profile: WorkspaceProfile, input: ImportInput, now: Moment
    ) {
        self.order = order
        mapping = scan.mapping
        encoding = scan.encoding
        separator = scan.separator
        header = scan.header
        rows = scan.rows
        slots = scan.slots
        own = scan.mapping.columns.enumerated().compactMap { place, column in column.own.map { ($0, place) } }
        values = scan.values
        words = scan.words
        warnings = scan.warnings
        map = scan.map
        declared = scan.declared
        currency = profile.currency
        days = LocalTime(zone: profile.zone) ?? .utc
        clock = WallClock(zone: profile.zone)
        self.now = now
        self.input = input
    }

    /// Whether a row brings an id of its own, so that none need be made. A list's is the person's, not the
    /// engagement's.
    func names(_ row: TableRow) -> Bool {
        guard order.kind != .list, let place = slots["external_id"]?.place else { return false }
        return !row.cells[place].withoutBlanks.isEmpty
    }

    /// What a word in the cells of a field means, told or shipped; nil where nothing is known of it.
    func meaning(of word: String, in field: String) -> MappedValue? {
        if let seen = words[field], let found = seen[word] { return found }
        return map.mapped(word, for: field, kind: order.kind, declared: declared)
    }
}

/// Where the cells of one field come from, and how they are written.
struct Slot: Sendable {
    /// The column's place; nil where only `--set` fills the field.
    var place: Int?
    /// What the reply calls it: the column's name, or the field's.
    var column: String
    /// What every row gets whose own cell is empty.
    var told: String?
    /// Which comes first in the dates of this column.
    var dates: DateOrder?
    /// The decimal mark of this column's numbers, where they show one.
    var mark: DecimalMark?
}
