import Sales
import Storage

/// Takes in what happens now: every engagement becomes a row, joins or opens a lead, and has its effects. What a file
/// tells of later comes in by `Hearing`.
struct Capturing {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    /// How far ahead of ours a sender's clock may be.
    static let clockSlack = 5 * Milliseconds.minute

    func capture(_ details: EngagementDetails) throws -> Captured {
        let kind = try declared(details)
        if let known = try known(details) { return known }
        let lead = try details.lead.map { try act.store.lead(named: $0) }
        let met = try whoDid(details, lead)
        var engagement = try act.engagement(details, kind, met, knownAt: act.now)
        if kind.effect == .triage, engagement.class == .human { engagement.triage = .waiting }
        return try take(engagement, kind, met, details, named: lead)
    }

    /// Keeps an engagement whose person and account are known, and does what follows.
    func take(
        _ engagement: Engagement, _ kind: EngagementKind, _ met: Identity.Met, _ details: EngagementDetails,
        named lead: Kept<Lead>? = nil
    ) throws -> Captured {
        let route = try lead.map { .joinsLead($0.record.id) } ?? routed(engagement, kind, met)
        var captured = Captured(engagement, route: route)
        captured.person = met.person?.record
        captured.account = met.account?.record
        // Whose interest it is, the route says: the lead under which a call was logged may be at rest by now.
        let lead = try self.lead(on: route, engagement, details)
        captured.engagement.leadID = lead?.record.id
        try act.store.insert(captured.engagement, changedAt: engagement.knownAt)
        if let lead { try hear(lead, &captured, factsStand: !met.changed) }
        try affect(kind, captured)
        return captured
    }

    private func declared(_ details: EngagementDetails) throws -> EngagementKind {
        let kind = try act.declaredKind(details.kind)
        guard details.at <= act.now + Capturing.clockSlack else {
            throw Refusal(.badValue(field: "at", value: details.at.description))
        }
        try mayHaveBeenLearned(details)
        return kind
    }

    /// Nobody learns of anything before it happens, or later than now.
    private func mayHaveBeenLearned(_ details: EngagementDetails) throws {
        guard let knownAt = details.knownAt, knownAt != act.now else { return }
        guard act.desk.tellsHistory else { throw Refusal(.historyNeedsScope) }
        guard knownAt <= act.now, knownAt >= details.at else {
            throw Refusal(.badValue(field: "known_at", value: knownAt.description))
        }
    }

    private func known(_ details: EngagementDetails) throws -> Captured? {
        guard let externalID = details.externalID, !externalID.isEmpty else { return nil }
        guard let known = try act.store.find(Engagement.self, externalID: externalID)?.record else { return nil }
        let route = known.leadID.map(CaptureRoute.joinsLead) ?? .noLead(.notAsking)
        var captured = Captured(known, route: route, duplicate: true)
        captured.lead = try known.leadID.flatMap { try act.store.find(Lead.self, $0)?.record }
        return captured
    }

    private func whoDid(_ details: EngagementDetails, _ lead: Kept<Lead>?) throws -> Identity.Met {
        var met = try Identity(act).meet(details.person, details.account)
        if let lead = lead?.record {
            met.person = try met.person ?? lead.personID.flatMap { try act.store.find(Person.self, $0) }
            met.account = try met.account ?? lead.accountID.flatMap { try act.store.find(Account.self, $0) }
        }
        guard met.person != nil || met.account != nil else { throw Refusal(.noPersonNorAccount) }
        try name(details.referredBy, of: &met)
        return met
    }

    /// Who referred a person first stays who referred them.
    private func name(_ referrer: String?, of met: inout Identity.Met) throws {
        guard let referrer, !referrer.isEmpty, let person = met.person, person.record.referredBy == nil else { return }
        let referred = try act.referred(person.record, by: act.person(named: referrer))
        met.person = try act.change(person, to: referred)
    }

    /// Whatever comes in live joins what is open.
    private func routed(
        _ engagement: Engagement, _ kind: EngagementKind, _ met: Identity.Met
    ) throws -> CaptureRoute {
        try Acquaintances(act.store).route(
            kind, engagement.class, asks: engagement.triage == .interested, person: met.person?.record,
            account: met.accountID)
    }

    /// The lead that hears the engagement: found, opened, or none.
    private func lead(
        on route: CaptureRoute, _ engagement: Engagement, _ details: EngagementDetails
    ) throws -> Kept<Lead>? {
        switch route {
        case .opensLead(let origin): try LeadOpener(act).open(origin, engagement, details)
        case .joinsLead(let id): try act.store.find(Lead.self, id)
        case .onOpportunity, .noLead: nil
        }
    }

    /// What the engagement proves about its lead, and what it is worth.
    private func hear(_ lead: Kept<Lead>, _ captured: inout Captured, factsStand: Bool = false) throws {
        try act.prove(captured.engagement, about: lead.record)
        captured.lead = try act.recount(lead, hearing: [captured.engagement], factsStand: factsStand).record
        if case .opensLead = captured.route { captured.opened = true }
    }

    /// A click without a lead that turned out to be a human's: it may ask for one after all, and has its effects now.
    func settled(_ click: Kept<Engagement>, _ kind: EngagementKind) throws {
        guard click.record.class == .human else { return }
        var met = Identity.Met()
        met.person = try click.record.personID.flatMap { try act.store.find(Person.self, $0) }
        met.account = try click.record.accountID.flatMap { try act.store.find(Account.self, $0) }
        let details = EngagementDetails(kind: kind.name, at: click.record.at)
        var captured = Captured(click.record, route: try routed(click.record, kind, met))
        (captured.person, captured.account) = (met.person?.record, met.account?.record)
        if let lead = try lead(on: captured.route, click.record, details) {
            captured.engagement.leadID = lead.record.id
            try act.change(click, to: captured.engagement, Telling(.joined, by: .system))
            try hear(lead, &captured)
        }
        try affect(kind, captured)
    }

    private func affect(_ kind: EngagementKind, _ captured: Captured) throws {
        if Capture.effect(of: kind, captured.engagement.class) == .triage { try planReading(of: captured) }
        try act.affect(captured.engagement, kind)
    }

    private func planReading(of captured: Captured) throws {
        let plan = TaskPlan(
            .triage, .readReply, dueAt: act.now + act.playbook.limits.firstResponse, ownerID: captured.lead?.ownerID)
        try act.create(plan.task(id: act.newID(), lead: captured.lead?.id, person: captured.engagement.personID))
    }
}
