public import Actions
public import Sales

/// One criterion with how its answer stands.
public struct CriterionPayload: Encodable, Sendable {
    let criterion: String
    let label: String
    let question: String
    let demand: String
    let standing: String
    let met: Bool
    @Shown var answer: String?
    let amount: Int64?
    let strength: String?
    /// "we say", "they wrote", "we saw".
    let source: String?
    let answeredAt: String?
    let expiresAt: String?
    let evidence: [EvidencePayload]

    /// The payload of `reading`.
    public init(_ reading: CriterionReading) {
        criterion = reading.criterion.name
        label = reading.criterion.label
        question = reading.criterion.question
        demand = reading.demand.rawValue
        standing = reading.standing.word
        met = reading.standing == .met
        answer = reading.answer?.answer
        amount = reading.answer?.amount
        strength = reading.answer?.strength.rawValue
        source = reading.source
        answeredAt = reading.answer?.answeredAt.description
        expiresAt = reading.answer?.expiresAt?.description
        evidence = reading.evidence.map(EvidencePayload.init)
    }
}

/// An entry that backs an answer.
public struct EvidencePayload: Encodable, Sendable {
    let id: String
    let kind: String
    let at: String?
    let text: String?

    /// The payload of `reading`.
    public init(_ reading: EvidenceReading) {
        id = reading.id.description
        kind = reading.kind
        at = reading.at?.description
        text = reading.text
    }
}

/// An answer to a criterion.
public struct AnswerPayload: Encodable, Sendable {
    let id: String
    let criterion: String
    let answer: String
    let amount: Int64?
    let strength: String
    let evidence: [String]
    let answeredAt: String
    let expiresAt: String?
    let contradictedBy: String?

    /// The payload of `answer`.
    public init(_ answer: Sales.Answer) {
        id = answer.id.description
        criterion = answer.criterion
        self.answer = answer.answer
        amount = answer.amount
        strength = answer.strength.rawValue
        evidence = answer.evidence.ids.map(\.description)
        answeredAt = answer.answeredAt.description
        expiresAt = answer.expiresAt?.description
        contradictedBy = answer.contradictedBy?.description
    }
}

/// What a gate says.
public struct GatePayload: Encodable, Sendable {
    let open: Bool
    let must: [JudgementPayload]
    let should: [JudgementPayload]
    let atLeast: [ChoicePayload]
    let missing: [MissingPayload]

    /// The payload of `report`.
    public init(_ report: GateReport) {
        open = report.isOpen
        must = report.must.map(JudgementPayload.init)
        should = report.should.map(JudgementPayload.init)
        atLeast = report.choices.map(ChoicePayload.init)
        missing = report.missing.map(MissingPayload.init)
    }

    struct JudgementPayload: Encodable, Sendable {
        let criterion: String
        let standing: String
        let met: Bool
        let strength: String

        init(_ judgement: Judgement) {
            criterion = judgement.requirement.criterion
            standing = judgement.standing.word
            met = judgement.isMet
            strength = judgement.requirement.strength.rawValue
        }
    }

    struct ChoicePayload: Encodable, Sendable {
        let count: Int
        let met: Bool
        let of: [JudgementPayload]

        init(_ choice: GateReport.Choice) {
            count = choice.count
            met = choice.isMet
            of = choice.of.map(JudgementPayload.init)
        }
    }
}

extension MissingPayload {
    /// The payload of `missing`.
    public init(_ missing: Missing) {
        self.init(criterion: missing.name, needs: missing.needs, why: missing.why)
    }
}

extension AnswerStanding {
    /// The stable word for programs.
    public var word: String {
        switch self {
        case .met: "met"
        case .unanswered: "unanswered"
        case .below: "below"
        case .tooSmall: "too_small"
        case .tooWeak: "too_weak"
        case .stale: "stale"
        case .contradicted: "contradicted"
        case .evidenceErased: "evidence_erased"
        case .evidenceMissing: "evidence_missing"
        }
    }
}
