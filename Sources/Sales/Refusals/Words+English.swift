extension Verb {
    /// What somebody does, as it stands in a sentence: "take back".
    public var words: String {
        switch self {
        case .openLead: "open a lead by hand"
        case .endWithoutDecision: "end an opportunity without a decision"
        case .importRows: "import"
        case .importHistory: "import history decided elsewhere"
        case .override: "step over a rule"
        case .manageTeam: "change the team"
        case .publish: "publish a playbook"
        default: rawValue.replacing("_", with: " ")
        }
    }

    /// What is done to a lead or an opportunity, as it stands in a sentence: "be qualified".
    var passive: String {
        switch self {
        case .qualify: "be qualified"
        case .accept: "be accepted"
        case .nurture: "be put to nurture"
        case .disqualify: "be disqualified"
        case .recycle: "be recycled"
        case .convert: "be converted"
        case .revert: "be reverted"
        case .win: "be won"
        case .lose: "be lost"
        case .join: "be joined"
        case .edit: "be edited"
        case .endWithoutDecision: "end without a decision"
        default: words
        }
    }
}

extension LeadState {
    /// The state as it stands in a sentence.
    public var words: String {
        switch self {
        case .new: "new"
        case .qualified: "qualified"
        case .prospect: "a prospect"
        case .converted: "converted"
        case .nurture: "in nurture"
        case .disqualified: "disqualified"
        }
    }
}

extension Opportunity.Outcome {
    /// The outcome as it stands in a sentence.
    public var words: String {
        switch self {
        case .won: "won"
        case .lost: "lost"
        case .noDecision: "over without a decision"
        }
    }
}

extension Reason.Use {
    /// What the reason is for, as it stands in a sentence.
    public var purpose: String {
        switch self {
        case .nurture: "nurture"
        case .disqualified: "disqualifying"
        case .lost: "a loss"
        case .noDecision: "no decision"
        }
    }
}

extension OwnField.Kind {
    /// What such a field holds, as it stands in a sentence.
    public var wanted: String {
        switch self {
        case .text: "a text"
        case .number: "a whole number"
        case .flag: "yes or no"
        case .day: "a date such as 2026-11-22"
        case .choice(let choices): "one of: \(choices.joined(separator: ", "))"
        }
    }
}
