/// What is known about an opportunity that is to enter another stage.
public struct StageMove: Hashable, Sendable {
    /// The stage to enter, by name.
    public var stage: String
    /// Fields filled with the move: own fields by name.
    public var own: [String: String]
    /// Items of the present stage's checklist that are ticked.
    public var ticked: Set<String>
    /// The answers of all its leads.
    public var answers: [Answer]
    /// Everything that they cite.
    public var evidence: [Identifier: EvidenceState]
    /// Why the stage's requirements are stepped over, where they are.
    public var override: String?

    /// A move with everything given.
    public init(
        to stage: String, own: [String: String] = [:], ticked: Set<String> = [], answers: [Answer] = [],
        evidence: [Identifier: EvidenceState] = [:], override: String? = nil
    ) {
        self.stage = stage
        self.own = own
        self.ticked = ticked
        self.answers = answers
        self.evidence = evidence
        self.override = override
    }
}

extension Opportunity {
    /// The opportunity in another stage of its type.
    ///
    /// Going forward the present stage's checklist must be ticked, and what the new stage requires must be there:
    /// fields filled, criteria met. Going back asks for nothing. Refuses an opportunity that is not open, a stage
    /// that its type does not have or that cannot be entered from here, the stage it is in, and what is open or
    /// missing; an override steps over the last two.
    public func advanced(_ move: StageMove, on occasion: Occasion) throws(Refusal) -> OpportunityStep {
        try mustBeOpen(for: .advance)
        let type = try occasion.knownType(of: self)
        let stage = try reachable(move.stage, of: type)
        for (name, text) in move.own.sorted(by: { $0.key < $1.key }) { try occasion.mustFit(name, text) }
        var moved = self
        for (name, text) in move.own { moved.own[name] = text }
        moved.checklist.tick(
            move.ticked.filter { type.stage(self.stage)?.checklist.contains($0) == true }, of: self.stage)
        let override = try moved.isForward(to: stage, of: type) ? moved.vetted(move, stage, type, occasion) : nil
        moved.enter(stage, at: occasion.at)
        let ticked = move.ticked.sorted().joined(separator: ", ")
        let why = override?.reason ?? (ticked.isEmpty ? nil : "ticked: \(ticked)")
        return OpportunityStep(.advanced, moved, at: occasion.at, why: why, override: override)
    }

    private func reachable(_ name: String, of type: OpportunityType) throws(Refusal) -> Stage {
        guard let stage = type.stage(name) else {
            let near = nearest(name, in: type.stages.map(\.name))
            throw Refusal(.unknownStage(name, type: type.name, nearest: near))
        }
        guard name != self.stage else { throw Refusal(.alreadyInStage(name)) }
        guard let from = stage.from, !from.contains(self.stage) else { return stage }
        throw Refusal(.stageNotReachable(stage: name, from: from))
    }

    /// From a stage that the playbook no longer has, every stage lies ahead.
    private func isForward(to stage: Stage, of type: OpportunityType) -> Bool {
        let places = [self.stage, stage.name].map { name in type.stages.firstIndex { $0.name == name } ?? -1 }
        return places[1] > places[0]
    }

    /// The override where what is open or missing was stepped over.
    private func vetted(
        _ move: StageMove, _ stage: Stage, _ type: OpportunityType, _ occasion: Occasion
    ) throws(Refusal) -> Override? {
        let open = type.stage(self.stage)?.checklist.filter { !checklist[self.stage].contains($0) } ?? []
        let judged = occasion.playbook.judge(
            stage.requires, move.answers, evidence: move.evidence, at: occasion.at)
        let fields = stage.requiredFields.filter { !isFilled($0) }.map { Missing($0, .field) }
        let missing = judged.compactMap(Missing.init) + fields
        if open.isEmpty, missing.isEmpty { return nil }
        if let reason = move.override { return try occasion.override(because: reason) }
        guard missing.isEmpty else { throw Refusal(.stageRequires(stage: stage.name, missing)) }
        throw Refusal(.checklistOpen(stage: self.stage, open))
    }

    private func isFilled(_ field: String) -> Bool {
        if let text = own[field] { return text.unlessBlank != nil }
        guard let column = Opportunity.columns.first(where: { $0.name == field }) else { return false }
        let value = column.get(self)
        return value != .null && value != .text("")
    }
}

extension Occasion {
    /// The type of an opportunity. Refuses one that the playbook in force does not declare any longer.
    func knownType(of opportunity: Opportunity) throws(Refusal) -> OpportunityType {
        guard let type = playbook.type(opportunity.type) else {
            let near = nearest(opportunity.type, in: playbook.types.map(\.name))
            throw Refusal(.unknownType(opportunity.type, nearest: near))
        }
        return type
    }
}
