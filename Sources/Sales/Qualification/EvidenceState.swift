/// What an entry that is cited as evidence can carry: "we say, they wrote, we saw".
public struct EvidenceState: Hashable, Sendable {
    /// The entry: an engagement, an activity, a note, by its id.
    public var id: Identifier
    /// Its text was erased; it proves nothing any longer.
    public var erased: Bool
    /// The strongest answer it carries; nil: none, because a machine did it or may have.
    public var carries: Strength?
    /// Where the playbook says that it proves a criterion more strongly.
    public var proofs: [String: Strength]

    /// Evidence with everything given.
    public init(_ id: Identifier, carries: Strength?, proofs: [String: Strength] = [:], erased: Bool = false) {
        self.id = id
        self.erased = erased
        self.carries = carries
        self.proofs = proofs
    }

    /// How strong an answer to `criterion` it carries; nil: it carries none.
    public func strength(for criterion: String) -> Strength? {
        guard !erased, let carries else { return nil }
        return proofs[criterion].map { max($0, carries) } ?? carries
    }
}

extension EvidenceState {
    /// An engagement as evidence: what its kind says an answer citing it is worth, and what it proves by itself. One
    /// that no human did carries nothing.
    public init(_ engagement: Engagement, kind: EngagementKind?, erased: Bool = false) {
        let isHuman = engagement.class == .human && engagement.triage != .outOfOffice
        let proofs = (kind?.proofs ?? []).map { ($0.criterion, $0.strength) }
        self.init(
            engagement.id.raw, carries: isHuman ? kind?.citedStrength ?? .asserted : nil,
            proofs: Dictionary(proofs, uniquingKeysWith: max), erased: erased)
    }

    /// Something we did as evidence: we say so, unless it is an e-mail or a survey that the buyer took part in.
    public init(_ activity: Activity, erased: Bool = false) {
        let isTheirs = activity.twoWay && ["email", "survey"].contains(activity.kind)
        self.init(activity.id.raw, carries: isTheirs ? .written : .asserted, erased: erased)
    }

    /// A note as evidence: we say so.
    public init(_ note: Note, erased: Bool = false) {
        self.init(note.id.raw, carries: .asserted, erased: erased)
    }
}

extension EngagementKind {
    /// What an answer that cites it is worth: a reply is what they wrote, whatever else is declared.
    fileprivate var citedStrength: Strength {
        effect == .triage ? .written : answers ?? .asserted
    }
}
