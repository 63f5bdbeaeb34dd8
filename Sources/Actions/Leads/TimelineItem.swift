public import Sales

/// One line of a timeline: something that happened, with when we learned of it, by whom, and what changed.
public struct TimelineItem: Hashable, Sendable {
    /// Its id.
    public var id: Identifier
    /// The act it belongs to: what one verb did together.
    public var act: ID<Act>?
    /// Which noun it is about.
    public var noun: Noun
    /// What was done: an `EntryKind`, or the kind of an engagement.
    public var kind: String
    /// When it happened.
    public var at: Moment
    /// When we learned of it.
    public var knownAt: Moment
    /// Who did it.
    public var actor: Actor
    /// What to call them: a user's name or address, a person's name, else the actor's word.
    public var actorName: String
    /// Why: a reason's name or a sentence; of an engagement or activity what was said.
    public var why: String?
    /// Set where a rule was stepped over.
    public var override: Override?
    /// The playbook it was decided under.
    public var playbook: Int?
    /// The act that this line takes back.
    public var withdraws: ID<Act>?
    /// Taken back: it does not count any more.
    public var isWithdrawn: Bool
    /// Field by field, before and after. Empty for engagements.
    public var changes: [FieldChange]
    /// The engagement that this line is.
    public var engagement: Engagement?
    /// The activity that this line tells of.
    public var activity: Activity?
}
