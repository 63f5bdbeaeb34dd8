public import Sales
import Storage

/// A reply that waits for somebody to say what it means.
public struct WaitingReply: Hashable, Sendable {
    public let engagement: Engagement
    public let person: Person?
    public let lead: Lead?
}

extension Desk {
    /// The replies that wait for triage, the oldest first.
    public func waitingReplies(limit: Int = 50) async throws -> [WaitingReply] {
        try await reading { store in
            try store.repliesWaiting(limit: limit).map(\.record).map { reply in
                WaitingReply(
                    engagement: reply, person: try reply.personID.flatMap { try store.find(Person.self, $0)?.record },
                    lead: try reply.leadID.flatMap { try store.find(Lead.self, $0)?.record })
            }
        }
    }

    /// Says what a reply means, and does what follows: *interested* joins or opens a lead dated at the reply, *later*
    /// puts the open lead to nurture, *no* disqualifies it, *wrong person* makes a task, *stop* suppresses the address.
    ///
    /// Refuses what is not a reply, and what was triaged before.
    public func triageReply(
        _ name: String, as meaning: ReplyMeaning, reason: String? = nil, until: Day? = nil
    ) async throws -> Captured {
        try mustBeAllowed(to: .triage)
        return try await act { act in
            guard let reply = try act.store.engagement(named: name) else {
                throw Refusal(.notFound(noun: "reply", what: name))
            }
            return try Triaging(act).triage(reply, as: meaning, reason: reason, until: until)
        }
    }
}

/// Does what a triaged reply asks for.
private struct Triaging {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    func triage(
        _ reply: Kept<Engagement>, as meaning: ReplyMeaning, reason: String?, until: Day?
    ) throws -> Captured {
        let lead = try reply.record.leadID.flatMap { try act.store.find(Lead.self, $0) }
        let triaged = try act.occasion().triaged(
            reply.record, as: meaning, lead: lead?.record, reason: reason, until: until)
        var captured = try routed(triaged, lead)
        let kept = try act.change(reply, to: captured.engagement, Telling(.triaged, why: meaning.rawValue))
        captured.engagement = kept.record
        try finishReading(of: kept.record)
        if let step = triaged.step, let lead { captured.lead = try act.take(step, from: lead).record }
        if let plan = triaged.task {
            try act.create(plan.task(id: act.newID(), lead: lead?.record.id, person: kept.record.personID))
        }
        if triaged.suppresses { try act.suppress(captured.person, because: "asked to stop") }
        return try counted(captured, as: meaning)
    }

    /// The route of a reply that asks is found now, as if it had come in today.
    private func routed(_ triaged: TriagedReply, _ lead: Kept<Lead>?) throws -> Captured {
        let reply = triaged.engagement
        let person = try reply.personID.flatMap { try act.store.find(Person.self, $0)?.record }
        let route = try lead.map { .joinsLead($0.record.id) } ?? route(of: triaged, person)
        var captured = Captured(reply, route: route)
        captured.person = person
        captured.account = try reply.accountID.flatMap { try act.store.find(Account.self, $0)?.record }
        captured.lead = lead?.record
        guard case .opensLead(let origin) = route else { return captured }
        var details = EngagementDetails(kind: reply.kind, at: reply.at)
        details.source = reply.source
        let opened = try LeadOpener(act).open(origin, reply, details)
        captured.engagement.leadID = opened.record.id
        captured.lead = opened.record
        captured.opened = true
        return captured
    }

    private func route(of triaged: TriagedReply, _ person: Person?) throws -> CaptureRoute {
        let reply = triaged.engagement
        guard triaged.asks, let kind = act.playbook.kind(reply.kind) else { return .noLead(.notAsking) }
        return try Acquaintances(act.store).route(
            kind, reply.class, asks: true, person: person, account: reply.accountID)
    }

    /// A lead that the reply opened hears it now; one that it was part of loses it again where nobody wrote it.
    private func counted(_ captured: Captured, as meaning: ReplyMeaning) throws -> Captured {
        guard let lead = try captured.lead.flatMap({ try act.store.find(Lead.self, $0.id) }) else { return captured }
        var captured = captured
        let heard = captured.opened ? [captured.engagement] : []
        captured.lead = try act.recount(lead, hearing: heard, anew: meaning == .outOfOffice).record
        return captured
    }

    private func finishReading(of reply: Engagement) throws {
        let tasks = try reply.leadID.map { try act.store.openTasks(lead: $0) } ?? []
        let own = try reply.personID.map { try act.store.openTasks(person: $0) } ?? []
        var seen: Set<ID<SalesTask>> = []
        for task in tasks + own where task.record.kind == .triage && seen.insert(task.record.id).inserted {
            try act.finish(task)
        }
    }
}
