/// Something a person can do towards us, as a playbook declares it.
public struct EngagementKind: Hashable, Sendable {
    /// How the class of an engagement of this kind is found.
    public enum Intake: String, Hashable, Sendable, CaseIterable {
        /// A person did it, unless its `via` says otherwise.
        case human
        /// Machines do it too (clicks, opens): it enters as probable and is settled after half a minute.
        case settled
    }
    /// What an engagement of this kind proves by itself.
    public struct Proof: Hashable, Sendable {
        /// The criterion it answers.
        public var criterion: String
        /// The level it shows; nil: yes.
        public var level: String?
        /// How strong it is.
        public var strength: Strength
        /// A proof with everything given.
        public init(criterion: String, level: String? = nil, strength: Strength) {
            self.criterion = criterion
            self.level = level
            self.strength = strength
        }
    }
    /// What else follows from an engagement of this kind.
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// Nothing beside the timeline and the score.
        case none
        /// It waits in triage until a person says what the reply means.
        case triage
        /// The person asked us to stop.
        case unsubscribes
        /// The person or account is a customer from now on.
        case purchase
    }
    /// The stable name, e.g. `demo_requested`.
    public var name: String
    /// What people see.
    public var label: String
    /// Whether it asks for a response, and so opens a lead.
    public var proactive: Bool
    /// How its class is found.
    public var intake: Intake
    /// What else follows.
    public var effect: Effect
    /// What it proves.
    public var proofs: [Proof]
    /// How strong an answer is that cites an engagement of this kind: `written` for a form or a survey, `observed` for
    /// use of the product; nil: citing it makes nothing stronger than what we say.
    public var answers: Strength?

    /// A kind with everything given.
    public init(
        name: String, label: String, proactive: Bool, intake: Intake = .human, effect: Effect = .none,
        proofs: [Proof] = [], answers: Strength? = nil
    ) {
        self.name = name
        self.label = label
        self.proactive = proactive
        self.intake = intake
        self.effect = effect
        self.proofs = proofs
        self.answers = answers
    }
}

/// What can come of a call, an e-mail, a meeting: declared per kind of activity.
public struct ActivityOutcome: Hashable, Sendable {
    /// The kind of activity, e.g. `call`.
    public var activity: String
    /// The stable name, e.g. `asked_for_more`.
    public var name: String
    /// What people see.
    public var label: String
    /// Both sides took part: it resets *gone quiet*.
    public var twoWay: Bool
    /// It counts as the person's own act, as an engagement of this declared kind; nil: it does not.
    public var countsAs: String?

    /// An outcome with everything given.
    public init(activity: String, name: String, label: String, twoWay: Bool, countsAs: String? = nil) {
        self.activity = activity
        self.name = name
        self.label = label
        self.twoWay = twoWay
        self.countsAs = countsAs
    }
}

/// A field of the workspace's own, on a person, an account, a lead or an opportunity.
public struct OwnField: Hashable, Sendable {
    /// Whose field it is.
    public enum Holder: String, Hashable, Sendable, CaseIterable { case person, account, lead, opportunity }
    /// What it holds.
    public enum Kind: Hashable, Sendable {
        case text, number, flag, day
        case choice([String])
    }
    /// The stable name; written `own.name` in files.
    public var name: String
    /// What people see.
    public var label: String
    /// Whose field it is.
    public var holder: Holder
    /// What it holds.
    public var kind: Kind

    /// A field with everything given.
    public init(name: String, label: String, holder: Holder, kind: Kind) {
        self.name = name
        self.label = label
        self.holder = holder
        self.kind = kind
    }
}
