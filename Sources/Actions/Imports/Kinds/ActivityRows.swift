import Sales
import Storage

/// Rows of activities: what we did. Kinds and outcomes that the playbook does not declare are kept as they are; an
/// outcome that it counts as the person's own act is heard as such.
struct ActivityRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        if try refer.known(Activity.self, row.externalID) != nil { return .unchanged }
        let lead = try refer.lead()
        var activity = try activity(row, lead, refer)
        let outcome = activity.outcome.flatMap { act.playbook.outcome($0, of: activity.kind) }
        activity.twoWay = outcome?.twoWay ?? false
        let knownAt = try row.happened("known_at") ?? activity.at
        try act.create(activity, Telling(.logged, at: activity.at, knownAt: knownAt))
        var taken = RowTaken.created
        if let lead { taken.news = [LeadNews(lead: lead.record.id, activity: activity)] }
        if let outcome {
            try hear(outcome, activity, lead, knownAt, &taken, act)
        } else if let said = activity.outcome {
            taken.undeclared = [UndeclaredWord(field: "outcome", word: said)]
        }
        return taken
    }

    private func activity(_ row: FieldRow, _ lead: Kept<Lead>?, _ refer: References) throws -> Activity {
        guard let kind = word("kind", row) else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("kind"))
        }
        var activity = Activity(blank: refer.act.newID())
        activity.kind = kind
        activity.at = try row.needed("at")
        activity.outcome = word("outcome", row)
        activity.note = row.verbatim("note")
        activity.byID = try refer.user("by")
        activity.externalID = row.externalID
        activity.importID = refer.act.importID
        try place(&activity, lead, refer)
        return activity
    }

    private func word(_ field: String, _ row: FieldRow) -> String? {
        guard let text = row.filled(field) else { return nil }
        if case .value(let word)? = row.plan.meaning(of: text, in: field) { return word }
        return text
    }

    private func place(_ activity: inout Activity, _ lead: Kept<Lead>?, _ refer: References) throws {
        let opportunity = try refer.opportunity()
        activity.leadID = lead?.record.id
        activity.opportunityID = opportunity?.record.id
        let theirs = lead?.record.personID ?? opportunity?.record.personID
        activity.personID = try refer.person()?.record.id ?? (refer.row.saysNone("person") ? nil : theirs)
        guard lead != nil || opportunity != nil || activity.personID != nil else {
            throw Refusal(.noPersonNorAccount)
        }
    }

    /// The person's own act in it, unless the timeline tells of that act already.
    private func hear(
        _ outcome: ActivityOutcome, _ activity: Activity, _ lead: Kept<Lead>?, _ knownAt: Moment,
        _ taken: inout RowTaken, _ act: Acting
    ) throws {
        guard let kind = outcome.countsAs, try isNews(kind, activity, act) else { return }
        var details = EngagementDetails(kind: kind, at: activity.at)
        details.knownAt = knownAt
        var met = Identity.Met()
        met.person = try activity.personID.flatMap { try act.store.find(Person.self, $0) }
        let accountID = lead?.record.accountID ?? met.person?.record.accountID
        met.account = try accountID.flatMap { try act.store.find(Account.self, $0) }
        let hearing = Hearing(act)
        var engagement = try hearing.engagement(details, met)
        engagement.activityID = activity.id
        let heard = try lead != nil ? hearing.join(engagement, lead) : hearing.route(engagement, met, details)
        taken.openedLead = heard.opened
        taken.news += heard.news
    }

    private func isNews(_ kind: String, _ activity: Activity, _ act: Acting) throws -> Bool {
        let place = EngagementPlace(at: activity.at + 1, id: Identifier(high: 0, low: 0))
        let told: [Kept<Engagement>]
        if let person = activity.personID {
            told = try act.store.engagements(person: person, before: place, limit: 20)
        } else if let lead = activity.leadID {
            told = try act.store.engagements(lead: lead, before: place, limit: 20)
        } else {
            return true
        }
        return !told.contains { $0.record.kind == kind && $0.record.at == activity.at }
    }
}
