import SQLPort
import Sales

extension Store {
    /// Keeps that an act was taken back: from `moment` on it does not count, except for the records of `kept`.
    ///
    /// `entry` is the entry that says so. Throws `SQLFault.notUnique` where it was taken back before.
    public func withdraw(_ act: ID<Act>, by entry: ID<Entry>, knownAt moment: Moment, kept: [Identifier] = []) throws {
        let names = kept.map(\.description).joined(separator: " ")
        try connection.run(
            """
            INSERT INTO withdrawals (workspace_id, act_id, entry_id, known_at, kept)
            VALUES (\(workspace), \(act), \(entry), \(moment), \(names))
            """)
    }

    /// When an act was taken back, or nil.
    public func withdrawal(of act: ID<Act>) throws -> Fold.Withdrawal? {
        try row("SELECT known_at, kept FROM withdrawals WHERE workspace_id = \(workspace) AND act_id = \(act)") { row in
            var reader = RowReader(row, of: "withdrawals")
            return try reader.withdrawal()
        }
    }

    /// When the acts of these entries were taken back; those that were not are absent.
    public func withdrawals(of entries: [Entry]) throws -> [ID<Act>: Fold.Withdrawal] {
        let acts = Array(Set(entries.map(\.act)))
        var found: [ID<Act>: Fold.Withdrawal] = [:]
        for start in stride(from: 0, to: acts.count, by: Store.actsAtOnce) {
            let some = acts[start..<min(start + Store.actsAtOnce, acts.count)]
            try addWithdrawals(of: Array(some), to: &found)
        }
        return found
    }

    private static let actsAtOnce = 256

    /// The same act is asked for several times where that makes the statement one that is prepared already.
    private func addWithdrawals(of acts: [ID<Act>], to found: inout [ID<Act>: Fold.Withdrawal]) throws {
        var count = 1
        while count < acts.count { count *= 2 }
        let places = (0..<count).map { "$\($0 + 2)" }.joined(separator: ", ")
        let named = (0..<count).map { acts[min($0, acts.count - 1)].sql }
        let text = """
            SELECT act_id, known_at, kept FROM withdrawals WHERE workspace_id = $1 AND act_id IN (\(places))
            """
        try connection.each(SQLText(text, [workspace.sql] + named)) { row in
            var reader = RowReader(row, of: "withdrawals")
            found[try reader.next("act_id")] = try reader.withdrawal()
            return true
        }
    }

    /// When which act was taken back, all of them: for work that goes through the whole timeline.
    public func withdrawals() throws -> [ID<Act>: Fold.Withdrawal] {
        var found: [ID<Act>: Fold.Withdrawal] = [:]
        let start = Identifier(high: 0, low: 0)
        try connection.each(
            """
            SELECT act_id, known_at, kept FROM withdrawals
            WHERE workspace_id = \(workspace) AND act_id > \(start) ORDER BY act_id
            """
        ) { row in
            var reader = RowReader(row, of: "withdrawals")
            found[try reader.next("act_id")] = try reader.withdrawal()
            return true
        }
        return found
    }
}

extension RowReader {
    fileprivate mutating func withdrawal() throws -> Fold.Withdrawal {
        let knownAt: Moment = try next("known_at")
        let names: String = try next("kept")
        let kept = names.split(separator: " ").map { Identifier($0) }
        guard !kept.contains(nil) else { throw unreadable("kept", names) }
        return Fold.Withdrawal(knownAt: knownAt, kept: Set(kept.compactMap { $0 }))
    }
}
