/// What a reply means, as somebody who read it says: one key each.
public enum ReplyMeaning: String, Hashable, Sendable, CaseIterable {
    case interested, later, no
    case wrongPerson = "wrong_person"
    case stop
    /// An automatic answer: it counts nothing.
    case outOfOffice = "out_of_office"

    /// As the engagement keeps it.
    public var triage: Engagement.Triage {
        switch self {
        case .interested: .interested
        case .later: .later
        case .no: .no
        case .wrongPerson: .wrongPerson
        case .stop: .stop
        case .outOfOffice: .outOfOffice
        }
    }

    /// The meaning that a triage outcome is; nil for `waiting`.
    public init?(_ triage: Engagement.Triage) {
        guard let meaning = ReplyMeaning.allCases.first(where: { $0.triage == triage }) else { return nil }
        self = meaning
    }
}

/// A reply that was read, and what follows.
public struct TriagedReply: Hashable, Sendable {
    /// The engagement, with what it means.
    public var engagement: Engagement
    /// It asks: route it as such (`asks: true`); the lead it opens is dated at the reply.
    public var asks = false
    /// What becomes of the open lead.
    public var step: LeadStep?
    /// What is to be done for the person, where no lead's step says so.
    public var task: TaskPlan?
    /// The person may not be written to any longer.
    public var suppresses = false
}

extension Occasion {
    /// What `engagement` turned out to mean, and what follows for the person's open lead, where there is one.
    ///
    /// *Interested* asks. *Later* puts the open lead to nurture, for `reason` or the first reason of the playbook
    /// that fits, until `until`; without a lead it makes a task. *No* disqualifies the open lead, for `reason` or *no
    /// need* or the first ordinary one. *Wrong person* makes a task. *Stop* suppresses the address. *Out of office*
    /// counts nothing from now on. Refuses what is not a reply, what was triaged before, and what the lead's step
    /// refuses.
    public func triaged(
        _ engagement: Engagement, as meaning: ReplyMeaning, lead: Lead? = nil, reason: String? = nil,
        until: Day? = nil
    ) throws(Refusal) -> TriagedReply {
        guard let triage = engagement.triage else { throw Refusal(.notAReply) }
        guard triage == .waiting else { throw Refusal(.alreadyTriaged(triage)) }
        var reply = TriagedReply(engagement: engagement)
        reply.engagement.triage = meaning.triage
        let open = lead.flatMap { $0.state.isOpen ? $0 : nil }
        switch meaning {
        case .interested: reply.asks = true
        case .later: try putOff(&reply, open, reason, until)
        case .no: reply.step = try open?.disqualified(because: reason ?? noNeed, on: self)
        case .wrongPerson:
            let due = at + Milliseconds.day
            reply.task = TaskPlan(.touch, .findRightPerson, dueAt: due, ownerID: lead?.ownerID ?? user)
        case .stop: reply.suppresses = true
        case .outOfOffice: reply.engagement.class = .machine
        }
        return reply
    }

    private func putOff(_ reply: inout TriagedReply, _ lead: Lead?, _ reason: String?, _ until: Day?) throws(Refusal) {
        if let lead {
            reply.step = try lead.nurtured(because: reason ?? timing(until), until: until, on: self)
            return
        }
        if let until, until < today { throw Refusal(.revisitInPast(until, today: today)) }
        let due = zone.morning(of: until ?? today + 30)
        reply.task = TaskPlan(.revisit, .askAgain, dueAt: due, ownerID: user)
    }

    /// The first reason for nurture that needs no more than what was said.
    private func timing(_ until: Day?) -> String {
        let reasons = playbook.reasons.filter { $0.use == .nurture && $0.reasonClass == .ordinary }
        let fitting = reasons.first { reason in
            if case .days = reason.revisit { true } else { until != nil }
        }
        return fitting?.name ?? "later"
    }

    private var noNeed: String {
        let reasons = playbook.reasons.filter { $0.use == .disqualified && $0.reasonClass == .ordinary }
        return (reasons.first { $0.name == "no_need" } ?? reasons.first)?.name ?? "no_need"
    }
}
