public import Sales

/// A move to another stage.
public struct StageBody: Decodable, Sendable {
    /// The stage, by name.
    public let stage: String
    /// Own fields of the opportunity.
    public let own: [String: String]
    /// Lines of the checklist that are done.
    public let ticked: Set<String>
    /// Why what is missing is stepped over.
    public let override: String?

    private enum Name: String, CodingKey, CaseIterable { case stage, own, ticked, override }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        stage = try fields.needed(.stage)
        own = try fields.texts(.own)
        ticked = Set(try fields.read(.ticked, [String].self) ?? [])
        override = try fields.read(.override, OverrideBody.self)?.reason
    }
}

/// How an opportunity ended.
public struct OutcomeBody: Decodable, Sendable {
    /// Won, lost or without a decision.
    public let outcome: Opportunity.Outcome
    /// A reason of the playbook; wins have none.
    public let reason: String?
    /// When to come back.
    public let revisit: Day?

    private enum Name: String, CodingKey, CaseIterable { case outcome, reason, revisit }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        guard let outcome = try fields.choice(.outcome, Opportunity.Outcome.self) else {
            throw fields.wrong(.outcome, "It is needed: won, lost or no_decision.")
        }
        self.outcome = outcome
        reason = try fields.text(.reason)
        revisit = try fields.day(.revisit)
        guard outcome == .won || reason != nil else {
            throw fields.wrong(.reason, "It is needed: a reason of the playbook.")
        }
    }
}

/// Something we did.
public struct ActivityBody: Decodable, Sendable {
    /// The kind: call, email, meeting …
    public let kind: String
    /// The rest by name.
    public let at: Moment?
    public let lead: String?
    public let opportunity: String?
    public let by: String?
    public let outcome: String?
    public let note: String?
    public let externalID: String?
    /// With whom, where no lead is named.
    public let person: PersonDetails
    /// With which account.
    public let account: AccountDetails

    private enum Name: String, CodingKey, CaseIterable {
        case externalID = "external_id"
        case kind, at, lead, opportunity, by, outcome, note, person, account
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        kind = try fields.needed(.kind)
        at = try fields.moment(.at)
        lead = try fields.text(.lead)
        opportunity = try fields.text(.opportunity)
        by = try fields.text(.by)
        outcome = try fields.text(.outcome)
        note = try fields.text(.note)
        externalID = try fields.text(.externalID)
        person = try fields.read(.person, PersonBody.self)?.details ?? PersonDetails()
        account = try fields.read(.account, AccountBody.self)?.details ?? AccountDetails()
    }
}

/// What is to be changed of an opportunity; fields that are none of these are its own.
public struct OpportunityChangeBody: Decodable, Sendable {
    /// The edit.
    public let edit: OpportunityEdit
    /// The address or name of who is to have it.
    public let owner: String?
    /// Why: a slip says why.
    public let why: String?

    private enum Name: String, CodingKey, CaseIterable {
        case expectedClose = "expected_close"
        case nextStep = "next_step"
        case nextStepOn = "next_step_on"
        case onHoldUntil = "on_hold_until"
        case name, amount, owner, forecast, probability, own, why
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self, open: true)
        var edit = OpportunityEdit()
        edit.name = try fields.text(.name)
        edit.amount = try fields.read(.amount, AmountBody.self)?.amount
        edit.expectedClose = try fields.day(.expectedClose)
        edit.nextStep = try fields.text(.nextStep)
        edit.nextStepOn = try fields.day(.nextStepOn)
        if fields.holds(.onHoldUntil) { edit.onHoldUntil = try fields.day(.onHoldUntil).map { .to($0) } ?? .empty }
        if fields.holds(.forecast) { edit.forecast = try fields.text(.forecast).map { .to($0) } ?? .empty }
        edit.probability = try fields.whole(.probability)
        edit.own = try fields.texts(.own).merging(fields.others()) { given, _ in given }
        self.edit = edit
        owner = try fields.text(.owner)
        why = try fields.text(.why)
    }
}

/// Somebody's part in an opportunity.
public struct RoleBody: Decodable, Sendable {
    /// What they decide.
    public let role: String?
    /// For or against.
    public let stance: String?

    private enum Name: String, CodingKey, CaseIterable { case role, stance }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        role = try fields.text(.role)
        stance = try fields.text(.stance)
    }
}
