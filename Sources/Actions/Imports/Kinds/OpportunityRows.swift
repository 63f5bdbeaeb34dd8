import Sales
import Storage

/// Rows of opportunities, with the past they had elsewhere: opened when they were, ended when they did. No gate of
/// today is asked, so each goes in under the override of imported history.
struct OpportunityRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        let draft = try OpportunityDraft(row, act.playbook)
        if let known = try refer.known(Opportunity.self, row.externalID) { return try update(known, draft, refer) }
        var taken = RowTaken.created
        let lead = try refer.lead()
        var opportunity = Opportunity(blank: act.newID())
        opportunity.externalID = row.externalID
        opportunity.importID = act.importID
        opportunity.number = try number(row, act)
        try place(&opportunity, lead, refer)
        draft.fill(&opportunity, .replacing)
        opportunity.openedAt = draft.openedAt ?? min(draft.closedAt ?? act.now, act.now)
        opportunity.stageSince = opportunity.openedAt
        if opportunity.name.isEmpty { opportunity.name = try name(of: opportunity, row, act) }
        let opened = try act.create(opportunity, draft.telling(.created, at: opportunity.openedAt, row))
        try link(lead, to: opportunity, row, &taken, act)
        try people(of: opportunity, row, refer)
        if draft.outcome != nil { try end(opened, draft, row, act) }
        taken.undeclared = draft.undeclared + refer.undeclared
        return taken
    }

    private func place(_ opportunity: inout Opportunity, _ lead: Kept<Lead>?, _ refer: References) throws {
        opportunity.leadID = lead?.record.id
        let row = refer.row
        opportunity.accountID =
            try refer.account()?.record.id ?? (row.saysNone("account") ? nil : lead?.record.accountID)
        opportunity.personID = lead?.record.personID
        opportunity.ownerID = try refer.user("owner") ?? (row.saysNone("owner") ? nil : lead?.record.ownerID)
        opportunity.campaignID = lead?.record.campaignID
        opportunity.source = lead?.record.source
    }

    /// The number that an export of ours gives, where nobody has it yet; else the next.
    private func number(_ row: FieldRow, _ act: Acting) throws -> Int64 {
        guard let number = try row.integer("number"), number > 0, try act.store.opportunity(number: number) == nil
        else {
            return try act.store.next(.opportunity)
        }
        try act.store.skip(.opportunity, to: number)
        return number
    }

    /// An opportunity without a name is called by its account and its id.
    private func name(of opportunity: Opportunity, _ row: FieldRow, _ act: Acting) throws -> String {
        let account = try opportunity.accountID.flatMap { try act.store.find(Account.self, $0)?.record.name }
        let own = row.text("external_id") ?? opportunity.code
        return [account, own].compactMap { $0 }.joined(separator: " · ")
    }

    /// The lead that became it is converted since then, where nothing else is known of that.
    private func link(
        _ lead: Kept<Lead>?, to opportunity: Opportunity, _ row: FieldRow, _ taken: inout RowTaken, _ act: Acting
    ) throws {
        guard let lead else { return }
        let story = try LeadStoryLine(lead, act)
        if !story.tells(.converted) {
            _ = try story.add(LeadDecision(.converted, at: opportunity.openedAt, override: row.history))
        }
        guard let converted = try act.store.find(Lead.self, lead.record.id) else { return }
        if converted.record.opportunityID == nil {
            var linked = converted.record
            linked.opportunityID = opportunity.id
            try act.change(converted, to: linked)
        }
        taken.news = [LeadNews(lead: lead.record.id)]
    }

    private func people(of opportunity: Opportunity, _ row: FieldRow, _ refer: References) throws {
        let (roles, stances, left) = (row.list("roles"), row.list("stances"), row.list("left_at"))
        for (place, name) in row.list("people").enumerated() where !name.isEmpty {
            guard let person = try refer.findPerson(name)?.record.id else {
                throw ImportRefusal.notFound(
                    line: row.line, column: row.column("people"), value: name, noun: .person)
            }
            guard try refer.act.store.part(of: person, in: opportunity.id) == nil else { continue }
            var part = OpportunityPerson(blank: refer.act.newID())
            part.opportunityID = opportunity.id
            part.personID = person
            part.role = roles.at(place)
            part.stance = stances.at(place)
            part.leftAt = try left.at(place).map { text in try row.moment(text, in: "left_at") }
            part.importID = refer.act.importID
            try refer.act.create(part, Telling(.joined))
        }
    }

    private func end(_ opened: Kept<Opportunity>, _ draft: OpportunityDraft, _ row: FieldRow, _ act: Acting) throws {
        guard let outcome = draft.outcome, let closedAt = draft.closedAt else { return }
        var ended = opened.record
        ended.outcome = outcome
        ended.outcomeReason = draft.reason
        ended.closedAt = closedAt
        // A row may say that it closed before it was opened; it is known once it is there.
        var telling = draft.telling(outcome.entry, at: closedAt, row)
        telling.knownAt = max(closedAt, opened.changedAt)
        telling.why = draft.reason
        try act.change(opened, to: ended, telling)
        guard outcome == .won else { return }
        let account = try ended.accountID.flatMap { try act.store.find(Account.self, $0)?.record }
        let person = account == nil ? try ended.personID.flatMap { try act.store.find(Person.self, $0)?.record } : nil
        try act.makeCustomer(person, account, at: closedAt)
    }

    /// What a later file says of an opportunity that is in replaces what the earlier one said.
    private func update(_ known: Kept<Opportunity>, _ draft: OpportunityDraft, _ refer: References) throws -> RowTaken {
        let row = refer.row
        var opportunity = known.record
        draft.fill(&opportunity, .replacing)
        if let owner = try refer.user("owner") { opportunity.ownerID = owner }
        if opportunity.accountID == nil { opportunity.accountID = try refer.account()?.record.id }
        let edited = try refer.act.change(known, to: opportunity)
        var changed = edited.version != known.version
        if let outcome = draft.outcome, known.record.outcome == nil {
            try end(edited, draft, row, refer.act)
            changed = outcome != known.record.outcome
        }
        var taken = RowTaken.changed(changed)
        if changed, let lead = known.record.leadID {
            refer.act.touch(lead)
            taken.news = [LeadNews(lead: lead)]
        }
        return taken
    }
}

extension Opportunity.Outcome {
    /// What the timeline calls it.
    fileprivate var entry: EntryKind {
        switch self {
        case .won: .won
        case .lost: .lost
        case .noDecision: .noDecision
        }
    }
}

extension FieldRow {
    /// The values of a field that are parted by semicolons, those that are blank too.
    fileprivate func list(_ field: String) -> [String] {
        guard let text = text(field) else { return [] }
        return text.split(separator: ";", omittingEmptySubsequences: false).map { String($0).withoutBlanks }
    }
}

extension [String] {
    /// The text at that place; nil where there is none, or it is blank.
    fileprivate func at(_ place: Int) -> String? { place < count && !self[place].isEmpty ? self[place] : nil }
}
