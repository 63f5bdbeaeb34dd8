/// What an entry says was done: one word per deed.
public enum EntryKind: String, Hashable, Sendable, CaseIterable, FieldValue {
    /// A record came to be or its fields were edited.
    case created, edited
    /// A lead: opened by an engagement, or its next episode after it was at rest.
    case opened, recycled
    /// A lead's states.
    case qualified, accepted, nurtured, disqualified, converted
    /// The score fell below the threshold through decay alone.
    case cooling
    /// An opportunity's way.
    case advanced, won, lost
    case noDecision = "no_decision"
    case reopened
    /// An answer to a criterion, and its contradiction.
    case answered, contradicted
    /// What a reply turned out to mean; what a click turned out to be.
    case triaged, settled
    /// Something we did.
    case logged
    /// A task was done.
    case done
    /// An owner changed.
    case assigned
    /// A person joined a list, a lead or an opportunity.
    case joined
    /// The person or the account became a customer.
    case purchased
    /// An address may not be written to.
    case suppressed
    /// An earlier act was taken back.
    case withdrawn
}
