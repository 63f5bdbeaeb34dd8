public import Sales
import Storage

/// A lead to be opened by hand: who, where from, and why there is no engagement.
public struct LeadOpening: Hashable, Sendable {
    public var person = PersonDetails()
    public var account = AccountDetails()
    public var source: String?
    public var campaign: String?
    public var productInterest: String?
    /// The e-mail address of the owner; nil: whoever opens it, where it is a user.
    public var owner: String?
    /// Why a lead is opened although nobody asked.
    public var reason: String

    /// A lead to be opened for that reason.
    public init(because reason: String) { self.reason = reason }
}

extension Desk {
    /// Opens a lead without an engagement: the recorded override of *a name on a list is not a lead*.
    ///
    /// Refuses a blank reason, an opening about nobody, and roles that may not override.
    public func openLead(_ opening: LeadOpening) async throws -> LeadDone {
        try mustBeAllowed(to: .openLead)
        return try await act { act in
            let override = try act.occasion().override(because: opening.reason)
            let met = try Identity(act).meet(opening.person, opening.account)
            let owner = try opening.owner.map { try act.store.user(named: $0).record.id }
            let episode = Episode(
                id: act.newID(), number: try act.store.next(.lead), personID: met.person?.record.id,
                accountID: met.account?.record.id ?? met.person?.record.accountID,
                ownerID: owner ?? act.occasion().user, source: opening.source,
                campaignID: try Directory(act).campaign(named: opening.campaign),
                productInterest: opening.productInterest)
            let lead = try act.recount(try act.open(try episode.opened(by: override, on: act.occasion())))
            let tasks = try act.store.openTasks(lead: lead.record.id).map(\.record)
            return LeadDone(lead: lead.record, tasks: tasks, version: lead.version)
        }
    }
}
