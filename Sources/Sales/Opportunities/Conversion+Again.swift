extension Conversion {
    /// Whether these terms are the ones this conversion was made with: then it is the same conversion, and nothing is
    /// done again. Refuses other terms, naming the opportunity that the lead already is.
    public func isSame(as terms: ConversionTerms, opportunity number: Int64) throws(Refusal) {
        guard terms.canonical == self.terms else { throw Refusal(.alreadyConverted(opportunity: number)) }
    }
}

/// A conversion that was asked for under an idempotency key, as it is remembered.
public struct KeptKey: Hashable, Sendable {
    /// The terms in their canonical text.
    public var terms: String
    /// The number of the opportunity it led to.
    public var opportunity: Int64
    /// Whether that conversion was taken back since.
    public var reverted: Bool

    /// A key with everything given.
    public init(terms: String, opportunity: Int64, reverted: Bool) {
        self.terms = terms
        self.opportunity = opportunity
        self.reverted = reverted
    }

    /// How long keys are remembered.
    public static let lifetime = 7 * Milliseconds.day

    /// Refuses a key that is used for other terms, and one whose conversion was taken back: it must not be made again
    /// by a late repetition.
    public func mayReplay(_ terms: ConversionTerms) throws(Refusal) {
        // A key that is used up is so whatever is asked: somebody whom only that conversion made known has another id
        // by now, so that the same words would read as other terms.
        guard !reverted else { throw Refusal(.keyReplayedAfterRevert(opportunity: opportunity)) }
        guard terms.canonical == self.terms else { throw Refusal(.keyUsedForOtherTerms) }
    }
}
