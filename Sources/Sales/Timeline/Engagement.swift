/// Something a person did towards us. The row is its own timeline entry; only what we make of it later has entries.
public struct Engagement: Record {
    /// Who did it, as far as one can tell.
    public enum Class: String, Hashable, Sendable, CaseIterable, FieldValue {
        /// A person: it scores.
        case human
        /// Not settled yet: it scores, stops and unsubscribes nothing.
        case probable
        /// A scanner or a bot: it counts nothing.
        case machine
    }
    /// What a reply turned out to mean.
    public enum Triage: String, Hashable, Sendable, CaseIterable, FieldValue {
        case waiting, interested, later, no
        case wrongPerson = "wrong_person"
        case stop
        /// An automatic answer: it counts nothing.
        case outOfOffice = "out_of_office"
    }

    public let id: ID<Engagement>
    public var personID: ID<Person>?
    public var accountID: ID<Account>?
    /// The lead whose interest it is; nil where it opened none and joined none.
    public var leadID: ID<Lead>?
    /// A kind of the playbook.
    public var kind = ""
    public var at = Moment(milliseconds: 0)
    public var knownAt = Moment(milliseconds: 0)
    public var recordedAt = Moment(milliseconds: 0)
    /// The class at capture.
    public var capturedClass = Class.human
    /// The class now.
    public var `class` = Class.human
    /// Set for replies only.
    public var triage: Triage?
    public var source: String?
    public var campaignID: ID<Campaign>?
    public var detail: String?
    public var url: String?
    /// How it came: method, agent, address, message, as JSON.
    public var via = OwnFields()
    /// The activity of ours whose outcome this is.
    public var activityID: ID<Activity>?
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Engagement>) { self.id = id }

    public static let noun = Noun.engagements
    public static let isOwnEntry = true
    public static let columns: [Column<Engagement>] = [
        Column("person_id", \.personID), Column("account_id", \.accountID), Column("lead_id", \.leadID),
        Column("kind", \.kind), Column("at", \.at), Column("known_at", \.knownAt),
        Column("recorded_at", \.recordedAt), Column("captured_class", \.capturedClass), Column("class", \.class),
        Column("triage", \.triage), Column("source", \.source), Column("campaign_id", \.campaignID),
        Column("detail", \.detail), Column("url", \.url), Column("via", \.via),
        Column("activity_id", \.activityID), Column("external_id", \.externalID), Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, person: personID, account: accountID) }
}

/// Something we did, or did together: a call, an e-mail, a meeting, a demo.
public struct Activity: Record {
    public let id: ID<Activity>
    /// The kind: call, email, meeting, demo, survey, research …
    public var kind = ""
    public var at = Moment(milliseconds: 0)
    public var leadID: ID<Lead>?
    public var personID: ID<Person>?
    public var opportunityID: ID<Opportunity>?
    /// Who of ours did it.
    public var byID: ID<User>?
    public var outcome: String?
    public var note: String?
    /// Both sides took part.
    public var twoWay = false
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Activity>) { self.id = id }

    public static let noun = Noun.activities
    public static let columns: [Column<Activity>] = [
        Column("kind", \.kind), Column("at", \.at), Column("lead_id", \.leadID), Column("person_id", \.personID),
        Column("opportunity_id", \.opportunityID), Column("by_id", \.byID), Column("outcome", \.outcome),
        Column("note", \.note), Column("two_way", \.twoWay), Column("external_id", \.externalID),
        Column("import_id", \.importID),
    ]
    public var about: About { About(lead: leadID, person: personID, opportunity: opportunityID) }
}

/// A text somebody wrote down under a lead, a person, an account or an opportunity.
public struct Note: Record {
    public let id: ID<Note>
    public var text = ""
    public var at = Moment(milliseconds: 0)
    public var leadID: ID<Lead>?
    public var personID: ID<Person>?
    public var accountID: ID<Account>?
    public var opportunityID: ID<Opportunity>?
    public var byID: ID<User>?
    public var externalID: String?
    public var importID: ID<ImportRun>?

    public init(blank id: ID<Note>) { self.id = id }

    public static let noun = Noun.notes
    public static let columns: [Column<Note>] = [
        Column("text", \.text), Column("at", \.at), Column("lead_id", \.leadID), Column("person_id", \.personID),
        Column("account_id", \.accountID), Column("opportunity_id", \.opportunityID), Column("by_id", \.byID),
        Column("external_id", \.externalID), Column("import_id", \.importID),
    ]
    public var about: About {
        About(lead: leadID, person: personID, account: accountID, opportunity: opportunityID)
    }
}
