public import Scoring

/// What the timeline tells of one lead, whole: the entries of every record it is made of.
public struct LeadTimeline: Sendable {
    public var leadID: ID<Lead>
    /// Entries of the lead, its answers, its person and its account; others among them do no harm.
    public var entries: [Entry]
    /// The engagements that are or were the lead's, as they are now.
    public var engagements: [Engagement]
    /// Entries that tell what became of those engagements: settled, triaged, moved to another lead.
    public var engagementEntries: [Entry]
    /// Acts that were taken back.
    public var withdrawals: [ID<Act>: Fold.Withdrawal]
    /// Imports that were undone, and since when: their engagements count no longer.
    public var undoneImports: [ID<ImportRun>: Moment]

    /// A timeline with everything given.
    public init(
        leadID: ID<Lead>, entries: [Entry], engagements: [Engagement], engagementEntries: [Entry] = [],
        withdrawals: [ID<Act>: Fold.Withdrawal] = [:], undoneImports: [ID<ImportRun>: Moment] = [:]
    ) {
        self.leadID = leadID
        self.entries = entries
        self.engagements = engagements
        self.engagementEntries = engagementEntries
        self.withdrawals = withdrawals
        self.undoneImports = undoneImports
    }
}

/// A lead as it was known at a moment: the same answer for ever, whatever is learned later.
public struct LeadStory: Hashable, Sendable {
    public var asOf: Moment
    public var lead: Lead
    public var person: Person?
    public var account: Account?
    /// In the order of their ids.
    public var answers: [Answer]
    /// The lead's engagements, with the class and triage they had by then; in the order of (at, id).
    public var engagements: [Engagement]
}

extension LeadTimeline {
    /// The lead as of `moment`: what we had learned by then, whenever it happened. Nil where there was no such lead
    /// yet, or its making was taken back.
    public func story(asOf moment: Moment) throws(UnfitField) -> LeadStory? {
        let bySubject = Dictionary(grouping: entries, by: \.subject)
        guard let lead = try record(Lead.self, leadID.raw, bySubject, moment) else { return nil }
        var answers: [Answer] = []
        for subject in bySubject.keys where subject.noun == .answers {
            guard let answer = try record(Answer.self, subject.id, bySubject, moment) else { continue }
            if answer.leadID == leadID { answers.append(answer) }
        }
        return LeadStory(
            asOf: moment, lead: lead, person: try record(Person.self, lead.personID?.raw, bySubject, moment),
            account: try record(Account.self, lead.accountID?.raw, bySubject, moment),
            answers: answers.sorted { $0.id < $1.id }, engagements: try engagements(asOf: moment))
    }

    private func record<R: Record>(
        _ type: R.Type, _ id: Identifier?, _ entries: [Subject: [Entry]], _ moment: Moment
    ) throws(UnfitField) -> R? {
        guard let id, let own = entries[Subject(R.noun, id)] else { return nil }
        return try Fold.record(type, id: ID(id), own, withdrawals: withdrawals, asOf: moment)?.record
    }

    private func engagements(asOf moment: Moment) throws(UnfitField) -> [Engagement] {
        let bySubject = Dictionary(grouping: engagementEntries, by: \.subject)
        var known: [Engagement] = []
        for engagement in engagements where engagement.knownAt <= moment && !isUndone(engagement, moment) {
            let then = try Fold.record(
                from: engagement, bySubject[Subject(engagement)] ?? [], withdrawals: withdrawals, asOf: moment)
            if then.leadID == leadID { known.append(then) }
        }
        return known.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    private func isUndone(_ engagement: Engagement, _ moment: Moment) -> Bool {
        guard let run = engagement.importID, let undone = undoneImports[run] else { return false }
        return undone <= moment
    }
}

extension LeadStory {
    /// The score as of the story's moment, line by line, by these cards (folded, of the version in force then). Facts
    /// are what was known about the person and the account by then.
    public func score(by cards: Scorecards, fields: [OwnField], campaign: String? = nil) -> Score {
        let opening = engagements.first { $0.id == lead.openedBy }
        let known = Acquaintance(
            lead: lead, person: person, account: account, campaign: campaign, openingKind: opening?.kind)
        let window = Window(of: engagements, cards: cards)
        return cards.score(known.facts(fields: fields), window, at: asOf.milliseconds)
    }
}

/// A version of the playbook and since when it is in force.
public struct PlaybookInForce: Hashable, Sendable {
    public var version: Int
    public var since: Moment

    /// A version in force since then.
    public init(version: Int, since: Moment) {
        self.version = version
        self.since = since
    }

    /// The version in force at `moment`: the latest published by then; before the first, the first. Nil of none.
    public static func version(at moment: Moment, of versions: [PlaybookInForce]) -> Int? {
        let ordered = versions.sorted { ($0.since, $0.version) < ($1.since, $1.version) }
        return (ordered.last { $0.since <= moment } ?? ordered.first)?.version
    }
}
