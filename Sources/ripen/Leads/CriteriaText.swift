import Actions
import Sales

/// The criteria with how well each answer stands.
struct CriteriaText {
    let criteria: [CriterionReading]
    let dates: DateText
    let currency: String

    init(_ criteria: [CriterionReading], _ dates: DateText, _ currency: String) {
        self.criteria = criteria
        self.dates = dates
        self.currency = currency
    }

    /// What blocks comes first; what nobody asks for and nobody answered is left out.
    func write(on sheet: inout Sheet) {
        var table = TextTable(["", "", "", .text("")])
        for demand in CriterionReading.Demand.allCases {
            for reading in criteria where reading.demand == demand && (demand != .none || reading.answer != nil) {
                table.add([mark(reading), Ink(reading.criterion.label), .dim(demand.words), says(reading)])
            }
        }
        sheet.table(table, indent: 2)
    }

    private func mark(_ reading: CriterionReading) -> Ink {
        if reading.standing == .met { return Marks.met }
        if case .stale = reading.standing { return Marks.warning }
        return reading.demand == .must || reading.demand == .choice ? Marks.missing : Marks.ahead
    }

    private func says(_ reading: CriterionReading) -> Ink {
        guard let answer = reading.answer else { return .dim("not answered: \(reading.criterion.question)") }
        let amount = answer.amount.map { ", \($0.grouped) \(currency)" } ?? ""
        let said = "\(answer.answer.replacing("_", with: " "))\(amount) · \(reading.source ?? "") · "
        let when = dates.day(answer.answeredAt)
        guard reading.standing == .met else { return Ink("\(said)\(when) · \(reading.standing.words)", .yellow) }
        let expiry = answer.expiresAt.map { ", good until \(dates.day($0))" } ?? ""
        return Ink(said + when + expiry)
    }
}

extension CriterionReading.Demand {
    var words: String {
        switch self {
        case .must: "must"
        case .choice: "one of"
        case .should: "should"
        case .none: ""
        }
    }
}
