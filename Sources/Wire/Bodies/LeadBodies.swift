public import Actions
public import Sales

/// A lead to be opened: by an engagement, or by hand with the reason why there is none.
public enum LeadBody: Decodable, Sendable {
    case engagement(EngagementDetails)
    case byHand(LeadOpening)

    private enum Name: String, CodingKey, CaseIterable {
        case productInterest = "product_interest"
        case person, account, source, campaign, owner, engagement, override
    }

    private enum Deed: String, CodingKey, CaseIterable {
        case externalID = "external_id"
        case kind, at, detail, url
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        if let deed = try fields.read(.engagement, Engaged.self) {
            self = .engagement(try LeadBody.engagement(deed.details, fields))
        } else {
            guard let override = try fields.read(.override, OverrideBody.self) else { throw Refusal(.noEngagement) }
            self = .byHand(try LeadBody.opening(override.reason, fields))
        }
    }

    private struct Engaged: Decodable {
        let details: EngagementDetails

        init(from decoder: any Decoder) throws {
            let fields = try FieldReader(decoder, Deed.self)
            guard let at = try fields.moment(.at) else { throw fields.wrong(.at, "It is needed: when it happened.") }
            var details = EngagementDetails(kind: try fields.needed(.kind), at: at)
            details.externalID = try fields.text(.externalID)
            details.detail = try fields.text(.detail)
            details.url = try fields.text(.url)
            self.details = details
        }
    }

    private static func engagement(
        _ deed: EngagementDetails, _ fields: FieldReader<Name>
    ) throws -> EngagementDetails {
        var details = deed
        details.person = try fields.read(.person, PersonBody.self)?.details ?? PersonDetails()
        details.account = try fields.read(.account, AccountBody.self)?.details ?? AccountDetails()
        details.source = try fields.text(.source)
        details.campaign = try fields.text(.campaign)
        details.productInterest = try fields.text(.productInterest)
        guard try fields.text(.owner) == nil else {
            throw fields.wrong(.owner, "Who gets it is decided by routing. Assign it afterwards.")
        }
        return details
    }

    private static func opening(_ reason: String, _ fields: FieldReader<Name>) throws -> LeadOpening {
        var opening = LeadOpening(because: reason)
        opening.person = try fields.read(.person, PersonBody.self)?.details ?? PersonDetails()
        opening.account = try fields.read(.account, AccountBody.self)?.details ?? AccountDetails()
        opening.source = try fields.text(.source)
        opening.campaign = try fields.text(.campaign)
        opening.productInterest = try fields.text(.productInterest)
        opening.owner = try fields.text(.owner)
        return opening
    }
}

/// What is to be changed of a lead: who has it, or facts about it, its person and its account.
public enum LeadChangeBody: Decodable, Sendable {
    /// The address or name of who is to have it.
    case owner(String)
    /// Facts by name; an empty text empties one.
    case facts(FactEdit)

    private enum Name: String, CodingKey, CaseIterable { case owner }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self, open: true)
        let facts = try fields.others()
        guard let owner = try fields.text(.owner) else {
            self = .facts(FactEdit(facts))
            return
        }
        guard facts.isEmpty else {
            throw fields.wrong(.owner, "Hand it over in a request of its own: each is an act of its own.")
        }
        self = .owner(owner)
    }
}

/// Why, and until when: what qualifying, nurturing and disqualifying take.
public struct ReasonBody: Decodable, Sendable {
    /// A reason of the playbook, or, for what is stepped over, a sentence.
    public let reason: String?
    /// When to come back.
    public let until: Day?
    /// When a contract ends that they are bound by.
    public let contractEnd: Day?

    private enum Name: String, CodingKey, CaseIterable {
        case contractEnd = "contract_end"
        case reason, until, override
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        reason = try fields.text(.reason) ?? fields.read(.override, OverrideBody.self)?.reason
        until = try fields.day(.until)
        contractEnd = try fields.day(.contractEnd)
    }

    /// The reason. Refused where there is none.
    public func needed() throws(Refusal) -> String {
        guard let reason else { throw Refusal(.fieldMissing("reason")) }
        return reason
    }
}

/// An answer to a criterion.
public struct AnswerBody: Decodable, Sendable {
    /// One of the criterion's answers.
    public let answer: String
    /// A whole number in the workspace's currency.
    public let amount: Int64?
    /// Nil: as strong as the evidence carries.
    public let strength: Strength?
    /// Entries of the timeline.
    public let evidence: [String]
    /// What was said, in words.
    public let note: String?

    private enum Name: String, CodingKey, CaseIterable { case answer, value, amount, strength, evidence, note }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        let value = try fields.read(.value, LooseText.self)?.text
        guard let said = try fields.read(.answer, LooseText.self)?.text ?? value else {
            throw fields.wrong(.answer, "It is needed: one of the criterion’s answers.")
        }
        answer = said
        amount = try fields.whole(.amount) ?? value.flatMap { Int64($0) }
        strength = try fields.choice(.strength)
        evidence = try fields.read(.evidence, [String].self) ?? []
        note = try fields.text(.note)
    }
}

/// The next touch of a lead.
public struct TouchBody: Decodable, Sendable {
    /// What is to be done.
    public let title: String
    /// When: a moment, or a day, whose end is meant.
    public let due: Moment?
    /// The day, where no moment was given.
    public let dueOn: Day?
    /// The address or name of who does it.
    public let owner: String?

    private enum Name: String, CodingKey, CaseIterable {
        case dueOn = "due_on"
        case due, title, owner
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldReader(decoder, Name.self)
        title = try fields.needed(.title)
        due = try fields.moment(.due)
        dueOn = try fields.day(.dueOn)
        owner = try fields.text(.owner)
        guard due != nil || dueOn != nil else {
            throw fields.wrong(.due, "It is needed: a moment as 2026-11-22T10:00:00Z, or a day in due_on.")
        }
    }
}

/// Nothing is asked for.
public struct EmptyBody: Decodable, Sendable {
    private enum Name: String, CodingKey, CaseIterable { case none = "-" }

    public init(from decoder: any Decoder) throws { _ = try FieldReader(decoder, Name.self) }
}
