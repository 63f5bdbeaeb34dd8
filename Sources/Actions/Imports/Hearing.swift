import Sales
import Storage

/// Takes in an engagement that a file tells of. It is captured as any other, save that nothing is judged on the way:
/// the system looks at the leads that heard something when the slice is over, in an act of its own, so that decisions
/// made elsewhere can take the place of its.
struct Hearing {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    /// What was heard, and whose it is.
    struct Heard {
        var engagement: Engagement
        var lead: Kept<Lead>?
        var opened = false

        /// What it brought to the lead.
        var news: [LeadNews] {
            guard let lead else { return [] }
            return [LeadNews(lead: lead.record.id, heard: engagement.mark == nil ? nil : engagement)]
        }
    }

    /// The engagement as it will be kept. Refuses a kind that the playbook does not declare.
    func engagement(_ details: EngagementDetails, _ met: Identity.Met) throws -> Engagement {
        // What is told of later was a person's unless it says otherwise.
        try act.engagement(
            details, try act.declaredKind(details.kind), met, knownAt: details.at, said: .human)
    }

    /// Puts it where the table *when someone known engages again* says.
    func route(_ engagement: Engagement, _ met: Identity.Met, _ details: EngagementDetails) throws -> Heard {
        let kind = try act.declaredKind(engagement.kind)
        let route = try Acquaintances(act.store).route(
            kind, engagement.class, asks: engagement.triage == .interested, person: met.person?.record,
            account: met.accountID)
        switch route {
        case .joinsLead(let id): return try join(engagement, try act.store.find(Lead.self, id))
        case .opensLead(let origin):
            return try keep(engagement, with: try LeadOpener(act).open(origin, engagement, details), opened: true)
        case .onOpportunity, .noLead: return try join(engagement, nil)
        }
    }

    /// Puts it into that lead, or into none.
    func join(_ engagement: Engagement, _ lead: Kept<Lead>?) throws -> Heard {
        try keep(engagement, with: lead, opened: false)
    }

    /// Opens an episode of its own with it. Refuses an engagement that asks for nothing.
    func open(
        _ episode: Episode, _ engagement: Engagement, _ shape: (inout Lead) -> Void
    ) throws -> Heard {
        var step = try episode.opened(by: engagement, on: act.occasion(at: engagement.at))
        shape(&step.lead)
        let lead = try act.open(step, knownAt: engagement.knownAt)
        return try keep(engagement, with: lead, opened: true)
    }

    private func keep(_ engagement: Engagement, with lead: Kept<Lead>?, opened: Bool) throws -> Heard {
        var engagement = engagement
        engagement.leadID = lead?.record.id
        try act.store.insert(engagement, changedAt: engagement.knownAt)
        if let lead { try act.prove(engagement, about: lead.record) }
        // A reply of long ago waits for nobody; everything else has its effects.
        try act.affect(engagement, act.declaredKind(engagement.kind))
        return Heard(engagement: engagement, lead: lead, opened: opened)
    }
}
