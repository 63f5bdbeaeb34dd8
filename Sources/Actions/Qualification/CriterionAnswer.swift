public import Sales
import Storage

/// An answer as a person gives it: to which criterion of which lead, backed by what.
public struct AnswerDetails: Hashable, Sendable {
    /// The lead, as people name it.
    public var lead: String
    public var criterion: String
    /// One of the criterion's answers.
    public var answer: String
    /// A whole number in the workspace's currency, for criteria that take one.
    public var amount: Int64?
    /// Nil: as strong as the evidence carries.
    public var strength: Strength?
    /// Engagements, activities and notes, by id or external id.
    public var evidence: [String] = []
    /// What was said, in words: becomes a note under the lead, and evidence.
    public var note: String?

    /// An answer to that criterion of that lead.
    public init(lead: String, criterion: String, answer: String) {
        self.lead = lead
        self.criterion = criterion
        self.answer = answer
    }
}

extension Desk {
    /// Answers a criterion of a lead. The former answer stays on the timeline.
    ///
    /// Refuses a criterion or an answer that is not declared, an answer without evidence, and evidence too weak for the
    /// strength that is claimed.
    public func answerCriterion(_ details: AnswerDetails) async throws -> Answer {
        try mustBeAllowed(to: .answer)
        return try await act { act in
            let lead = try act.store.lead(named: details.lead).record
            let cited = try act.cited(details, about: lead)
            let evidence = try EvidenceLookup(store: act.store, playbook: act.playbook).states(of: cited)
            let carried = cited.compactMap { evidence[$0]?.strength(for: details.criterion) }.max()
            let given = GivenAnswer(
                details.criterion, details.answer, amount: details.amount,
                strength: details.strength ?? carried ?? .asserted, evidence: cited)
            let former = try act.store.answers(lead: lead.id, criterion: details.criterion).first
            let answer = try act.occasion().answer(
                given, about: lead, former: former?.record, evidence: evidence, id: act.newID())
            try act.keep(answer, in: former, Telling(.answered))
            return answer
        }
    }

    /// Says that something came up which contradicts the answer to a criterion: it is unproven from now on. What came
    /// up is an entry, or a note that is made of `note`.
    ///
    /// Refuses where there is no answer, and where neither an entry nor a note says what came up.
    public func contradictAnswer(
        _ lead: String, criterion: String, by entry: String? = nil, note: String? = nil
    ) async throws -> Answer {
        try mustBeAllowed(to: .contradict)
        return try await act { act in
            let lead = try act.store.lead(named: lead).record
            guard let former = try act.store.answers(lead: lead.id, criterion: criterion).first else {
                throw Refusal(.notFound(noun: "answer", what: criterion))
            }
            var details = AnswerDetails(lead: lead.code, criterion: criterion, answer: former.record.answer)
            details.note = note
            details.evidence = entry.map { [$0] } ?? []
            guard let reason = try act.cited(details, about: lead).first else {
                throw Refusal(.evidenceNeeded(criterion: criterion))
            }
            var answer = former.record
            answer.contradictedBy = ID(reason)
            try act.keep(answer, in: former, Telling(.contradicted, why: note))
            return answer
        }
    }
}

extension Acting {
    /// The entries that an answer cites, with the note that is made of its words first.
    fileprivate func cited(_ details: AnswerDetails, about lead: Lead) throws -> [Identifier] {
        let known = try details.evidence.map { try evidence(named: $0, for: details.criterion) }
        guard let text = details.note, text.contains(where: { !$0.isWhitespace }) else { return known }
        var note = Note(blank: newID())
        note.text = text
        note.at = now
        note.leadID = lead.id
        note.personID = lead.personID
        note.opportunityID = lead.opportunityID
        note.byID = occasion().user
        return [try create(note, Telling(.logged)).record.id.raw] + known
    }

    private func evidence(named name: String, for criterion: String) throws -> Identifier {
        if let id = Identifier(name) { return id }
        if let engagement = try store.find(Engagement.self, externalID: name) { return engagement.record.id.raw }
        if let activity = try store.find(Activity.self, externalID: name) { return activity.record.id.raw }
        if let note = try store.find(Note.self, externalID: name) { return note.record.id.raw }
        throw Refusal(.notFound(noun: "entry", what: name))
    }
}
