import Actions
import Sales

/// What an import did.
struct ImportText {
    let report: ImportReport
    let errors: String?

    init(_ report: ImportReport, errors: String?) {
        self.report = report
        self.errors = errors
    }

    func write(on sheet: inout Sheet) {
        let counts = report.counts
        let mark = counts.refused == 0 ? Marks.met : Marks.warning
        let seconds = (report.seconds * 10).rounded() / 10
        let verb = report.dryRun ? "tried, nothing kept" : "in"
        sheet.line(
            mark, " ", .bold("\(counts.rows.grouped) \(report.kind.rawValue) rows"), " \(verb)",
            .dim(" · \(seconds) s"))
        numbers(counts, &sheet)
        for warning in report.warnings {
            sheet.line("  ", Marks.warning, " ", Ink(warning.sentence))
        }
        refusals(&sheet)
        next(&sheet)
    }

    private func numbers(_ counts: ImportCounts, _ sheet: inout Sheet) {
        let parts = [
            ("created", counts.created), ("updated", counts.updated), ("unchanged", counts.unchanged),
            ("refused", counts.refused), ("put on a list", counts.listed), ("leads opened", counts.leadsOpened),
        ]
        let shown = parts.filter { $0.1 > 0 || $0.0 == "leads opened" }
        sheet.line(.dim("  "), Ink(shown.map { "\($0.1.grouped) \($0.0)" }.joined(separator: " · ")))
    }

    private func refusals(_ sheet: inout Sheet) {
        guard report.counts.refused > 0 else { return }
        sheet.line(.dim("  Refused, the first of them:"))
        for row in report.refusals.prefix(5) { sheet.line("    ", .red("line \(row.line)"), "  ", Ink(row.sentence)) }
        if let errors {
            sheet.line(.dim("  All of them are in "), Ink(errors), .dim(": put them right there and import it again."))
        } else {
            sheet.line(.dim("  Have all of them in a file: --errors refused.csv"))
        }
    }

    private func next(_ sheet: inout Sheet) {
        if report.dryRun { return sheet.hint("Do it:", "the same command without --dry-run") }
        if report.counts.leadsOpened > 0 { sheet.hint("See who is ready:", "ripen lead list") }
        if report.kind == .list {
            sheet.line(.dim("  Nobody of them is a lead: that takes something they do, as a reply that asks."))
        }
    }
}
