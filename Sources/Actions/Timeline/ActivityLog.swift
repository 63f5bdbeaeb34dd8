public import Sales
import Storage

/// Something we did, as it is handed in.
public struct ActivityDetails: Hashable, Sendable {
    public var externalID: String?
    /// The kind: call, email, meeting, demo …
    public var kind: String
    /// When; nil: now.
    public var at: Moment?
    /// The lead and the opportunity, as people name them.
    public var lead: String?
    public var opportunity: String?
    /// With whom, where no lead is named, or another than the lead's first person.
    public var person = PersonDetails()
    public var account = AccountDetails()
    /// Who of ours: an e-mail address; nil: whoever logs it.
    public var by: String?
    /// What came of it; some outcomes count as the person's own act.
    public var outcome: String?
    public var note: String?

    /// An activity of that kind.
    public init(kind: String) { self.kind = kind }
}

/// A logged activity, and what the person's own act in it led to.
public struct LoggedActivity: Hashable, Sendable {
    public let activity: Activity
    /// Set where the outcome counts as the person's act: it may have opened a lead.
    public let captured: Captured?
}

extension Desk {
    /// Logs something we did. An outcome that the playbook counts as the person's own act is captured as an
    /// engagement of the declared kind, and so an honest cold call can open a lead.
    ///
    /// Refuses an outcome that is not declared, an activity with nobody, and one in the future.
    public func logActivity(_ details: ActivityDetails) async throws -> LoggedActivity {
        try mustBeAllowed(to: .log)
        return try await act { try Logging($0).log(details) }
    }
}

/// Keeps an activity and what follows from it.
struct Logging {
    let act: Acting

    init(_ act: Acting) { self.act = act }

    func log(_ details: ActivityDetails) throws -> LoggedActivity {
        let lead = try details.lead.map { try act.store.lead(named: $0) }
        let opportunity = try details.opportunity.map { try act.store.opportunity(named: $0) }
        let met = try Identity(act).meet(details.person, details.account)
        let activity = try activity(details, lead, opportunity, met)
        let deed = try act.occasion().logged(activity, engagement: { act.newID() })
        let captured = try deed.engagement.flatMap { try capture($0, lead, met) }
        var logged = deed.activity
        // The call that opened a lead, or went on with one, belongs to it.
        logged.leadID = captured?.lead?.id ?? logged.leadID
        try act.create(logged, Telling(.logged, at: logged.at))
        try count(logged)
        return LoggedActivity(activity: logged, captured: captured)
    }

    private func activity(
        _ details: ActivityDetails, _ lead: Kept<Lead>?, _ opportunity: Kept<Opportunity>?, _ met: Identity.Met
    ) throws -> Activity {
        var activity = Activity(blank: act.newID())
        activity.kind = details.kind
        activity.at = details.at ?? act.now
        activity.leadID = lead?.record.id
        activity.opportunityID = opportunity?.record.id
        activity.personID = met.person?.record.id ?? lead?.record.personID ?? opportunity?.record.personID
        activity.byID = try details.by.map { try act.store.user(named: $0).record.id } ?? act.occasion().user
        activity.outcome = details.outcome
        activity.note = details.note
        activity.externalID = details.externalID
        activity.importID = act.importID
        guard activity.at <= act.now + Capturing.clockSlack else {
            throw Refusal(.badValue(field: "at", value: activity.at.description))
        }
        guard lead != nil || opportunity != nil || activity.personID != nil || met.account != nil else {
            throw Refusal(.noPersonNorAccount)
        }
        return activity
    }

    private func capture(_ engagement: Engagement, _ lead: Kept<Lead>?, _ met: Identity.Met) throws -> Captured? {
        guard let kind = act.playbook.kind(engagement.kind) else { return nil }
        var met = met
        met.person = try met.person ?? engagement.personID.flatMap { try act.store.find(Person.self, $0) }
        let accountID = met.person?.record.accountID ?? lead?.record.accountID
        met.account = try met.account ?? accountID.flatMap { try act.store.find(Account.self, $0) }
        var engagement = engagement
        engagement.accountID = met.account?.record.id
        let open = lead.flatMap { $0.record.state.isOpen ? $0 : nil }
        let details = EngagementDetails(kind: kind.name, at: engagement.at)
        return try Capturing(act).take(engagement, kind, met, details, named: open)
    }

    /// Our attempt sets the clock of *touch due*; a response that waited is given with it.
    private func count(_ activity: Activity) throws {
        guard let lead = try activity.leadID.flatMap({ try act.store.find(Lead.self, $0) }) else { return }
        if activity.isAttempt {
            let touches = try act.store.openTasks(lead: lead.record.id).filter {
                [.response, .touch, .cooling].contains($0.record.kind) && $0.record.dueAt <= act.now + Milliseconds.day
            }
            for task in touches { try act.finish(task) }
        }
        try act.recount(lead) { $0.counted(activity) }
        try act.keepTouched(try act.store.find(Lead.self, lead.record.id) ?? lead)
    }
}
