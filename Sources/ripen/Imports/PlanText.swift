import Actions
import Sales
import Tables

/// How a file will be read, before anything happens.
struct PlanText {
    let plan: ImportPlan

    init(_ plan: ImportPlan) { self.plan = plan }

    func write(on sheet: inout Sheet) {
        let rows = "\(plan.rows.grouped) \(plan.rows == 1 ? "row" : "rows")"
        sheet.line(
            .bold(plan.order.file), .dim("  \(rows) as \(plan.order.kind.rawValue), \(plan.encoding.title)"))
        var table = TextTable([.text("Column"), "", "Field", ""])
        for column in plan.mapping.columns {
            table.add([Ink(column.column), .dim("→"), field(column), .dim(why(column.why))])
        }
        sheet.table(table, indent: 2)
        words(&sheet)
        sheet.gap()
    }

    private func field(_ column: Mapping.Column) -> Ink {
        column.field.map { .bold($0) } ?? .yellow("left out")
    }

    private func why(_ why: Mapping.Why) -> String {
        switch why {
        case .guessed: "by its name"
        case .told: "as told"
        case .unknown: "keep it with --map COLUMN=FIELD or COLUMN=own.NAME"
        case .ignored: "as told"
        }
    }

    private func words(_ sheet: inout Sheet) {
        let known = plan.values.filter { $0.meaning != nil }
        guard !known.isEmpty else { return }
        sheet.line(.dim("  Words of the file, and what they mean here:"))
        var table = TextTable(["", .text(""), "", "", .right("")])
        for use in known.prefix(20) {
            table.add([
                .dim(use.field), Ink("“\(use.value)”"), .dim("→"), Ink(use.meaning?.words ?? ""),
                .dim("\(use.rows.grouped) rows"),
            ])
        }
        sheet.table(table, indent: 2)
        if known.count > 20 { sheet.line(.dim("  … and \(known.count - 20) more")) }
    }
}

extension MappedValue {
    /// What the word means, for people.
    var words: String {
        switch self {
        case .engagement(let kind): "\(kind), an engagement"
        case .listMember: "a name on a list, no lead"
        case .state(let state): "state \(state)"
        case .decision(let decision): "decided: \(decision)"
        case .outcome(let outcome): "ended: \(outcome)"
        case .value(let value): value
        }
    }
}
