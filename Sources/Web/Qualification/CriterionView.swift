import Actions
import Sales

/// One criterion as a page shows it: how it stands, who says so, and the form that answers it.
struct CriterionView: Encodable, Hashable, Sendable {
    /// An entry that backs the answer.
    struct Quote: Encodable, Hashable, Sendable {
        var what: String
        /// Its words; none where nothing was kept.
        var text: [String]
    }
    var label: String
    var question: String
    /// The sign in the circle, and the class that colours it.
    var sign: String
    var look: String
    /// "asked by the gate", "one of several", "good to know".
    var demand: String
    /// "Specific · they wrote · 12 Nov": the answer as it stands; none where nobody answered.
    var says: [String]
    /// What keeps it from being met; one phrase or none.
    var lacks: [String]
    var quotes: [Quote]
    /// The form that answers it; none where one may not.
    var answer: [Form]
    /// The form that says something came up against it.
    var contradict: [Form]
    var isOpen: Bool
}

/// Lays criteria out for a page.
struct CriteriaViews {
    let playbook: Playbook
    let dates: Dates
    let currency: String
    let forms: FormMaker
    /// What may be cited: the id and the words of recent entries.
    let citable: [(String, String)]
    let mayAnswer: Bool

    /// What the gate asks for first; what nobody asks for and nobody answered comes last.
    func views(_ readings: [CriterionReading]) -> [CriterionView] {
        CriterionReading.Demand.allCases.flatMap { demand in
            readings.filter { $0.demand == demand }.map(view)
        }
    }

    private func view(_ reading: CriterionReading) -> CriterionView {
        let criterion = reading.criterion
        let answer = mayAnswer ? [answerForm(reading)] : []
        let contradict = mayAnswer && reading.answer != nil ? [contradictionForm(criterion)] : []
        return CriterionView(
            label: criterion.label, question: criterion.question, sign: sign(reading), look: look(reading),
            demand: reading.demand.words, says: says(reading), lacks: lacks(reading), quotes: quotes(reading),
            answer: answer, contradict: contradict, isOpen: (answer + contradict).contains(where: \.isOpen))
    }

    private func sign(_ reading: CriterionReading) -> String {
        if reading.standing == .met { return "✓" }
        return reading.answer == nil ? "?" : "!"
    }

    private func look(_ reading: CriterionReading) -> String {
        if reading.standing == .met { return "met" }
        return reading.answer == nil ? (reading.demand == .must ? "block" : "open") : "part"
    }

    private func says(_ reading: CriterionReading) -> [String] {
        guard let answer = reading.answer else { return [] }
        let amount = answer.amount.map { "\(Money.grouped($0.magnitude)) \(currency)" }
        let until = reading.standing == .met ? answer.expiresAt.map { "good until \(dates.date($0))" } : nil
        let parts = [spoken(answer.answer), amount, reading.source, dates.date(answer.answeredAt), until]
        return [parts.compactMap { $0 }.joined(separator: " · ")]
    }

    private func lacks(_ reading: CriterionReading) -> [String] {
        reading.answer == nil || reading.standing == .met ? [] : [reading.standing.words]
    }

    private func quotes(_ reading: CriterionReading) -> [CriterionView.Quote] {
        reading.evidence.map { evidence in
            let kind = playbook.kind(evidence.kind)?.label ?? spoken(evidence.kind)
            let when = evidence.at.map { ", \(dates.date($0))" } ?? ""
            return CriterionView.Quote(what: kind + when, text: evidence.text.map { [$0] } ?? [])
        }
    }

    private func answerForm(_ reading: CriterionReading) -> Form {
        let criterion = reading.criterion
        var fields: [Field] = [
            .select(
                "answer", "Answer", criterion.answers.map { ($0, spoken($0)) },
                chosen: reading.answer?.answer ?? criterion.leastMet)
        ]
        if criterion.takesAmount {
            fields.append(
                .line(
                    "amount", "Amount in \(currency)", reading.answer?.amount.map { "\($0)" },
                    hint: "A whole number; leave it blank where nobody named one."))
        }
        fields.append(.area("note", "What was said", hint: "A note under the lead, kept as evidence: “we say”."))
        fields.append(
            .select(
                "evidence", "Or cite an entry", [("", "None")] + citable,
                hint: "What they wrote or we saw is stronger than what we say."))
        fields.append(
            .select(
                "strength", "Claim",
                [("", "As strong as the evidence")] + Strength.allCases.map { ($0.rawValue, spoken($0.words)) }))
        return forms.form("answer", "Answer: \(criterion.label)", button: "Keep the answer", of: criterion.name, fields)
    }

    private func contradictionForm(_ criterion: Criterion) -> Form {
        forms.form(
            "contradict", "Something says otherwise", button: "Mark as unproven", tone: "grave", of: criterion.name,
            [.area("note", "What came up")])
    }
}

extension CriterionReading.Demand {
    /// How the gate asks, as words.
    var words: String {
        switch self {
        case .must: "the gate asks for it"
        case .choice: "one of several"
        case .should: "good to know"
        case .none: "not asked by the gate"
        }
    }
}

/// Whether it is an opportunity yet, in a sentence, and what each missing thing needs.
struct VerdictView: Encodable, Hashable, Sendable {
    var sentence: String
    var badge: Badge
    var count: String
    var missing: [String]
    var hasMissing: Bool

    init(_ gate: GateReport, opportunity code: String?) {
        let asked = gate.must.count + gate.choices.map(\.count).reduce(0, +)
        let choices = gate.choices.map { min($0.of.count(where: \.isMet), $0.count) }.reduce(0, +)
        let met = gate.must.count(where: \.isMet) + choices
        count = "\(met) of \(asked) asked for \(asked == 1 ? "is" : "are") met"
        missing = gate.missing.map { "\(spoken($0.needs)) — \($0.why)" }
        hasMissing = !missing.isEmpty
        switch (code, gate.isOpen) {
        case (let code?, _):
            sentence = "It is an opportunity: \(code)."
            badge = Badge("Converted", look: "state-converted")
        case (nil, true):
            sentence = "Yes: the gate is met."
            badge = Badge("Ready to convert", look: "mark-good")
        case (nil, false):
            sentence = gate.stale.isEmpty ? "Not yet." : "Not any more: answers have gone stale."
            badge = Badge("Gate not met", look: "mark-warn")
        }
    }
}
