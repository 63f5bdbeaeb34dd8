extension Lead {
    /// The lead put to rest until it is time, for one of the playbook's reasons.
    ///
    /// The day to come back is `until` where it is given; else what the reason says: so many days from today, or so
    /// many before `contractEnd`. Refuses a lead that is not open, a reason that is not declared, a reason that needs
    /// a date and has none, and a day that is past.
    public func nurtured(
        because reason: String, until: Day? = nil, contractEnd: Day? = nil, on occasion: Occasion
    ) throws(Refusal) -> LeadStep {
        try must(take: .nurture)
        let reason = try occasion.reason(reason, for: .nurture)
        let day = try occasion.revisit(for: reason, until: until, contractEnd: contractEnd)
        var lead = moved(to: .nurture, at: occasion.at)
        lead.reason = reason.name
        lead.reasonClass = reason.reasonClass
        lead.revisitOn = day
        lead.coolingSince = nil
        let task = TaskPlan(
            .revisit, .comeBack(reason: reason.label), dueAt: occasion.zone.morning(of: day), ownerID: ownerID)
        return LeadStep(
            .nurtured, lead, at: occasion.at, why: reason.name, tasks: [task],
            finishes: Set(SalesTask.Kind.allCases).subtracting([.triage]))
    }

    /// The lead refused, for one of the playbook's reasons. Refuses a lead that is neither open nor in nurture, and a
    /// reason that is not declared.
    public func disqualified(because reason: String, on occasion: Occasion) throws(Refusal) -> LeadStep {
        try must(take: .disqualify)
        // The next episode stands on this one's rest.
        guard returnedAsID == nil else { throw Refusal(.leadReturned(lead: code)) }
        let reason = try occasion.reason(reason, for: .disqualified)
        var lead = moved(to: .disqualified, at: occasion.at)
        lead.reason = reason.name
        lead.reasonClass = reason.reasonClass
        lead.revisitOn = nil
        lead.coolingSince = nil
        return LeadStep(
            .disqualified, lead, at: occasion.at, why: reason.name, finishes: Set(SalesTask.Kind.allCases))
    }
}

extension Occasion {
    /// The reason of that name for that use. Refuses one that the playbook does not declare, naming the nearest.
    func reason(_ name: String, for use: Reason.Use) throws(Refusal) -> Reason {
        if let reason = playbook.reason(name, for: use) { return reason }
        let names = playbook.reasons.filter { $0.use == use }.map(\.name)
        throw Refusal(.unknownReason(name, use: use, nearest: nearest(name, in: names)))
    }

    /// The day to come back. A contract that ends too soon for the reason's notice is come back to tomorrow.
    func revisit(for reason: Reason, until: Day?, contractEnd: Day? = nil) throws(Refusal) -> Day {
        if let until {
            guard until >= today else { throw Refusal(.revisitInPast(until, today: today)) }
            return until
        }
        switch reason.revisit {
        case .days(let days): return today + days
        case .daysBeforeEnd(let days):
            guard let contractEnd else { throw Refusal(.reasonNeedsDate(reason: reason.name)) }
            return max(contractEnd + -days, today + 1)
        case .date, nil: throw Refusal(.reasonNeedsDate(reason: reason.name))
        }
    }
}
