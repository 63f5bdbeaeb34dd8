public import Sales

/// One criterion as a page shows it: the question, the answer, how well it stands and what backs it.
public struct CriterionReading: Hashable, Sendable {
    /// The criterion.
    public var criterion: Criterion
    /// The answer that stands best; nil: never answered.
    public var answer: Answer?
    /// Whether it proves what the gate asks, and if not, why not.
    public var standing: AnswerStanding
    /// Whether the gate asks for it, and how.
    public var demand: Demand
    /// What the answer cites.
    public var evidence: [EvidenceReading]

    /// How the gate asks for a criterion.
    public enum Demand: String, Hashable, Sendable, CaseIterable {
        /// It blocks.
        case must
        /// Some of several block.
        case choice = "at_least"
        /// It is shown and never blocks.
        case should
        /// The gate does not ask.
        case none
    }

    /// How the answer's strength reads: "we say", "they wrote", "we saw".
    public var source: String? { answer.map { $0.strength.words } }
}

/// An entry that backs an answer, in a line.
public struct EvidenceReading: Hashable, Sendable {
    /// Its id.
    public var id: Identifier
    /// What it is: an engagement's or an activity's kind, `note`, or `missing`.
    public var kind: String
    /// When it happened; nil where it is missing.
    public var at: Moment?
    /// What was said; nil: nothing was kept.
    public var text: String?
}
