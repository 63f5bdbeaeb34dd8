import Sales
import Storage

/// Folds every record anew from its entries and lays it beside its row: every field, every look-up column, and whether
/// there is a row at all.
///
/// Entries and rows are both read in the order of ids, once, so that memory stays flat.
struct RecordAudit {
    private let store: Store
    private var shelves = Dictionary(uniqueKeysWithValues: Noun.allCases.map { ($0, RowShelf(of: $0)) })
    /// The highest numbers that were given to leads and opportunities.
    private(set) var highest: [Counter: Int64] = [:]
    /// The acts that entries take back, each by which entry and known when.
    private(set) var takenBack: [ID<Act>: TakenBack] = [:]
    private(set) var reading = VerifyReading()
    private let withdrawals: [ID<Act>: Fold.Withdrawal]

    /// An act taken back, as its entry tells it.
    struct TakenBack: Hashable {
        var entry: ID<Entry>
        var knownAt: Moment
    }

    init(_ store: Store) throws {
        self.store = store
        withdrawals = try store.withdrawals()
    }

    mutating func run(_ progress: (_ done: Int) -> Void) throws {
        try store.eachSubject { subject, entries in
            try meet(subject, entries)
            if reading.records % 1_000 == 0 { progress(reading.records) }
            return true
        }
        for noun in Noun.allCases { try pass(noun, below: nil) }
        progress(reading.records)
    }

    private mutating func meet(_ subject: Subject, _ entries: [Entry]) throws {
        note(entries)
        try pass(subject.noun, below: subject.id)
        let stored = try shelves[subject.noun]?.take(subject.id, from: store)
        reading.records += 1
        if subject.noun == .engagements { reading.engagements += 1 }
        do {
            let expected = try subject.noun.visit(
                Folded(id: subject.id, entries: entries, stored: stored, withdrawals: withdrawals))
            compare(subject, stored, expected)
        } catch let fault as UnfitField {
            differ(Subject(fault.noun, subject.id), fault.field, "a value that fits", fault.value.words)
        }
    }

    private mutating func note(_ entries: [Entry]) {
        reading.entries += entries.count
        for entry in entries {
            guard let act = entry.withdraws else { continue }
            takenBack[act] = TakenBack(entry: entry.id, knownAt: entry.knownAt)
        }
    }

    /// The rows that no entry tells of: right for engagements alone, which tell of themselves.
    private mutating func pass(_ noun: Noun, below id: Identifier?) throws {
        while let row = try shelves[noun]?.take(below: id, from: store) {
            reading.records += 1
            if noun == .engagements {
                reading.engagements += 1
                let subject = Subject(noun, row.id)
                compare(
                    subject, row, try noun.visit(Folded(id: row.id, entries: [], stored: row, withdrawals: withdrawals))
                )
            } else {
                differ(Subject(noun, row.id), "row", "there", "none")
            }
        }
    }

    private mutating func compare(_ subject: Subject, _ stored: StoredRow?, _ expected: ExpectedRow?) {
        if let number = expected?.number, let counter = subject.noun.counter {
            highest[counter] = max(highest[counter] ?? 0, number)
        }
        switch (stored, expected) {
        case (nil, nil): break
        case (nil, _?): differ(subject, "row", "none", "there")
        case (_?, nil): differ(subject, "row", "there", "none")
        case (let stored?, let expected?):
            for difference in expected.differences(from: stored) {
                differ(subject, difference.field, difference.stored.words, difference.expected.words)
            }
        }
    }

    private mutating func differ(_ subject: Subject, _ field: String, _ stored: String, _ expected: String) {
        reading.note(
            Difference(
                table: subject.noun.rawValue, id: "\(subject.id)", field: field, stored: stored, expected: expected))
    }
}

extension Noun {
    fileprivate var counter: Counter? {
        switch self {
        case .leads: .lead
        case .opportunities: .opportunity
        default: nil
        }
    }
}
