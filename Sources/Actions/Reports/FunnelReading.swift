public import Sales

/// What is asked of the funnel.
public struct FunnelQuestion: Hashable, Sendable {
    /// What the cohort is divided by.
    public enum Dimension: String, Hashable, Sendable, CaseIterable { case source, campaign, owner, grade, playbook }

    /// The first day on which leads of the cohort came in, in the workspace's zone; nil: from the beginning.
    public var from: Day?
    /// The last day; nil: until `asOf`.
    public var to: Day?
    /// What to divide by; nil: one group.
    public var by: Dimension?
    /// The moment the question is asked for; nil: now.
    public var asOf: Moment?
    /// Whether to name the leads behind each figure.
    public var records: Bool

    /// A question with everything given.
    public init(
        from: Day? = nil, to: Day? = nil, by: Dimension? = nil, asOf: Moment? = nil, records: Bool = false
    ) {
        self.from = from
        self.to = to
        self.by = by
        self.asOf = asOf
        self.records = records
    }
}

/// How far the leads that came in between two days have got, losses kept.
public struct FunnelReading: Hashable, Sendable {
    /// What was asked.
    public var question: FunnelQuestion
    /// What was known at this moment …
    public var asOf: Moment
    /// … among what was recorded up to this one.
    public var recordedUpTo: Moment
    /// The playbook in force then.
    public var playbook: Int
    /// The cohort, or its parts by name.
    public var groups: [FunnelGroup]
    /// All groups together.
    public var total: FunnelGroup
}

/// One part of a cohort.
public struct FunnelGroup: Hashable, Sendable {
    /// The source, campaign, owner, grade or playbook version; nil: none is known, or nothing was divided.
    public var name: String?
    /// Leads that came in here.
    public var own: FunnelFigures
    /// Leads brought in as history of another system.
    public var imported: FunnelFigures
    /// Leads that never were interest, by the reason they were refused for: in no other figure.
    public var invalid: FunnelFigure
}

/// The figures of one funnel: of each rung the distinct leads that ever reached it.
public struct FunnelFigures: Hashable, Sendable {
    /// By rung, the ladder's in order, then the ways off it.
    public var rungs: [Milestone.Rung: FunnelFigure]

    /// The figure of one rung.
    public subscript(rung: Milestone.Rung) -> FunnelFigure { rungs[rung] ?? FunnelFigure() }

    /// Of the leads that came in, the part that reached `rung`, in tenths of a per cent, rounded; nil of none.
    public func share(of rung: Milestone.Rung) -> Int? {
        let all = self[.lead].count
        return all > 0 ? (self[rung].count * 2_000 + all) / (2 * all) : nil
    }
}

/// A number and the leads behind it.
public struct FunnelFigure: Hashable, Sendable {
    /// How many distinct leads.
    public var count = 0
    /// Their numbers, in order; empty unless they were asked for.
    public var leads: [Int64] = []

    /// No leads.
    public init() {}
}
