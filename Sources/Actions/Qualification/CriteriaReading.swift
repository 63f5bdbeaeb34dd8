import Sales
import Storage

/// Judges every criterion of a playbook for a page: what a gate asks for as the gate asks, the rest by its own measure.
struct CriteriaReading {
    let lens: Lens
    let playbook: Playbook
    let gate: Gate
    let answers: [Answer]
    let moment: Moment
    private let evidence: [Identifier: Cited]

    init(_ lens: Lens, _ playbook: Playbook, gate: Gate, answers: [Answer], at moment: Moment) throws {
        self.lens = lens
        self.playbook = playbook
        self.gate = gate
        self.answers = answers
        self.moment = moment
        var evidence: [Identifier: Cited] = [:]
        for id in Set(answers.flatMap(\.evidence.ids)) { evidence[id] = try lens.cited(id, playbook) }
        self.evidence = evidence
    }

    /// What the gate says.
    func report() -> GateReport { gate.judge(answers, evidence: states, by: playbook, at: moment) }

    /// Every criterion, in the playbook's order.
    func criteria() -> [CriterionReading] { playbook.criteria.map(reading) }

    private var states: [Identifier: EvidenceState] { evidence.mapValues(\.state) }

    private func reading(_ criterion: Criterion) -> CriterionReading {
        let (demand, requirement) = gate.demand(criterion.name)
        let judgement = requirement.judge(answers, evidence: states, criterion: criterion, at: moment)
        return CriterionReading(
            criterion: criterion, answer: judgement.answer, standing: judgement.standing, demand: demand,
            evidence: judgement.answer?.evidence.ids.map(line) ?? [])
    }

    private func line(_ id: Identifier) -> EvidenceReading {
        evidence[id]?.reading ?? EvidenceReading(id: id, kind: "missing", at: nil, text: nil)
    }
}

/// An entry that an answer cites: what it can carry, and how it reads.
struct Cited {
    var state: EvidenceState
    var reading: EvidenceReading
}

extension Lens {
    /// The engagement, activity or note of that id; nil where there is none, or was none yet.
    func cited(_ id: Identifier, _ playbook: Playbook) throws -> Cited? {
        if let engagement = try record(Engagement.self, ID<Engagement>(id)), sees(engagement.knownAt) {
            let state = EvidenceState(engagement, kind: playbook.kind(engagement.kind))
            return Cited(
                state: state, reading: .init(id: id, kind: engagement.kind, at: engagement.at, text: engagement.detail))
        }
        if let activity = try record(Activity.self, ID<Activity>(id)) {
            let reading = EvidenceReading(id: id, kind: activity.kind, at: activity.at, text: activity.note)
            return Cited(state: EvidenceState(activity), reading: reading)
        }
        guard let note = try record(Note.self, ID<Note>(id)) else { return nil }
        return Cited(state: EvidenceState(note), reading: .init(id: id, kind: "note", at: note.at, text: note.text))
    }
}

extension Gate {
    /// How the gate asks for a criterion, and the requirement it asks with.
    fileprivate func demand(_ criterion: String) -> (CriterionReading.Demand, Requirement) {
        if let found = must.first(where: { $0.criterion == criterion }) { return (.must, found) }
        if let found = atLeast.flatMap(\.of).first(where: { $0.criterion == criterion }) { return (.choice, found) }
        if let found = should.first(where: { $0.criterion == criterion }) { return (.should, found) }
        return (.none, Requirement(criterion: criterion))
    }
}
