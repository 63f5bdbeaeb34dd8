/// Everything somebody can do here. The raw value is the stable word in refusals and logs.
public enum Verb: String, Hashable, Sendable, CaseIterable {
    /// Look, and take copies along.
    case see, export
    /// Interest comes in, and what it means is said.
    case capture, triage, suppress
    /// What we do, write down, plan.
    case log, note, plan
    /// A lead's way.
    case openLead = "open_lead"
    case qualify, accept, nurture, disqualify, recycle
    case takeBack = "take_back"
    case assign, join
    /// What we know about it.
    case answer, contradict
    /// A lead becomes an opportunity, and is one no longer.
    case convert, revert
    /// An opportunity's way.
    case advance, win, lose, reopen
    case endWithoutDecision = "end_without_decision"
    /// Records by hand and by file.
    case edit, merge
    case importRows = "import"
    case undoImport = "undo_import"
    /// Rules stepped over, and history that was decided elsewhere.
    case override
    case importHistory = "import_history"
    /// How this workspace sells, and who belongs to it.
    case publish
    case manageTeam = "manage_team"
    /// What cannot be taken back.
    case erase
}

/// Whether a user with `role` may do `verb`, to `subject` where there is one.
///
/// Everybody sees everything in their workspace. A viewer changes nothing. A marketer feeds the team: interest, names,
/// campaigns, costs, and leads up to *qualified*. A rep does all the selling. What steps over a rule, replaces the
/// definition or touches the team is for managers and owners; erasing is for owners.
public func may(_ role: Role, _ verb: Verb, _ subject: Subject? = nil) -> Bool {
    role.rank >= least(for: verb, subject).rank
}

/// The least role that may do it: each role may do whatever those below it may.
private func least(for verb: Verb, _ subject: Subject?) -> Role {
    switch verb {
    case .see, .export: .viewer
    case .capture, .triage, .suppress, .log, .note, .plan, .qualify, .nurture, .disqualify, .recycle, .answer,
        .contradict, .importRows:
        .marketer
    case .edit, .takeBack: leastForEditing(subject?.noun)
    case .openLead, .accept, .assign, .join, .convert, .revert, .advance, .win, .lose, .reopen, .endWithoutDecision,
        .merge:
        .rep
    case .override, .importHistory, .undoImport, .publish, .manageTeam: .manager
    case .erase: .owner
    }
}

private func leastForEditing(_ noun: Noun?) -> Role {
    switch noun {
    case .users: .manager
    case .opportunities, .opportunityPeople, .conversions, .products: .rep
    default: .marketer
    }
}

extension Role {
    fileprivate var rank: Int {
        switch self {
        case .viewer: 0
        case .marketer: 1
        case .rep: 2
        case .manager: 3
        case .owner: 4
        }
    }
}
