import Sales
import Storage

/// Rows of leads: each names what the person did, or is a name on a list, or is history that was ordered as such.
struct LeadRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        if let known = try refer.known(Lead.self, row.externalID) { return try enrich(known, row, refer) }
        switch try LeadSign(row) {
        case .listed:
            var taken = try ListRows().join(row, act)
            taken.listed = true
            return taken
        case .engaged(let kind):
            let met = try Party(row, act).meet()
            let heard = try hear(kind, met, try episode(row, refer, met), row, act)
            return try opened(heard.lead, heard.news, row, act)
        case .history(let reason):
            let met = try Party(row, act).meet()
            let lead = try open(try episode(row, refer, met), for: reason, row, act)
            return try opened(lead, [LeadNews(lead: lead.record.id)], row, act)
        }
    }

    private func episode(_ row: FieldRow, _ refer: References, _ met: Identity.Met) throws -> Episode {
        Episode(
            id: refer.act.newID(), number: try refer.act.store.next(.lead), personID: met.person?.record.id,
            accountID: row.saysNone("account") ? nil : met.account?.record.id ?? met.person?.record.accountID,
            ownerID: try refer.user("owner"), motion: try row.choice("motion") ?? .new, source: row.text("source"),
            campaignID: try refer.campaign(), productInterest: row.text("product_interest"), own: row.leadOwn)
    }

    private func hear(
        _ kind: String, _ met: Identity.Met, _ episode: Episode, _ row: FieldRow, _ act: Acting
    ) throws -> Hearing.Heard {
        var details = EngagementDetails(kind: kind, at: try row.needed("at"))
        details.knownAt = try row.happened("known_at")
        details.source = row.text("source")
        details.campaign = row.text("campaign")
        details.detail = row.verbatim("detail")
        details.url = row.text("url")
        var engagement = try Hearing(act).engagement(details, met)
        if row.saysNone("account") { engagement.accountID = nil }
        // Of a reply the row says what it meant: it asked.
        if act.playbook.kind(kind)?.effect == .triage { engagement.triage = .interested }
        return try Hearing(act).open(episode, engagement) { $0.externalID = row.externalID }
    }

    private func open(
        _ episode: Episode, for reason: String, _ row: FieldRow, _ act: Acting
    ) throws -> Kept<Lead> {
        let at = try row.needed("at")
        var step = try episode.opened(by: .history(reason), on: act.occasion(at: at))
        step.lead.externalID = row.externalID
        return try act.open(step, knownAt: try row.happened("known_at") ?? at)
    }

    private func opened(
        _ lead: Kept<Lead>?, _ news: [LeadNews], _ row: FieldRow, _ act: Acting
    ) throws -> RowTaken {
        var taken = RowTaken.created
        taken.openedLead = true
        taken.news = news
        if let lead, let decision = try status(row) { _ = try decide(decision, lead, row, act) }
        return taken
    }

    /// A row of a lead that is in already fills what is still empty; a status that says more than we know is decided.
    private func enrich(_ known: Kept<Lead>, _ row: FieldRow, _ refer: References) throws -> RowTaken {
        var lead = known.record
        Filling.blanks.fill(&lead.source, row.text("source"))
        Filling.blanks.fill(&lead.productInterest, row.text("product_interest"))
        Filling.blanks.fill(&lead.campaignID, try refer.campaign())
        Filling.blanks.fill(&lead.ownerID, try refer.user("owner"))
        Filling.blanks.fill(&lead.own, row.leadOwn.texts)
        let kept = try refer.act.change(known, to: lead)
        var changed = kept.version != known.version
        if let decision = try status(row), try decide(decision, kept, row, refer.act) { changed = true }
        var taken = RowTaken.changed(changed)
        if changed { taken.news = [LeadNews(lead: lead.id)] }
        return taken
    }

    private func status(_ row: FieldRow) throws(ImportRefusal) -> LeadDecision.Kind? {
        guard let word = row.filled("status") else { return nil }
        guard case .decision(let name)? = row.plan.meaning(of: word, in: "status") else { return nil }
        return LeadDecision.Kind(rawValue: name)
    }

    private func decide(
        _ kind: LeadDecision.Kind, _ lead: Kept<Lead>, _ row: FieldRow, _ act: Acting
    ) throws -> Bool {
        guard may(act.desk.role, .importHistory) else {
            throw Refusal(.notAllowed(verb: .importHistory, role: act.desk.role))
        }
        let story = try LeadStoryLine(lead, act)
        // The file gives one date only: the same status again is the same decision.
        guard !story.tells(kind) else { return false }
        return try story.add(LeadDecision(kind, at: try row.needed("at"), override: row.history))
    }
}

/// What a row of leads shows.
private enum LeadSign {
    /// An engagement of that declared kind.
    case engaged(String)
    /// A name on a list.
    case listed
    /// Nothing, and history was ordered, for that reason.
    case history(String)

    init(_ row: FieldRow) throws(ImportRefusal) {
        let history = row.plan.order.history
        if let word = row.text("engagement") {
            self = .engaged(try row.engagementKind(word, in: "engagement"))
            return
        }
        switch row.text("source").flatMap({ row.plan.meaning(of: $0, in: "source") }) {
        case .engagement(let kind)?: self = .engaged(kind)
        case .listMember? where history == nil: self = .listed
        default:
            guard let history else { throw .noEngagement(line: row.line) }
            self = .history(history)
        }
    }
}

extension Override {
    /// History made elsewhere.
    static func history(_ reason: String) -> Override { Override(.importedHistory, reason: reason) }
}

extension FieldRow {
    /// The override under which history of this file goes in.
    var history: Override { .history(plan.order.history ?? "imported from \(plan.order.file)") }

    /// The own fields of a lead, the `utm_…` of its link among them.
    var leadOwn: OwnFields {
        var own = self.own
        for field in ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"] {
            if let text = text(field) { own[field] = text }
        }
        return OwnFields(own)
    }
}
