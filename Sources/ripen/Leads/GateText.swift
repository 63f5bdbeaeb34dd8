import Sales

/// What a gate says: open, or each missing thing with what it needs and the command that gives it.
struct GateText {
    let report: GateReport
    let lead: String

    init(_ report: GateReport, lead: String) {
        self.report = report
        self.lead = lead
    }

    func write(on sheet: inout Sheet) {
        guard !report.isOpen else {
            return sheet.line("  ", Marks.met, " The gate is open. ", .dim("ripen lead convert \(lead) --help"))
        }
        sheet.line(.dim("  The gate still asks for:"))
        MissingText(report.missing, lead: lead).write(on: &sheet)
    }
}

/// What is missing, line by line.
struct MissingText {
    let missing: [Missing]
    let lead: String

    init(_ missing: [Missing], lead: String) {
        self.missing = missing
        self.lead = lead
    }

    func write(on sheet: inout Sheet) {
        for one in missing {
            sheet.line("  ", Marks.missing, " ", .bold(one.needs), .dim("  (\(one.why))"))
            sheet.line("      ", .cyan(one.remedy(for: lead)))
        }
    }
}
