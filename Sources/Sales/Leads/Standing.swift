public import Scoring

/// What is worked out about a lead and kept beside it, so that lists and jobs never add anything up: its scores with
/// the moment they next change, and the two clocks. Never in the timeline; `verify` works it out again.
public struct Standing: Hashable, Sendable {
    public var leadID: ID<Lead>
    /// The playbook the scores were counted by.
    public var playbook: Int
    public var fit: Points
    /// As of `asOf`; what a list shows is `interest.whole`, true until `changesAt`.
    public var interest: Points
    public var grade: Grade
    /// When the scores were counted.
    public var asOf: Moment
    /// When the whole points or the grade next change through decay alone; nil: never.
    public var changesAt: Moment?
    /// When interest falls below the qualified threshold through decay alone; nil: it never does, or already has.
    public var fallsAt: Moment?
    /// The engagements that may count: bounded.
    public var window: Window
    /// The last human act of the buyer, or completed two-way activity: the clock of *gone quiet*.
    public var buyerAt: Moment?
    /// Our last completed attempt.
    public var attemptAt: Moment?
    /// How many attempts we made.
    public var attempts: Int
    /// When the next open task is due; nil: there is none.
    public var nextTouchAt: Moment?

    /// A standing with everything given.
    public init(
        leadID: ID<Lead>, playbook: Int, fit: Points, interest: Points, grade: Grade, asOf: Moment,
        changesAt: Moment? = nil, fallsAt: Moment? = nil, window: Window, buyerAt: Moment? = nil,
        attemptAt: Moment? = nil, attempts: Int = 0, nextTouchAt: Moment? = nil
    ) {
        self.leadID = leadID
        self.playbook = playbook
        self.fit = fit
        self.interest = interest
        self.grade = grade
        self.asOf = asOf
        self.changesAt = changesAt
        self.fallsAt = fallsAt
        self.window = window
        self.buyerAt = buyerAt
        self.attemptAt = attemptAt
        self.attempts = attempts
        self.nextTouchAt = nextTouchAt
    }
}
