/// A kind of opportunity: its stages, its own fields, what counts as new business.
public struct OpportunityType: Hashable, Sendable {
    /// The report dimension a type belongs to.
    public enum Motion: String, Hashable, Sendable, CaseIterable {
        case new, existing, renewal, partnership
    }
    /// The stable name, e.g. `retainer`.
    public var name: String
    /// What people see.
    public var label: String
    /// New business, or business with a customer, a renewal, a partner.
    public var motion: Motion
    /// In order; an opportunity starts in the first.
    public var stages: [Stage]
    /// Fields that conversion asks for, by the name of an `OwnField` of opportunities.
    public var fields: [String]
    /// Its own gate; nil: the playbook's.
    public var gate: Gate?
    /// Whether an amount (or a stated unknown) is asked for.
    public var asksAmount: Bool
    /// Only an organisation may have one.
    public var organisationOnly: Bool

    /// A type with everything given.
    public init(
        name: String, label: String, motion: Motion, stages: [Stage], fields: [String] = [], gate: Gate? = nil,
        asksAmount: Bool = true, organisationOnly: Bool = false
    ) {
        self.name = name
        self.label = label
        self.motion = motion
        self.stages = stages
        self.fields = fields
        self.gate = gate
        self.asksAmount = asksAmount
        self.organisationOnly = organisationOnly
    }

    /// The stage of that name, if there is one.
    public func stage(_ name: String) -> Stage? { stages.first { $0.name == name } }
}

/// One step of an opportunity's way.
public struct Stage: Hashable, Sendable {
    /// The stable name, e.g. `proposal`.
    public var name: String
    /// What people see.
    public var label: String
    /// The chance of winning, in per cent.
    public var probability: Int
    /// Days after which an opportunity here is stale.
    public var limitDays: Int
    /// Fields that must be filled to enter, by name.
    public var requiredFields: [String]
    /// Criteria that must be met to enter.
    public var requires: [Requirement]
    /// Things to tick before leaving, as people read them.
    public var checklist: [String]
    /// Stages one may come from, by name; nil: any earlier or later one.
    public var from: [String]?

    /// A stage with everything given.
    public init(
        name: String, label: String, probability: Int, limitDays: Int, requiredFields: [String] = [],
        requires: [Requirement] = [], checklist: [String] = [], from: [String]? = nil
    ) {
        self.name = name
        self.label = label
        self.probability = probability
        self.limitDays = limitDays
        self.requiredFields = requiredFields
        self.requires = requires
        self.checklist = checklist
        self.from = from
    }
}
