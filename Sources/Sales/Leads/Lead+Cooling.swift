public import Scoring

extension Lead {
    /// Whether the lead is cooling with that interest and not marked so yet: it was qualified, is still open, and its
    /// interest has fallen below the threshold.
    public func cools(at interest: Points, by definition: QualifiedDefinition) -> Bool {
        isWarm && coolingSince == nil && interest < definition.interest
    }

    /// Whether the lead is marked as cooling although its interest is back.
    public func warms(at interest: Points, by definition: QualifiedDefinition) -> Bool {
        coolingSince != nil && (!isWarm || interest >= definition.interest)
    }

    /// The lead marked as cooling since the occasion: the computed moment, however late the job. Its state stays; there
    /// is a touch to be made within a day.
    public func cooled(on occasion: Occasion) -> LeadStep {
        var lead = self
        lead.coolingSince = occasion.at
        let task = TaskPlan(.cooling, .warmUp, dueAt: occasion.at + Milliseconds.day, ownerID: ownerID)
        return LeadStep(.cooling, lead, at: occasion.at, tasks: [task])
    }

    /// The lead no longer marked as cooling.
    public func warmed(on occasion: Occasion) -> LeadStep {
        var lead = self
        lead.coolingSince = nil
        return LeadStep(.edited, lead, at: occasion.at, why: "interest is back", finishes: [.cooling])
    }

    private var isWarm: Bool { state == .qualified || state == .prospect }
}
