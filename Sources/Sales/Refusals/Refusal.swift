/// A domain answer: this may not be, or cannot be, and why. The sentences are in `Refusal+English.swift`.
public struct Refusal: Error, Hashable, Sendable {
    /// What is refused, with what it is about.
    public var code: Code

    /// The refusal of that code.
    public init(_ code: Code) { self.code = code }

    /// What sort of refusal it is: doors turn it into a status or an exit code.
    public var kind: Kind { code.kind }

    /// The sorts of refusal.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What was handed in cannot be read as what it should be.
        case malformed
        /// Nothing of that name is here.
        case notFound = "not_found"
        /// Not in the state that things are in.
        case state
        /// Somebody else changed it in between.
        case version
        /// A rule says no.
        case rule
        /// Not with this role.
        case forbidden
        /// Nobody knows who asks.
        case stranger
        /// Too often in too short a time.
        case pace
    }

    /// Everything that is refused, with typed arguments.
    public enum Code: Hashable, Sendable {
        // Names and values
        case badValue(field: String, value: String)
        case fieldMissing(String)
        case unknownReason(String, use: Reason.Use, nearest: String?)
        case unknownKind(String, nearest: String?)
        case unknownCriterion(String, nearest: String?)
        case unknownAnswer(String, criterion: String, answers: [String])
        case unknownType(String, nearest: String?)
        case unknownStage(String, type: String, nearest: String?)
        case unknownField(String, holder: OwnField.Holder, nearest: String?)
        case unknownOutcome(String, activity: String, nearest: String?)
        case unfitField(field: String, value: String, wanted: OwnField.Kind)
        case amountNotTaken(criterion: String)
        case unknownForecast(String, nearest: String?)
        case unknownStance(String, nearest: String?)
        case notOnChecklist(String, stage: String, [String])
        case chanceOutOfRange(Int64)
        case factNotEditable(String, nearest: String?)
        case negativeAmount(Int64)
        case noPersonNorAccount
        case formMeetsNobody
        case notFound(noun: String, what: String)
        case noWorkspace
        case workspaceNotNamed([String])

        // States
        case taken(noun: String, what: String)
        case wrongState(Verb, lead: String, state: LeadState)
        case leadReturned(lead: String)
        case nothingToTakeBack(lead: String, EntryKind?)
        case laterChange(EntryKind)
        case alreadyConverted(opportunity: Int64)
        case keyUsedForOtherTerms
        case keyReplayedAfterRevert(opportunity: Int64)
        case opportunityClosed(Verb, opportunity: Int64, outcome: Opportunity.Outcome)
        case opportunityWithdrawn(opportunity: Int64)
        case opportunityStillOpen(opportunity: Int64)
        case opportunityHasOutcome(opportunity: Int64, outcome: Opportunity.Outcome)
        case otherLeadJoined(opportunity: Int64, leads: [Int64])
        case alreadyInStage(String)
        case notAReply
        case alreadyTriaged(Engagement.Triage)
        case staleVersion(expected: Int64, found: Int64)

        // Rules
        case noEngagement
        case engagementNotProactive(kind: String)
        case reasonNeedsDate(reason: String)
        case revisitInPast(Day, today: Day)
        case evidenceNeeded(criterion: String)
        case evidenceUnknown(criterion: String, [Identifier])
        case evidenceTooWeak(criterion: String, needs: Strength, has: Strength?)
        case gateNotMet([Missing])
        case closeInPast(Day, today: Day)
        case stepInPast(Day, today: Day)
        case holdInPast(Day, today: Day)
        case organisationNeeded(type: String)
        case typeDiffers(opportunity: Int64, type: String)
        case stageRequires(stage: String, [Missing])
        case stageNotReachable(stage: String, from: [String])
        case checklistOpen(stage: String, [String])
        case referralLoop
        case overrideNeedsReason

        // Roles
        case overrideNeedsManager(Role)
        case notAllowed(verb: Verb, role: Role)

        // Coming in
        case wrongPassword
        case tooManyTries(seconds: Int64)
        case tooManySent(seconds: Int64)
        case linkUsedUp
        case passwordTooShort(least: Int)
        case passwordTooLong(most: Int)
        case tokenRefused
        case tokenReadsOnly
        case historyNeedsScope
        case belongsElsewhere(email: String)
    }
}
