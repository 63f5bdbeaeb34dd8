/// The occasion of a decision: who decides, when, and by which playbook. Every decision about leads and opportunities
/// takes one, so that nothing in this room looks at a clock or asks who is there.
public struct Occasion: Sendable {
    /// Who decides.
    public var actor: Actor
    /// What they may do.
    public var role: Role
    /// When it is decided, and when it happens.
    public var at: Moment
    /// The playbook in force.
    public var playbook: Playbook
    /// The number it was published under; the decision keeps it.
    public var version: Int
    /// The zone in which the workspace's days begin and end.
    public var zone: LocalTime

    /// An occasion with everything given.
    public init(
        actor: Actor, role: Role, at: Moment, playbook: Playbook, version: Int, zone: LocalTime = .utc
    ) {
        self.actor = actor
        self.role = role
        self.at = at
        self.playbook = playbook
        self.version = version
        self.zone = zone
    }

    /// The date on which it is decided.
    public var today: Day { zone.day(of: at) }

    /// The user who decides, where it is one.
    public var user: ID<User>? {
        guard case .user(let id) = actor else { return nil }
        return id
    }

    /// Refuses unless whoever decides may do `verb`, to `subject` where there is one.
    public func mustBeAllowed(to verb: Verb, _ subject: Subject? = nil) throws(Refusal) {
        guard may(role, verb, subject) else { throw Refusal(.notAllowed(verb: verb, role: role)) }
    }

    /// The override of a rule that whoever decides steps over. Refuses a blank reason, and anybody but a manager or an
    /// owner.
    public func override(because reason: String) throws(Refusal) -> Override {
        guard let reason = reason.unlessBlank else { throw Refusal(.overrideNeedsReason) }
        guard may(role, .override) else { throw Refusal(.overrideNeedsManager(role)) }
        return Override(.judgement, reason: reason)
    }
}

extension String {
    /// The text without blanks around it; nil where nothing is left.
    var unlessBlank: String? {
        guard let first = firstIndex(where: { !$0.isWhitespace }) else { return nil }
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(self[first...last])
    }
}
