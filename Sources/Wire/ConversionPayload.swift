public import Actions
import Sales

/// A conversion: `{opportunity, account, people, carried, lead, again}`.
public struct ConversionPayload: Encodable, Sendable {
    struct Carried: Encodable, Sendable {
        let answers: Int
        let tasks: Int
    }
    struct Part: Encodable, Sendable {
        let person: String
        let role: String?
        let stance: String?
    }
    let opportunity: OpportunityPayload
    @Shown var account: AccountPayload?
    let people: [Part]
    let carried: Carried
    let lead: LeadReferencePayload
    let again: Bool

    /// The payload of `converted`.
    public init(_ converted: Converted) {
        opportunity = OpportunityPayload(converted.opportunity)
        account = converted.account.map(AccountPayload.init)
        people = converted.people.map { Part(person: $0.personID.description, role: $0.role, stance: $0.stance) }
        carried = Carried(answers: converted.answersCarried, tasks: converted.tasksCarried)
        lead = LeadReferencePayload(converted.lead)
        again = converted.again
    }
}

/// A conversion that was taken back, with what was edited since.
public struct RevertedPayload: Encodable, Sendable {
    struct Edit: Encodable, Sendable {
        let entry: String
        let noun: String
        let id: String
        let kind: String
        let at: String
        let changes: [ChangePayload]
    }
    let lead: LeadReferencePayload
    let opportunity: OpportunityPayload
    let withdrawn: Bool
    let edits: [Edit]

    /// The payload of `reverted`.
    public init(_ reverted: Reverted) {
        lead = LeadReferencePayload(reverted.lead)
        opportunity = OpportunityPayload(reverted.opportunity)
        withdrawn = reverted.withdrawn
        edits = reverted.edits.map { edit in
            Edit(
                entry: edit.entryID.description, noun: edit.subject.noun.rawValue, id: edit.subject.id.description,
                kind: edit.kind.rawValue, at: edit.at.description, changes: edit.changes.map(ChangePayload.init))
        }
    }
}

/// An opportunity after a verb: `{opportunity, tasks, version}`.
public struct OpportunityDonePayload: Encodable, Sendable {
    let opportunity: OpportunityPayload
    let tasks: [TaskPayload]
    let version: Int64

    /// The payload of `done`.
    public init(_ done: OpportunityDone) {
        opportunity = OpportunityPayload(done.opportunity)
        tasks = done.tasks.map(TaskPayload.init)
        version = done.version
    }
}
