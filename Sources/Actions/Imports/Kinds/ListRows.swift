import Sales
import Storage

/// Rows of a list: people and organisations by name. None of them is a lead, unless its row says what the person did.
struct ListRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        var taken = try join(row, act)
        guard let word = row.filled("engagement") else { return taken }
        let kind = try row.engagementKind(word, in: "engagement")
        guard try act.store.find(Engagement.self, externalID: row.fingerprint) == nil else { return taken }
        let heard = try hear(kind, row, act)
        if taken.outcome == .unchanged { taken.outcome = .updated }
        taken.openedLead = heard.opened
        taken.news = heard.news
        return taken
    }

    private func hear(_ kind: String, _ row: FieldRow, _ act: Acting) throws -> Hearing.Heard {
        let isReply = act.playbook.kind(kind)?.effect == .triage
        guard isReply || act.playbook.kind(kind)?.proactive == true else {
            throw Refusal(.engagementNotProactive(kind: kind))
        }
        var details = EngagementDetails(kind: kind, at: try row.needed("at"))
        details.externalID = row.fingerprint
        details.source = row.text("source")
        details.campaign = row.text("campaign")
        let met = try met(row, act)
        var engagement = try Hearing(act).engagement(details, met)
        // The row says of a reply what it meant: it asked.
        if isReply { engagement.triage = .interested }
        return try Hearing(act).route(engagement, met, details)
    }

    /// Puts whom the row names on the list it names.
    func join(_ row: FieldRow, _ act: Acting) throws -> RowTaken {
        let met = try met(row, act)
        let list = try Directory(act).list(named: row.text("list") ?? row.plan.order.listName) { list in
            list.origin = row.text("origin")
            list.basis = row.text("basis")
            list.vendor = row.text("vendor")
        }
        var member = ListMember(blank: act.newID())
        member.listID = list
        member.importID = act.importID
        if let person = met.person?.record.id {
            guard try act.store.member(of: list, person: person) == nil else { return .changed(met.changed) }
            member.personID = person
        } else if let account = met.account?.record.id {
            guard try act.store.member(of: list, account: account) == nil else { return .changed(met.changed) }
            member.accountID = account
        } else {
            throw Refusal(.noPersonNorAccount)
        }
        try act.create(member, Telling(.joined))
        return .created
    }

    /// The id of a row is the person's, or the organisation's where it names no person.
    private func met(_ row: FieldRow, _ act: Acting) throws -> Identity.Met {
        let own = row.kind == .list ? row.text("external_id") : nil
        guard let id = own, try row.person().isEmpty else { return try Party(row, act).meet(personID: own) }
        var met = Identity.Met()
        let refer = References(act, row)
        if let person = try refer.known(Person.self, id) {
            met.person = person
        } else if let account = try refer.known(Account.self, id) {
            met.account = account
        } else {
            var details = try row.account(named: "company")
            details.externalID = id
            met = try Identity(act).meet(PersonDetails(), details)
        }
        return met
    }
}
