/// What is to be another about an opportunity. What is nil stays as it is.
public struct OpportunityEdit: Hashable, Sendable {
    /// A field that may also be emptied.
    public enum Setting<V: Hashable & Sendable>: Hashable, Sendable {
        case to(V)
        case empty
    }
    public var name: String?
    public var amount: ConversionTerms.Amount?
    /// Each move to a later day is a slip.
    public var expectedClose: Day?
    public var nextStep: String?
    /// When the next step is due; nil beside a next step: in a week, or by the expected close where that is sooner.
    public var nextStepOn: Day?
    public var ownerID: ID<User>?
    /// Nothing is expected of it until that day: it is neither stuck nor late.
    public var onHoldUntil: Setting<Day>?
    /// A word of `Forecast`.
    public var forecast: Setting<String>?
    /// The chance of winning in per cent, 1 to 99, until it enters another stage.
    public var probability: Int64?
    /// Own fields by name; an empty text empties one.
    public var own: [String: String] = [:]

    /// No change yet.
    public init() {}
}

extension Opportunity {
    /// The opportunity with an edit made, and the next step as a task where it is another.
    ///
    /// Refuses an opportunity that is not open, a blank name, a negative amount, days that are past, a chance that is
    /// none, a forecast that is not known, and an own field that is not declared or does not hold that. `why` is
    /// kept on the timeline: a slip says why.
    public func edited(
        _ edit: OpportunityEdit, why: String? = nil, on occasion: Occasion
    ) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .edit)
        var edited = self
        try edited.rename(edit.name)
        try edited.value(edit.amount)
        if let day = edit.expectedClose, day != expectedClose {
            edited = try edited.rescheduled(to: day, on: occasion)
        }
        try edited.forecast(edit, on: occasion)
        for (name, text) in edit.own.sorted(by: { $0.key < $1.key }) { try edited.fill(name, text, occasion) }
        if let owner = edit.ownerID { edited.ownerID = owner }
        var step = OpportunityStep(.edited, edited, at: occasion.at, why: why?.unlessBlank)
        try step.plan(edit, on: occasion)
        return step
    }

    private mutating func rename(_ name: String?) throws(Refusal) {
        guard let name else { return }
        guard let words = name.unlessBlank else { throw Refusal(.badValue(field: "name", value: name)) }
        self.name = words
    }

    private mutating func value(_ amount: ConversionTerms.Amount?) throws(Refusal) {
        switch amount {
        case nil: return
        case .unknown: (self.amount, amountHigh) = (nil, nil)
        case .money(let minor, let currency, let high):
            let least = min(minor, high ?? minor)
            guard least >= 0 else { throw Refusal(.negativeAmount(least)) }
            self.amount = least
            amountHigh = high.map { max(minor, $0) }
            self.currency = currency.uppercased()
        }
    }

    private mutating func forecast(_ edit: OpportunityEdit, on occasion: Occasion) throws(Refusal) {
        switch edit.onHoldUntil {
        case nil: break
        case .empty: onHoldUntil = nil
        case .to(let day):
            guard day > occasion.today else { throw Refusal(.holdInPast(day, today: occasion.today)) }
            onHoldUntil = day
        }
        switch edit.forecast {
        case nil: break
        case .empty: forecast = nil
        case .to(let word):
            guard let known = Forecast(rawValue: word) else {
                throw Refusal(.unknownForecast(word, nearest: nearest(word, in: Forecast.allCases.map(\.rawValue))))
            }
            forecast = known.rawValue
        }
        guard let probability = edit.probability else { return }
        guard (1...99).contains(probability) else { throw Refusal(.chanceOutOfRange(probability)) }
        self.probability = probability
    }

    private mutating func fill(_ name: String, _ text: String, _ occasion: Occasion) throws(Refusal) {
        if text.unlessBlank == nil, own[name] != nil { return own[name] = nil }
        try occasion.mustFit(name, text)
        own[name] = text
    }
}

extension OpportunityStep {
    /// Another next step, or another day for it, is another task.
    fileprivate mutating func plan(_ edit: OpportunityEdit, on occasion: Occasion) throws(Refusal) {
        guard edit.nextStep != nil || edit.nextStepOn != nil else { return }
        let said = edit.nextStep.map { $0.unlessBlank } ?? opportunity.nextStep
        guard let step = said else { throw Refusal(.badValue(field: "next_step", value: edit.nextStep ?? "")) }
        let soon = occasion.today + 7
        let day = edit.nextStepOn ?? min(soon, max(opportunity.expectedClose ?? soon, occasion.today))
        guard day >= occasion.today else { throw Refusal(.stepInPast(day, today: occasion.today)) }
        guard step != opportunity.nextStep || day != opportunity.nextStepOn else { return }
        opportunity.nextStep = step
        opportunity.nextStepOn = day
        finishes = [.nextStep]
        let due = occasion.zone.morning(of: day)
        tasks = [TaskPlan(.nextStep, .step(step), dueAt: due, ownerID: opportunity.ownerID)]
    }
}
