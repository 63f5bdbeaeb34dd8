import Actions

/// What recomputing everything found.
struct VerifyText {
    let reading: VerifyReading

    init(_ reading: VerifyReading) { self.reading = reading }

    func write(on sheet: inout Sheet) {
        let checked =
            "\(reading.entries.grouped) entries and \(reading.engagements.grouped) engagements folded into "
            + "\(reading.records.grouped) records, \(reading.leads.grouped) leads counted anew"
        guard !reading.isClean else {
            return sheet.line(Marks.met, " 0 differences. ", .dim(checked + "."))
        }
        sheet.line(Marks.missing, " ", .bold("\(reading.found.grouped) differences. "), .dim(checked + "."))
        var table = TextTable(["Table", "Which", "Field", .text("Stored"), .text("The timeline says")])
        for difference in reading.differences.prefix(50) {
            table.add([
                Ink(difference.table), Ink(difference.id), .bold(difference.field), .red(difference.stored),
                .green(difference.expected),
            ])
        }
        sheet.table(table, indent: 2)
        if reading.found > 50 {
            sheet.line(.dim("  … and \((reading.found - 50).grouped) more (up to 1,000 with --json)"))
        }
    }
}
