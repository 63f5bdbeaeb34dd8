/// What the entries of one record add up to.
///
/// The value of a field is what the latest counting entry made it. Entries count from the moment we learned of them,
/// in the order (known at, id); an entry of an act that was taken back counts only until it was taken back.
public enum Fold {
    /// When acts were taken back, and which records kept what they had all the same.
    public struct Withdrawal: Hashable, Sendable {
        /// From when on the act does not count.
        public var knownAt: Moment
        /// Records that keep it, because others stand on them.
        public var kept: Set<Identifier>

        /// The withdrawal known from then on.
        public init(knownAt: Moment, kept: Set<Identifier> = []) {
            self.knownAt = knownAt
            self.kept = kept
        }
    }

    /// A record as its entries make it.
    public struct Result<R: Record>: Hashable, Sendable {
        /// The record.
        public var record: R
        /// When we learned of the latest entry that counts.
        public var changedAt: Moment
    }

    /// The record of `entries` as of `moment`; nil where there was none yet, or its making was taken back and nothing
    /// was added since. The entries may come in any order and must all be of one record.
    public static func record<R: Record>(
        _ type: R.Type, id: ID<R>, _ entries: [Entry], withdrawals: [ID<Act>: Withdrawal] = [:],
        asOf moment: Moment = .distantFuture
    ) throws(UnfitField) -> Result<R>? {
        let known = entries.filter { $0.knownAt <= moment }.sorted { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }
        guard let making = known.first else { return nil }
        let counting = known.filter { !isWithdrawn($0, withdrawals, moment) }
        let madeStands = counting.first?.id == making.id
        guard !counting.isEmpty || R.staysWhenWithdrawn else { return nil }
        var record = R(blank: id)
        for entry in madeStands ? counting : [making] + counting { try apply(entry.changes, to: &record) }
        if !madeStands { record.markWithdrawn(at: withdrawals[making.act]?.knownAt ?? making.knownAt) }
        return Result(record: record, changedAt: (counting.last ?? making).knownAt)
    }

    /// The record that `present` is, made anew from `entries` that only tell what became of it later: an engagement's
    /// row is its own first entry. Every field that an entry changed begins as the earliest entry found it.
    public static func record<R: Record>(
        from present: R, _ entries: [Entry], withdrawals: [ID<Act>: Withdrawal] = [:],
        asOf moment: Moment = .distantFuture
    ) throws(UnfitField) -> R {
        let ordered = entries.sorted { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }
        var record = present
        for entry in ordered.reversed() {
            try apply(entry.changes.map { FieldChange($0.field, from: $0.after, to: $0.before) }, to: &record)
        }
        for entry in ordered where entry.knownAt <= moment && !isWithdrawn(entry, withdrawals, moment) {
            try apply(entry.changes, to: &record)
        }
        return record
    }

    /// Applies changes to a record, field by field. Fields that the record does not have are passed over.
    public static func apply<R: Record>(_ changes: [FieldChange], to record: inout R) throws(UnfitField) {
        for change in changes {
            guard let column = R.columns.first(where: { $0.name == change.field }) else { continue }
            guard column.set(&record, change.after) else {
                throw UnfitField(noun: R.noun, field: change.field, value: change.after)
            }
        }
    }

    private static func isWithdrawn(
        _ entry: Entry, _ withdrawals: [ID<Act>: Withdrawal], _ moment: Moment
    ) -> Bool {
        guard let withdrawal = withdrawals[entry.act], withdrawal.knownAt <= moment else { return false }
        return !withdrawal.kept.contains(entry.subject.id)
    }
}
