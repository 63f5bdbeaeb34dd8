/// An answer as it is given.
public struct GivenAnswer: Hashable, Sendable {
    /// The criterion, by name.
    public var criterion: String
    /// One of the criterion's answers.
    public var answer: String
    /// A whole number in the workspace's currency, for criteria that take one.
    public var amount: Int64?
    /// How strongly it is backed.
    public var strength: Strength
    /// The entries that back it.
    public var evidence: [Identifier]

    /// An answer with everything given.
    public init(
        _ criterion: String, _ answer: String, amount: Int64? = nil, strength: Strength = .asserted,
        evidence: [Identifier]
    ) {
        self.criterion = criterion
        self.answer = answer
        self.amount = amount
        self.strength = strength
        self.evidence = evidence
    }
}

extension Occasion {
    /// The answer to keep about `lead`, in place of the `former` one to the same criterion where there is one.
    ///
    /// Refuses a criterion or an answer that the playbook does not declare, an amount where none is taken or below
    /// nought, an answer without evidence, evidence that is not known, and evidence too weak for the strength claimed.
    /// It expires as many days from now as the criterion says.
    public func answer(
        _ given: GivenAnswer, about lead: Lead, former: Answer?, evidence: [Identifier: EvidenceState],
        id: @autoclosure () -> ID<Answer>
    ) throws(Refusal) -> Answer {
        let criterion = try fitting(given)
        try mustBeBacked(given, by: evidence)
        var answer = former ?? Answer(blank: id())
        answer.leadID = lead.id
        answer.opportunityID = lead.opportunityID
        answer.contradictedBy = nil
        answer.fill(with: given, of: criterion, by: user, at: at)
        return answer
    }

    private func fitting(_ given: GivenAnswer) throws(Refusal) -> Criterion {
        guard let criterion = playbook.criterion(given.criterion) else {
            let near = nearest(given.criterion, in: playbook.criteria.map(\.name))
            throw Refusal(.unknownCriterion(given.criterion, nearest: near))
        }
        guard criterion.answers.contains(given.answer) else {
            throw Refusal(
                .unknownAnswer(given.answer, criterion: criterion.name, answers: criterion.answers))
        }
        guard let amount = given.amount else { return criterion }
        guard criterion.takesAmount else { throw Refusal(.amountNotTaken(criterion: criterion.name)) }
        guard amount >= 0 else { throw Refusal(.negativeAmount(amount)) }
        return criterion
    }

    private func mustBeBacked(
        _ given: GivenAnswer, by evidence: [Identifier: EvidenceState]
    ) throws(Refusal) {
        guard !given.evidence.isEmpty else { throw Refusal(.evidenceNeeded(criterion: given.criterion)) }
        let unknown = given.evidence.filter { evidence[$0] == nil }
        guard unknown.isEmpty else { throw Refusal(.evidenceUnknown(criterion: given.criterion, unknown)) }
        let strongest = given.evidence.compactMap { evidence[$0]?.strength(for: given.criterion) }.max()
        guard let strongest, strongest >= given.strength else {
            throw Refusal(.evidenceTooWeak(criterion: given.criterion, needs: given.strength, has: strongest))
        }
    }
}

extension Occasion {
    /// The answers that `engagement` gives by itself about `lead`, as its kind's proofs say; each takes the place of
    /// the former answer to its criterion.
    ///
    /// Only what a human did proves anything. A former answer stays where it is fresh and says more: a higher answer,
    /// or the same one backed more strongly.
    public func answers(
        provenBy engagement: Engagement, about lead: Lead, former: [Answer], id: () -> ID<Answer>
    ) -> [Answer] {
        guard engagement.class == .human, let kind = playbook.kind(engagement.kind) else { return [] }
        return kind.proofs.compactMap { proof in
            guard let criterion = playbook.criterion(proof.criterion) else { return nil }
            let level = proof.level ?? criterion.leastMet
            let known = former.first { $0.leadID == lead.id && $0.criterion == proof.criterion }
            if let known, saysMore(known, than: proof, level: level, criterion, at: engagement.at) { return nil }
            let given = GivenAnswer(
                proof.criterion, level, amount: known?.answer == level ? known?.amount : nil,
                strength: proof.strength, evidence: [engagement.id.raw])
            var answer = known ?? Answer(blank: id())
            answer.leadID = lead.id
            answer.opportunityID = lead.opportunityID
            answer.contradictedBy = nil
            answer.fill(with: given, of: criterion, by: nil, at: engagement.at)
            return answer
        }
    }

    private func saysMore(
        _ known: Answer, than proof: EngagementKind.Proof, level: String, _ criterion: Criterion, at moment: Moment
    ) -> Bool {
        // What was contradicted is not proven again by something that happened before it was said.
        guard known.contradictedBy == nil else { return known.answeredAt >= moment }
        guard known.expiresAt ?? .distantFuture > moment else { return false }
        guard criterion.reaches(level, with: known.answer) else { return false }
        guard known.answer == level, known.strength <= proof.strength else { return true }
        return known.strength == proof.strength && known.answeredAt >= moment
    }
}

extension Answer {
    fileprivate mutating func fill(
        with given: GivenAnswer, of criterion: Criterion, by user: ID<User>?, at moment: Moment
    ) {
        self.criterion = given.criterion
        answer = given.answer
        amount = given.amount
        strength = given.strength
        evidence = Evidence(given.evidence)
        answeredBy = user
        answeredAt = moment
        expiresAt = criterion.expiresAfterDays.map { moment + Int64($0) * Milliseconds.day }
    }

    /// The answer unproven again, because `entry` says otherwise. A later answer to the criterion takes its place.
    public func contradicted(by entry: ID<Entry>) -> Answer {
        var answer = self
        answer.contradictedBy = entry
        return answer
    }
}
