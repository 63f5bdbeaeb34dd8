import Actions
import Sales

/// What a conversion led to.
struct ConvertedText {
    let converted: Converted
    let dates: DateText

    init(_ converted: Converted, _ dates: DateText) {
        self.converted = converted
        self.dates = dates
    }

    func write(on sheet: inout Sheet) {
        let opportunity = converted.opportunity
        sheet.line(
            Marks.met, " ", .bold(converted.lead.code), converted.again ? " is already " : " is now ",
            .bold(opportunity.code), ": ", .bold(opportunity.name), ".")
        OpportunityText.terms(of: opportunity, dates, on: &sheet)
        let account = converted.account.map { "account \($0.name), " } ?? ""
        sheet.line(
            .dim(
                "  Carried over: \(account)\(counted(converted.people.count, "person", "people")), "
                    + "\(counted(converted.answersCarried, "answer", "answers")) with the evidence, "
                    + "\(counted(converted.tasksCarried, "task", "tasks"))."))
        sheet.hint("See it:", "ripen opportunity show \(opportunity.code)")
        sheet.hint("A mistake?", "ripen lead revert \(converted.lead.code)")
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count.grouped) \(count == 1 ? one : many)"
    }
}
