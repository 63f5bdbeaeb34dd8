import Sales

/// What a row says about an opportunity, read in the words of the playbook where it declares them.
struct OpportunityDraft {
    var name: String?
    var type: String
    var motion: OpportunityType.Motion?
    var stage: String?
    var probability: Int64?
    var amount: Int64?
    var amountHigh: Int64?
    var currency: String?
    var openedAt: Moment?
    var expectedClose: Day?
    var nextStep: String?
    var nextStepOn: Day?
    var onHoldUntil: Day?
    var checklist: Checklist?
    var outcome: Opportunity.Outcome?
    var closedAt: Moment?
    var reason: String?
    var forecast: String?
    var source: String?
    var own: [String: String]
    var undeclared: [UndeclaredWord] = []

    /// Reads the row. Refuses one that ended and does not say when.
    init(_ row: FieldRow, _ playbook: Playbook) throws {
        name = row.text("name")
        own = row.own
        type = playbook.types.first?.name ?? ""
        try readAmount(row)
        openedAt = try row.happened("created_at")
        expectedClose = try row.day("expected_close")
        nextStep = row.text("next_step")
        nextStepOn = try row.day("next_step_on")
        onHoldUntil = try row.day("on_hold_until")
        checklist = try row.text("ticked").map { text in
            guard let checklist = Checklist(text: text) else { throw row.bad("ticked", .noChecklist) }
            return checklist
        }
        reason = row.text("reason")
        forecast = row.text("forecast")
        source = row.text("source")
        probability = try row.percent("probability")
        try readType(row, playbook)
        try readEnd(row)
        readStage(row, playbook)
    }

    private mutating func readAmount(_ row: FieldRow) throws(ImportRefusal) {
        let code = try row.currency(of: "amount")
        if let amount = try row.money("amount", code) {
            self.amount = amount.low
            amountHigh = amount.high
        }
        if let high = try row.money("amount_high", code)?.low { amountHigh = high }
        currency = amount == nil && amountHigh == nil && !row.has("currency") ? nil : code
    }

    private mutating func readType(_ row: FieldRow, _ playbook: Playbook) throws(ImportRefusal) {
        motion = try row.choice("motion")
        if let word = row.text("type") {
            let key = Folding.name(word)
            let declared = playbook.types.first { Folding.name($0.name) == key || Folding.name($0.label) == key }
            if let declared {
                type = declared.name
            } else if case .value(let word)? = row.plan.meaning(of: word, in: "motion"), motion == nil {
                motion = OpportunityType.Motion(rawValue: word)
            } else {
                own["type"] = word
                undeclared.append(UndeclaredWord(field: "type", word: word))
            }
        }
        if let wanted = motion, playbook.type(type)?.motion != wanted, !row.has("type") {
            type = playbook.types.first { $0.motion == wanted }?.name ?? type
        }
        motion = motion ?? playbook.type(type)?.motion
    }

    private mutating func readEnd(_ row: FieldRow) throws {
        outcome = try row.choice("outcome")
        if let word = row.text("stage"), case .outcome(let end)? = row.plan.meaning(of: word, in: "stage") {
            outcome = outcome ?? Opportunity.Outcome(rawValue: end)
        }
        guard outcome != nil else {
            // The date beside an open one is the one it is expected on.
            if expectedClose == nil { expectedClose = try row.day("closed_at") }
            return
        }
        guard row.filled("closed_at") != nil else { throw ImportRefusal.closedWithoutDate(line: row.line) }
        closedAt = try row.happened("closed_at")
    }

    /// A stage of its type, by name or label; one that is not declared is kept as it is written. One that says how it
    /// ended is no stage: those that were won were in the last, of the others nothing is known but the first.
    private mutating func readStage(_ row: FieldRow, _ playbook: Playbook) {
        let stages = playbook.type(type)?.stages ?? []
        if let word = row.text("stage") {
            let key = Folding.name(word)
            let declared = stages.first { Folding.name($0.name) == key || Folding.name($0.label) == key }
            let isEnd = if case .outcome? = row.plan.meaning(of: word, in: "stage") { true } else { false }
            if let declared {
                stage = declared.name
            } else if !isEnd {
                stage = word
                undeclared.append(UndeclaredWord(field: "stage", word: word))
            }
        }
        stage = stage ?? (outcome == .won ? stages.last : stages.first)?.name
        probability = probability ?? stages.first { $0.name == stage }.map { Int64($0.probability) }
    }

    /// Fills an opportunity with it; the end is told by an entry of its own.
    func fill(_ opportunity: inout Opportunity, _ filling: Filling) {
        if let name { opportunity.name = name }
        opportunity.type = type
        if let motion { opportunity.motion = motion }
        if let stage { opportunity.stage = stage }
        if let probability { opportunity.probability = probability }
        filling.fill(&opportunity.amount, amount)
        filling.fill(&opportunity.amountHigh, amountHigh)
        filling.fill(&opportunity.currency, currency)
        filling.fill(&opportunity.expectedClose, expectedClose)
        filling.fill(&opportunity.nextStep, nextStep)
        filling.fill(&opportunity.nextStepOn, nextStepOn)
        filling.fill(&opportunity.onHoldUntil, onHoldUntil)
        if let checklist { opportunity.checklist = checklist }
        filling.fill(&opportunity.forecast, forecast)
        filling.fill(&opportunity.source, source)
        filling.fill(&opportunity.own, own)
    }

    /// How its entries are told: known when they happened, under the override of imported history.
    func telling(_ kind: EntryKind, at moment: Moment, _ row: FieldRow) -> Telling {
        Telling(kind, at: moment, knownAt: moment, override: row.history)
    }
}
