/// A conversion taken back: what is withdrawn, and what stays all the same.
public struct Reversion: Hashable, Sendable {
    /// The act to withdraw: every record it changed becomes what its other entries make it.
    public var act: ID<Act>
    /// Records of the act that stay, because others stand on them.
    public var kept: Set<Identifier>
    /// The opportunity goes out of the lists, its number kept; false where the lead had only joined it.
    public var withdrawsOpportunity: Bool
    /// What was edited since: listed, and nothing of it lost.
    public var edits: [LaterEdit]
}

/// Something that was changed after the conversion, on what the conversion made or changed.
public struct LaterEdit: Hashable, Sendable {
    public var entryID: ID<Entry>
    public var subject: Subject
    public var kind: EntryKind
    public var at: Moment
    public var actor: Actor
    public var changes: [FieldChange]

    init(_ entry: Entry) {
        entryID = entry.id
        subject = entry.subject
        kind = entry.kind
        at = entry.at
        actor = entry.actor
        changes = entry.changes
    }
}

/// What is known about a conversion that is to be taken back.
public struct ReversionCase: Hashable, Sendable {
    public var lead: Lead
    public var conversion: Conversion
    public var opportunity: Opportunity
    /// Conversions of other leads into the same opportunity that still count.
    public var others: [Conversion]
    /// The number of each of those leads.
    public var numbers: [ID<Lead>: Int64]
    /// Entries of the act that converted.
    public var act: [Entry]
    /// Entries since then about the records of that act, and under the opportunity.
    public var since: [Entry]
    /// People and accounts that the act made and that others stand on by now.
    public var inUse: Set<Identifier>

    /// A case with everything given.
    public init(
        lead: Lead, conversion: Conversion, opportunity: Opportunity, others: [Conversion] = [],
        numbers: [ID<Lead>: Int64] = [:], act: [Entry], since: [Entry] = [], inUse: Set<Identifier> = []
    ) {
        self.lead = lead
        self.conversion = conversion
        self.opportunity = opportunity
        self.others = others
        self.numbers = numbers
        self.act = act
        self.since = since
        self.inUse = inUse
    }
}

extension ReversionCase {
    /// Takes the conversion back.
    ///
    /// Refuses a lead that is not converted, an opportunity that has an outcome, and one that another lead joined
    /// since, also for the lead that opened it: the last one in goes out first.
    public func reverted() throws(Refusal) -> Reversion {
        try lead.must(take: .revert)
        if let outcome = opportunity.outcome {
            throw Refusal(.opportunityHasOutcome(opportunity: opportunity.number, outcome: outcome))
        }
        let later = others.filter { $0.leadID != lead.id && ($0.at, $0.id) > (conversion.at, conversion.id) }
        guard later.isEmpty else {
            let leads = later.compactMap { numbers[$0.leadID] }.sorted()
            throw Refusal(.otherLeadJoined(opportunity: opportunity.number, leads: leads))
        }
        guard let act = act.first?.act else { throw Refusal(.nothingToTakeBack(lead: lead.code, .converted)) }
        return Reversion(
            act: act, kept: inUse, withdrawsOpportunity: !conversion.joined, edits: edits(after: act))
    }

    private func edits(after act: ID<Act>) -> [LaterEdit] {
        since.filter { $0.act != act && $0.kind != .withdrawn && !$0.changes.isEmpty }
            .sorted { ($0.knownAt, $0.id) < ($1.knownAt, $1.id) }.map(LaterEdit.init)
    }
}
