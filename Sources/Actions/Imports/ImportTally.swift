import Sales
import Storage

/// What an import has come to so far: bounded, however many rows there are.
struct ImportTally: Sendable {
    private(set) var counts = ImportCounts()
    private var refusals: [RefusedRow] = []
    private var undeclared: [String: [String]] = [:]
    /// So many refusals, and so many words of a field, are told; the errors file has all.
    private static let told = 20

    /// Adds what became of a slice's rows; answers those that were refused, with why.
    mutating func add(_ results: [RowResult], of rows: [FieldRow]) -> [(FieldRow, RefusedRow)] {
        var refused: [(FieldRow, RefusedRow)] = []
        for (row, result) in zip(rows, results) {
            counts.add(result)
            switch result {
            case .refused(let refusal):
                refused.append((row, refusal))
                if refusals.count < ImportTally.told { refusals.append(refusal) }
            case .taken(let taken):
                for word in taken.undeclared { note(word) }
            }
        }
        return refused
    }

    private mutating func note(_ word: UndeclaredWord) {
        let seen = undeclared[word.field, default: []]
        guard seen.count < ImportTally.told, !seen.contains(word.word) else { return }
        undeclared[word.field] = seen + [word.word]
    }

    func report(of plan: ImportPlan, _ run: KeptImport, seconds: Double) -> ImportReport {
        let order = plan.order
        return ImportReport(
            id: order.dryRun ? nil : run.id, kind: order.kind, file: order.file, counts: counts, seconds: seconds,
            mapping: plan.mapping, values: plan.values, warnings: plan.warnings + warnings(order),
            refusals: refusals, dryRun: order.dryRun)
    }

    private func warnings(_ order: ImportOrder) -> [ImportWarning] {
        var warnings = undeclared.sorted { $0.key < $1.key }.map { field, words in
            field == UndeclaredWord.account
                ? ImportWarning.accountsKnownByID(words) : .undeclaredWords(field: field, words)
        }
        if counts.listed > 0 {
            warnings.append(.listedNotLeads(rows: counts.listed, list: order.listName))
        }
        return warnings
    }
}
