/// What recomputing everything from the timeline found.
public struct VerifyReading: Hashable, Sendable {
    /// Records folded anew and compared.
    public var records = 0
    /// Entries read.
    public var entries = 0
    /// Engagements read.
    public var engagements = 0
    /// Leads whose standing and milestones were worked out anew.
    public var leads = 0
    /// How many differences there are.
    public var found = 0
    /// The first of them.
    public var differences: [Difference] = []

    /// No more differences than this are listed; all are counted.
    public static let mostListed = 1_000

    /// Nothing differs.
    public var isClean: Bool { found == 0 }

    mutating func note(_ difference: Difference) {
        found += 1
        if differences.count < VerifyReading.mostListed { differences.append(difference) }
    }
}

/// One place where the tables say something else than the timeline.
public struct Difference: Hashable, Sendable {
    /// The table.
    public var table: String
    /// Which row: its id, a lead's code, a counter's name.
    public var id: String
    /// Which field; `row` where a whole row is too many or missing.
    public var field: String
    /// What the table has.
    public var stored: String
    /// What the timeline says.
    public var expected: String

    /// A difference with everything given.
    public init(table: String, id: String, field: String, stored: String, expected: String) {
        self.table = table
        self.id = id
        self.field = field
        self.stored = stored
        self.expected = expected
    }
}
