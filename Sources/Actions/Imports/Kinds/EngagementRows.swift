import Sales
import Storage

/// Rows of engagements: what people did, each with its lead, its person or an address of theirs.
struct EngagementRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        if try refer.known(Engagement.self, row.externalID) != nil { return .unchanged }
        let details = try details(row)
        let isNoLeads = row.saysNone("lead")
        let lead = isNoLeads ? nil : try refer.lead()
        let met = try whoDid(row, refer, lead, act)
        let hearing = Hearing(act)
        var engagement = try hearing.engagement(details, met)
        if row.saysNone("account") { engagement.accountID = nil }
        let heard =
            isNoLeads || lead != nil
            ? try hearing.join(engagement, lead) : try hearing.route(engagement, met, details)
        var taken = RowTaken.created
        taken.openedLead = heard.opened
        taken.news = heard.news
        return taken
    }

    private func details(_ row: FieldRow) throws -> EngagementDetails {
        var details = EngagementDetails(kind: try kind(row), at: try row.needed("at"))
        details.externalID = row.externalID
        details.knownAt = try row.happened("known_at")
        details.said = try row.choice("class")
        details.source = row.text("source")
        details.campaign = row.text("campaign")
        details.detail = row.verbatim("detail")
        details.url = row.text("url")
        return details
    }

    /// The kind of the playbook that the row names in its own words or ours.
    private func kind(_ row: FieldRow) throws(ImportRefusal) -> String {
        guard let word = row.text("kind") else {
            throw .missingValue(line: row.line, kind: row.kind, needs: .field("kind"))
        }
        return try row.engagementKind(word, in: "kind")
    }

    private func whoDid(
        _ row: FieldRow, _ refer: References, _ lead: Kept<Lead>?, _ act: Acting
    ) throws -> Identity.Met {
        var met = Identity.Met()
        met.person = try refer.person()
        met.account = try refer.account()
        if met.person == nil {
            var person = PersonDetails()
            person.email = try row.email()
            person.phone = try row.phone()
            if !person.isEmpty {
                met.person = try Identity(act).meet(person, AccountDetails()).person
            }
        }
        if let lead = lead?.record, met.person == nil {
            met.person = try lead.personID.flatMap { try act.store.find(Person.self, $0) }
            met.account = try met.account ?? lead.accountID.flatMap { try act.store.find(Account.self, $0) }
        }
        guard met.person != nil || met.account != nil || lead != nil else { throw Refusal(.noPersonNorAccount) }
        return met
    }
}

extension FieldRow {
    /// The declared kind that a word means. Refuses one that means none, naming the nearest.
    func engagementKind(_ word: String, in field: String) throws(ImportRefusal) -> String {
        if case .engagement(let kind)? = plan.meaning(of: word, in: field) { return kind }
        throw .undeclaredKind(line: line, kind: word, nearest: nearest(word, in: plan.declared))
    }
}
