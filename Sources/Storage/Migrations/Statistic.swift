/// How selective an index is, as SQLite's planner is told.
///
/// Without it, SQLite takes `workspace_id = $1` for selective and answers look-ups by a walk through the whole
/// workspace. Measuring (ANALYZE) would do too, but only once the tables are full.
struct Statistic {
    private let table: String
    private let index: String
    private let counts: [Int]

    /// `matching` says how many rows share the first key column after the workspace, the first two, and so on.
    init(_ table: String, _ index: String, rows: Int, _ matching: [Int]) {
        self.table = table
        self.index = index
        counts = [rows, rows] + matching
    }

    /// The statements that make these statistics the planner's.
    static func statements(_ statistics: [Statistic]) -> [String] {
        // The first makes the table of statistics, the last has it read.
        ["ANALYZE sqlite_schema"] + statistics.map(\.insertion) + ["ANALYZE sqlite_schema"]
    }

    private var insertion: String {
        let stat = counts.map(String.init).joined(separator: " ")
        return "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('\(table)', '\(index)', '\(stat)')"
    }
}
