import Sales
import Storage

/// Rows of addresses that may not be written to: each address and channel once.
struct SuppressionRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let suppression = try suppression(row, act)
        guard case .text(let key)? = Suppression.keys.first?.get(suppression) else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: row.kind.need)
        }
        let same = try act.store.suppressions(addressKey: key).first {
            $0.record.channel == nil || $0.record.channel == suppression.channel
        }
        guard let same else {
            try act.create(suppression, Telling(.suppressed, at: suppression.at))
            return .created
        }
        var filled = same.record
        Filling.blanks.fill(&filled.reason, suppression.reason)
        // What was written down first holds for longest.
        if row.has("at") { filled.at = min(filled.at, suppression.at) }
        return .changed(try act.change(same, to: filled).version != same.version)
    }

    private func suppression(_ row: FieldRow, _ act: Acting) throws -> Suppression {
        var suppression = Suppression(blank: act.newID())
        suppression.email = try row.email()
        suppression.phone = try row.phone()
        suppression.domain = try row.domain()
        suppression.reason = row.text("reason")
        suppression.channel = try channel(row)
        suppression.at = try row.happened("at") ?? act.now
        suppression.importID = act.importID
        return suppression
    }

    private func channel(_ row: FieldRow) throws(ImportRefusal) -> String? {
        guard let word = row.filled("channel").flatMap(Folding.name), word != "all" else { return nil }
        guard ["email", "phone", "post"].contains(word) else {
            throw row.bad("channel", .notOneOf(["email", "phone", "all"]))
        }
        return word
    }
}
