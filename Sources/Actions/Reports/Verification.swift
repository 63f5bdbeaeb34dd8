import Sales
import Storage

extension Desk {
    /// Recomputes every record, score, clock, milestone and counter from the timeline and compares them with what the
    /// tables have; what records are found by, own fields and words, it compares with the records. Reads one moment of
    /// the store, in flat memory; changes nothing.
    ///
    /// `progress` is told how much is done of how much: records first, then leads.
    public func verify(
        _ progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> VerifyReading {
        try mustBeAllowed(to: .see)
        return try await reading { store in try Verification(store, playbooks).run(progress) }
    }
}

/// Runs the audits one after the other and adds up what they found.
struct Verification {
    let store: Store
    let playbooks: PlaybookShelf

    init(_ store: Store, _ playbooks: PlaybookShelf) {
        self.store = store
        self.playbooks = playbooks
    }

    func run(_ progress: (_ done: Int, _ total: Int) -> Void) throws -> VerifyReading {
        let (recordCount, leadCount) = try (store.recordCount(), store.count(Lead.self))
        var records = try RecordAudit(store)
        try records.run { progress($0, recordCount + leadCount) }
        var leads = LeadAudit(store, playbooks)
        try leads.run { progress(recordCount + $0, recordCount + leadCount) }
        var reading = records.reading
        reading.add(leads.reading)
        var finding = FindingAudit(store)
        try finding.run()
        reading.add(finding.reading)
        try compareWithdrawals(records.takenBack, &reading)
        try compareCounters(records.highest, &reading)
        return reading
    }

    /// Which acts were taken back stands in the entries that say so; the table is their index.
    private func compareWithdrawals(_ told: [ID<Act>: RecordAudit.TakenBack], _ reading: inout VerifyReading) throws {
        let stored = try store.withdrawals()
        for (act, takenBack) in told where stored[act]?.knownAt != takenBack.knownAt {
            let words = stored[act].map { "\($0.knownAt)" } ?? "none"
            reading.note(
                Difference(
                    table: "withdrawals", id: "\(act)", field: "known_at", stored: words,
                    expected: "\(takenBack.knownAt)"))
        }
        for act in stored.keys where told[act] == nil {
            reading.note(
                Difference(table: "withdrawals", id: "\(act)", field: "row", stored: "there", expected: "none"))
        }
    }

    /// A number that was given must never be given again. Numbers may have been used up besides.
    private func compareCounters(_ highest: [Counter: Int64], _ reading: inout VerifyReading) throws {
        for counter in Counter.allCases {
            let (given, last) = (highest[counter] ?? 0, try store.last(counter))
            guard last < given else { continue }
            reading.note(
                Difference(
                    table: "counters", id: counter.rawValue, field: "value", stored: "\(last)",
                    expected: "\(given) or more"))
        }
    }
}

extension Store {
    /// How many rows all records have together.
    fileprivate func recordCount() throws -> Int {
        struct Counting: NounVisitor {
            let store: Store
            func visit<R: Record>(_ type: R.Type) throws -> Int { try store.count(type) }
        }
        return try Noun.allCases.reduce(0) { try $0 + $1.visit(Counting(store: self)) }
    }
}

extension VerifyReading {
    fileprivate mutating func add(_ other: VerifyReading) {
        records += other.records
        entries += other.entries
        engagements += other.engagements
        leads += other.leads
        found += other.found
        let room = VerifyReading.mostListed - differences.count
        differences += other.differences.prefix(max(0, room))
    }
}
