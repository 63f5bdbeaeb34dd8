/// Where an answer stands before a requirement: met, or what keeps it from being met.
public enum AnswerStanding: Hashable, Sendable {
    case met
    /// Nobody has answered yet.
    case unanswered
    /// The answer is known, but not the one that is needed.
    case below(answer: String, needs: String)
    /// The amount is known to be smaller, or is not known.
    case tooSmall(amount: Int64?, needs: Int64)
    /// It would do, but is backed too weakly.
    case tooWeak(has: Strength, needs: Strength)
    /// It would have done until then.
    case stale(since: Moment)
    /// Something came up that says otherwise.
    case contradicted(by: ID<Entry>)
    /// What backed it was erased.
    case evidenceErased
    /// What backed it counts no longer, or never did: taken back, or a machine's doing.
    case evidenceMissing

    /// How near it is to being met: of several answers to one question the nearest counts.
    var nearness: Int {
        switch self {
        case .met: 8
        case .stale: 7
        case .tooWeak: 6
        case .tooSmall: 5
        case .below: 4
        case .contradicted: 3
        case .evidenceErased: 2
        case .evidenceMissing: 1
        case .unanswered: 0
        }
    }
}

extension Requirement {
    /// Where `answers` stand before this requirement at `moment`, and the answer that stands nearest.
    ///
    /// Answers to other criteria are passed over. Several leads of one opportunity may each have answered: the best
    /// standing wins. Evidence that is not among `evidence` counts no longer.
    public func judge(
        _ answers: [Answer], evidence: [Identifier: EvidenceState], criterion: Criterion, at moment: Moment
    ) -> Judgement {
        var best = Judgement(requirement: self, standing: .unanswered, answer: nil)
        for answer in answers where answer.criterion == self.criterion {
            let standing = judge(answer, evidence, criterion, moment)
            guard best.answer == nil || standing.nearness > best.standing.nearness else { continue }
            best = Judgement(requirement: self, standing: standing, answer: answer)
        }
        return best
    }

    private func judge(
        _ answer: Answer, _ evidence: [Identifier: EvidenceState], _ criterion: Criterion, _ moment: Moment
    ) -> AnswerStanding {
        if let entry = answer.contradictedBy { return .contradicted(by: entry) }
        guard let backing = answer.backing(evidence) else {
            let erased = answer.evidence.ids.contains { evidence[$0]?.erased ?? false }
            return erased ? .evidenceErased : .evidenceMissing
        }
        let needed = level ?? criterion.leastMet
        guard criterion.reaches(needed, with: answer.answer) else {
            return .below(answer: answer.answer, needs: needed)
        }
        if let amount, answer.amount ?? .min < amount { return .tooSmall(amount: answer.amount, needs: amount) }
        if backing < strength { return .tooWeak(has: backing, needs: strength) }
        if let end = answer.expiresAt, end <= moment { return .stale(since: end) }
        return .met
    }
}

extension Answer {
    /// How strongly the answer is still backed: what it claimed, as far as the evidence that is left carries it.
    /// Nil where none is left.
    public func backing(_ evidence: [Identifier: EvidenceState]) -> Strength? {
        self.evidence.ids.compactMap { evidence[$0]?.strength(for: criterion) }.max().map { min($0, strength) }
    }
}

/// A requirement and how it was judged.
public struct Judgement: Hashable, Sendable {
    /// What was asked for.
    public var requirement: Requirement
    /// Where it stands.
    public var standing: AnswerStanding
    /// The answer that stands nearest, if there is one.
    public var answer: Answer?

    /// A judgement with everything given.
    public init(requirement: Requirement, standing: AnswerStanding, answer: Answer?) {
        self.requirement = requirement
        self.standing = standing
        self.answer = answer
    }

    /// Whether nothing is missing.
    public var isMet: Bool { standing == .met }
    /// Whether it was met once and has grown old.
    public var isStale: Bool {
        if case .stale = standing { true } else { false }
    }
}
