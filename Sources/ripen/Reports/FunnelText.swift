import Actions
import Foundation
import Sales

/// The funnel as text: one bar a rung, or one row a group.
struct FunnelText {
    private static let ladder: [Milestone.Rung] = [.lead, .qualified, .prospect, .opportunity, .won]
    private static let off: [Milestone.Rung] = [.lost, .noDecision, .nurture, .disqualified]

    let reading: FunnelReading
    let dates: DateText

    init(_ reading: FunnelReading, _ dates: DateText) {
        self.reading = reading
        self.dates = dates
    }

    func write(on sheet: inout Sheet) {
        sheet.line(.bold("Funnel"), .dim("  leads that came in \(period), as of \(dates.time(reading.asOf))"))
        sheet.gap()
        let total = reading.total
        guard total.own[.lead].count + total.imported[.lead].count + total.invalid.count > 0 else {
            sheet.line("No lead came in then. Bring interest in: ", .cyan("ripen import leads FILE"))
            return
        }
        if reading.question.by == nil { bars(total.own, &sheet) } else { groups(&sheet) }
        beside(total, &sheet)
        if reading.question.records { records(total, &sheet) }
        sheet.line(.dim("Playbook version \(reading.playbook), known up to \(dates.time(reading.recordedUpTo))."))
    }

    private var period: String {
        switch (reading.question.from, reading.question.to) {
        case (nil, nil): "at any time"
        case (let from?, nil): "since \(from)"
        case (nil, let to?): "until \(to)"
        case (let from?, let to?): "from \(from) to \(to)"
        }
    }

    private func bars(_ figures: FunnelFigures, _ sheet: inout Sheet) {
        var table = TextTable(["", .right("Leads"), .right("Of all"), ""])
        for rung in FunnelText.ladder + FunnelText.off {
            let tenths = figures.share(of: rung)
            let isOff = FunnelText.off.contains(rung)
            table.add([
                isOff ? .dim(rung.words) : Ink(rung.words), .bold(figures[rung].count.grouped), .dim(percent(tenths)),
                Ink(isOff ? "" : Marks.bar((tenths ?? 0) / 10, of: 30), .cyan),
            ])
        }
        sheet.table(table, indent: 2)
    }

    private func groups(_ sheet: inout Sheet) {
        let by = reading.question.by?.rawValue ?? ""
        let rungs = FunnelText.ladder + FunnelText.off
        var table = TextTable([.text(by.capitalized)] + rungs.map { .right($0.words) } + [.right("Won of all")])
        for group in reading.groups + [reading.total] {
            let isTotal = group == reading.total && group.name == nil && reading.groups.count > 1
            let name = isTotal ? Ink.bold("All") : Ink(group.name ?? "not known")
            table.add(
                [name] + rungs.map { Ink(group.own[$0].count.grouped) } + [.dim(percent(group.own.share(of: .won)))])
        }
        sheet.table(table, indent: 2)
    }

    private func beside(_ group: FunnelGroup, _ sheet: inout Sheet) {
        sheet.gap()
        let imported = group.imported[.lead].count
        if imported > 0 {
            let won = group.imported[.won].count
            sheet.line(
                .dim("Beside them: "),
                "\(imported.grouped) leads brought in as history of another system, \(won.grouped) won.")
        }
        if group.invalid.count > 0 {
            sheet.line(
                .dim("In no figure: "), "\(group.invalid.count.grouped) that never came from interest (spam, tests …).")
        }
    }

    private func records(_ group: FunnelGroup, _ sheet: inout Sheet) {
        sheet.heading("The leads behind each number")
        for rung in FunnelText.ladder + FunnelText.off where group.own[rung].count > 0 {
            sheet.line(.bold(rung.words))
            sheet.paragraph(group.own[rung].leads.map { "L-\($0)" }.joined(separator: " "), indent: 2)
        }
        sheet.gap()
    }

    private func percent(_ tenths: Int?) -> String {
        guard let tenths else { return "" }
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

extension Milestone.Rung {
    var words: String { rawValue.replacing("_", with: " ") }
}
