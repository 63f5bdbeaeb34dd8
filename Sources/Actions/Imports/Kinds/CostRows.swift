import Sales
import Storage

/// Rows of costs: of a day, or from one day to another.
struct CostRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        let known = try refer.known(Cost.self, row.externalID)
        var cost = known?.record ?? Cost(blank: act.newID())
        try date(&cost, row)
        cost.currency = try row.currency(of: "amount")
        guard let amount = try row.money("amount", cost.currency)?.low else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("amount"))
        }
        cost.amount = amount
        if let kind = try row.choice("kind", Cost.Kind.self) { cost.kind = kind }
        if let campaign = try refer.campaign() { cost.campaignID = campaign }
        if let source = row.text("source") { cost.source = source }
        if let vendor = row.text("vendor") { cost.vendor = vendor }
        if let note = row.verbatim("note") { cost.note = note }
        if let known { return .changed(try act.change(known, to: cost).version != known.version) }
        cost.externalID = row.externalID
        cost.importID = act.importID
        try act.create(cost)
        return .created
    }

    private func date(_ cost: inout Cost, _ row: FieldRow) throws(ImportRefusal) {
        let day = try row.day("at")
        let (from, to) = (try row.day("from") ?? day, try row.day("to") ?? day)
        guard let first = from ?? to, let last = to ?? from else {
            throw .missingValue(line: row.line, kind: row.kind, needs: row.kind.need)
        }
        guard first <= last else { throw row.bad("to", .noDate) }
        cost.from = first
        cost.to = last
    }
}
