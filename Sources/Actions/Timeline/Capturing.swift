import Sales
import Storage

/// The one way in: every engagement, through whichever door, becomes a row, joins or opens a lead, and has its effects
/// here.
struct Capturing {
    let act: Acting
    /// It was learned before now, or decided elsewhere: history brought in.
    let history: Bool
    let filling: Filling

    init(_ act: Acting, history: Bool = false, filling: Filling = .blanks) {
        self.act = act
        self.history = history
        self.filling = filling
    }

    /// How far ahead of ours a sender's clock may be.
    private static let clockSlack = 5 * Milliseconds.minute

    func capture(_ details: EngagementDetails) throws -> Captured {
        let kind = try declared(details)
        if let known = try known(details) { return known }
        let lead = try details.lead.map { try act.store.lead(named: $0) }
        let met = try whoDid(details, lead)
        var engagement = try row(of: details, kind, met, lead)
        if kind.effect == .triage, engagement.class == .human { engagement.triage = .waiting }
        return try take(engagement, kind, met, details, named: lead)
    }

    /// Keeps an engagement whose person and account are known, and does what follows.
    func take(
        _ engagement: Engagement, _ kind: EngagementKind, _ met: Identity.Met, _ details: EngagementDetails,
        named lead: Kept<Lead>? = nil
    ) throws -> Captured {
        let route = try lead.map { .joinsLead($0.record.id) } ?? routed(engagement, kind, met, details)
        var captured = Captured(engagement, route: route)
        // Whose interest it is, the route says: the lead under which a call was logged may be at rest by now.
        captured.engagement.leadID = nil
        captured.person = met.person?.record
        captured.account = met.account?.record
        switch route {
        case .joinsLead(let id): try join(id, &captured)
        case .opensLead(let origin): try open(origin, details, &captured)
        case .onOpportunity, .noLead: try act.store.insert(captured.engagement, changedAt: engagement.knownAt)
        }
        try affect(kind, captured)
        return captured
    }

    private func declared(_ details: EngagementDetails) throws -> EngagementKind {
        guard let kind = act.playbook.kind(details.kind) else {
            let near = nearest(details.kind, in: act.playbook.kinds.map(\.name))
            throw Refusal(.unknownKind(details.kind, nearest: near))
        }
        guard details.at <= act.now + Capturing.clockSlack else {
            throw Refusal(.badValue(field: "at", value: details.at.description))
        }
        guard history || details.knownAt == nil || details.knownAt == act.now else {
            throw Refusal(.notAllowed(verb: .importHistory, role: act.desk.role))
        }
        return kind
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
        let telling = Telling(.created, at: details.knownAt, knownAt: details.knownAt)
        var met = try Identity(act, filling: filling).meet(details.person, details.account, telling)
        if let lead = lead?.record {
            met.person = try met.person ?? lead.personID.flatMap { try act.store.find(Person.self, $0) }
            met.account = try met.account ?? lead.accountID.flatMap { try act.store.find(Account.self, $0) }
        }
        if met.account == nil, let id = met.person?.record.accountID {
            met.account = try act.store.find(Account.self, id)
        }
        guard met.person != nil || met.account != nil else { throw Refusal(.noPersonNorAccount) }
        return met
    }

    private func row(
        of details: EngagementDetails, _ kind: EngagementKind, _ met: Identity.Met, _ lead: Kept<Lead>?
    ) throws -> Engagement {
        var engagement = Engagement(blank: act.newID())
        engagement.personID = met.person?.record.id
        engagement.accountID = met.account?.record.id
        engagement.kind = kind.name
        engagement.at = details.at
        engagement.knownAt = details.knownAt ?? act.now
        engagement.recordedAt = act.now
        engagement.via = OwnFields(details.via)
        engagement.url = details.url
        engagement.capturedClass = Capture.classify(
            kind, via: Via(engagement.via), url: details.url, said: details.said)
        engagement.class = engagement.capturedClass
        engagement.source = details.source
        engagement.campaignID = try Directory(act).campaign(named: details.campaign)
        engagement.detail = details.detail
        engagement.externalID = details.externalID.flatMap { $0.isEmpty ? nil : $0 }
        engagement.importID = act.importID
        return engagement
    }

    /// A row of history with an id of its own is an episode of its own; whatever comes in live joins what is open.
    private func routed(
        _ engagement: Engagement, _ kind: EngagementKind, _ met: Identity.Met, _ details: EngagementDetails
    ) throws -> CaptureRoute {
        let someone = try Acquaintances(act.store).acquainted(met.person?.record, met.account?.record)
        return Capture.route(kind, engagement.class, asks: engagement.triage == .interested, by: someone)
    }

    private func join(_ id: ID<Lead>, _ captured: inout Captured) throws {
        guard let lead = try act.store.find(Lead.self, id) else { return }
        captured.engagement.leadID = id
        try act.store.insert(captured.engagement, changedAt: captured.engagement.knownAt)
        try act.prove(captured.engagement, about: lead.record)
        captured.lead = try act.recount(lead, hearing: captured.engagement).record
    }

    private func open(_ origin: LeadOrigin, _ details: EngagementDetails, _ captured: inout Captured) throws {
        let lead = try LeadOpener(act).open(origin, captured.engagement, details)
        captured.engagement.leadID = lead.record.id
        try act.store.insert(captured.engagement, changedAt: captured.engagement.knownAt)
        try act.prove(captured.engagement, about: lead.record)
        captured.lead = try act.recount(lead, hearing: captured.engagement).record
        captured.opened = true
    }

    /// A click without a lead that turned out to be a human's: it may ask for one after all, and has its effects now.
    func settled(_ click: Kept<Engagement>, _ kind: EngagementKind) throws {
        guard click.record.class == .human else { return }
        var met = Identity.Met()
        met.person = try click.record.personID.flatMap { try act.store.find(Person.self, $0) }
        met.account = try click.record.accountID.flatMap { try act.store.find(Account.self, $0) }
        let details = EngagementDetails(kind: kind.name, at: click.record.at)
        let route = try routed(click.record, kind, met, details)
        var captured = Captured(click.record, route: route)
        (captured.person, captured.account) = (met.person?.record, met.account?.record)
        if case .opensLead(let origin) = route {
            let lead = try LeadOpener(act).open(origin, click.record, details)
            captured.engagement.leadID = lead.record.id
            try act.change(click, to: captured.engagement, Telling(.opened, by: .system))
            try act.prove(captured.engagement, about: lead.record)
            captured.lead = try act.recount(lead, hearing: captured.engagement).record
        }
        try affect(kind, captured)
    }

    private func affect(_ kind: EngagementKind, _ captured: Captured) throws {
        let engagement = captured.engagement
        if engagement.class == .probable { try act.planSettling(of: engagement) }
        switch Capture.effect(of: kind, engagement.class) {
        case .none: break
        case .triage: try planReading(of: captured)
        case .unsubscribes: try act.suppress(captured.person, because: "unsubscribed")
        case .purchase: try act.makeCustomer(captured.person, captured.account, at: engagement.at)
        }
    }

    private func planReading(of captured: Captured) throws {
        let plan = TaskPlan(
            .triage, .readReply, dueAt: act.now + act.playbook.limits.firstResponse, ownerID: captured.lead?.ownerID)
        var task = plan.task(id: act.newID(), lead: captured.lead?.id, person: captured.engagement.personID)
        task.importID = act.importID
        if !history { try act.create(task) }
    }
}
