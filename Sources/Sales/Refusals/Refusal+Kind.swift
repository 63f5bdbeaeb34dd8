extension Refusal.Code {
    /// What sort of refusal it is.
    public var kind: Refusal.Kind {
        switch self {
        case .badValue, .fieldMissing, .unknownReason, .unknownKind, .unknownCriterion, .unknownAnswer, .unknownType,
            .unknownStage, .unknownField, .unknownOutcome, .unknownForecast, .unknownStance, .notOnChecklist,
            .chanceOutOfRange, .factNotEditable, .unfitField, .amountNotTaken, .negativeAmount, .noPersonNorAccount,
            .formMeetsNobody,
            .workspaceNotNamed, .passwordTooShort, .passwordTooLong:
            .malformed
        case .notFound, .noWorkspace: .notFound
        case .taken, .wrongState, .leadReturned, .nothingToTakeBack, .laterChange, .alreadyConverted,
            .keyUsedForOtherTerms, .keyReplayedAfterRevert, .opportunityClosed, .opportunityWithdrawn,
            .opportunityStillOpen, .opportunityHasOutcome, .otherLeadJoined, .alreadyInStage, .notAReply,
            .alreadyTriaged, .linkUsedUp:
            .state
        case .staleVersion: .version
        case .noEngagement, .engagementNotProactive, .reasonNeedsDate, .revisitInPast, .evidenceNeeded,
            .evidenceUnknown, .evidenceTooWeak, .gateNotMet, .closeInPast, .stepInPast, .holdInPast,
            .organisationNeeded, .typeDiffers,
            .stageRequires, .stageNotReachable, .checklistOpen, .referralLoop, .overrideNeedsReason:
            .rule
        case .overrideNeedsManager, .notAllowed, .tokenReadsOnly, .historyNeedsScope, .belongsElsewhere:
            .forbidden
        case .wrongPassword, .tokenRefused: .stranger
        case .tooManyTries, .tooManySent: .pace
        }
    }

    /// The stable word for programs: the case's name in snake case.
    public var name: String {
        // Swift names a case with arguments as `name(…)`; the word must not change when an argument is added.
        let name = String(describing: self).prefix { $0 != "(" }
        return name.reduce(into: "") { word, letter in
            if letter.isUppercase { word += "_" }
            word += letter.lowercased()
        }
    }

    /// After how many seconds one may ask again; nil where waiting changes nothing.
    public var retryAfter: Int64? {
        switch self {
        case .tooManyTries(let seconds), .tooManySent(let seconds): seconds
        default: nil
        }
    }

    /// What a gate or a stage misses; empty for every other refusal.
    public var missing: [Missing] {
        switch self {
        case .gateNotMet(let missing), .stageRequires(_, let missing): missing
        default: []
        }
    }
}
