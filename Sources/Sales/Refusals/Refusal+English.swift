extension Refusal: CustomStringConvertible {
    /// What is refused and what to do about it, for people.
    public var description: String { code.sentence }
}

extension Refusal.Code {
    /// What is refused and what to do about it, for people.
    public var sentence: String {
        nameSentence ?? valueSentence ?? dealSentence ?? leadSentence ?? opportunitySentence ?? ruleSentence
            ?? roleSentence ?? entranceSentence ?? name
    }

    private var nameSentence: String? {
        switch self {
        case .unknownReason(let said, let use, let near): unknown("reason for \(use.purpose)", said, near)
        case .unknownKind(let said, let near): unknown("kind of engagement", said, near)
        case .unknownCriterion(let said, let near): unknown("criterion", said, near)
        case .unknownType(let said, let near): unknown("type of opportunity", said, near)
        case .unknownStage(let said, let type, let near): unknown("stage of the type \(type)", said, near)
        case .unknownField(let said, let holder, let near): unknown("own field of the \(holder.rawValue)", said, near)
        case .unknownOutcome(let said, let activity, let near):
            unknown("outcome of the activity \(activity)", said, near)
        case .unknownAnswer(let said, let criterion, let answers):
            "“\(said)” is no answer to \(criterion). Answer one of: \(answers.joined(separator: ", "))."
        default: nil
        }
    }

    private func unknown(_ noun: String, _ said: String, _ near: String?) -> String {
        let remedy = near.map { "Did you mean “\($0)”?" } ?? "See `ripen playbook show` for what is declared."
        return "The playbook declares no \(noun) “\(said)”. \(remedy)"
    }

    private var dealSentence: String? {
        switch self {
        case .unknownForecast(let said, let near):
            "There is no forecast category “\(said)”. \(meant(near)) There are commit, best_case, pipeline, omitted."
        case .unknownStance(let said, let near):
            "There is no stance “\(said)”. \(meant(near)) There are supporter, neutral, opponent."
        case .notOnChecklist(let line, let stage, let lines):
            "“\(line)” is not on the checklist of \(stage). "
                + (lines.isEmpty ? "There is nothing to tick there." : "On it: \(lines.joined(separator: "; ")).")
        case .chanceOutOfRange(let chance):
            "\(chance) % is no chance. Give 1 to 99; at the ends win it or lose it instead."
        case .factNotEditable(let field, let near): "There is no field “\(field)” to edit here. \(meant(near))"
        default: nil
        }
    }

    private func meant(_ near: String?) -> String { near.map { "Did you mean “\($0)”?" } ?? "Check the spelling." }

    private var valueSentence: String? {
        switch self {
        case .badValue(let field, let value): "“\(value)” does not do as \(field). Give another."
        case .fieldMissing(let field): "“\(field)” is empty. Fill it in, then send again."
        case .unfitField(let field, let value, let wanted): "“\(value)” does not fit \(field). Give \(wanted.wanted)."
        case .amountNotTaken(let criterion): "\(criterion) takes no amount. Leave the amount out."
        case .negativeAmount(let amount): "The amount \(amount) is below nought. Give nought or more."
        case .noPersonNorAccount: "A lead is about somebody. Name a person or an account."
        case .formMeetsNobody:
            "Nobody could be met by this form. Let it ask for an e-mail address, a phone number or a company."
        case .notFound(let noun, let what): "There is no \(noun) “\(what)” here. Check the name, or list what there is."
        case .noWorkspace: "There is no workspace yet. Make one with `ripen workspace create NAME --owner EMAIL`."
        case .workspaceNotNamed(let slugs):
            "There are several workspaces. Name one with `--workspace`: \(slugs.joined(separator: ", "))."
        case .taken(let noun, let what): "There is a \(noun) “\(what)” already. Choose another name."
        default: nil
        }
    }
}

extension Refusal.Code {
    private var leadSentence: String? {
        switch self {
        case .wrongState(let verb, let lead, let state): wrongState(verb, lead, state)
        case .leadReturned(let lead): "\(lead) has come back as a later episode. Go on with that one."
        case .nothingToTakeBack(let lead, let kind):
            "\(lead) has no \(kind.map { "“\($0.rawValue)”" } ?? "step") to take back. Its timeline shows its steps."
        case .laterChange(let kind):
            "A later step, “\(kind.rawValue)”, stands on this one. Take that one back first."
        case .notAReply: "This engagement is not a reply. Only replies are triaged."
        case .alreadyTriaged(let triage):
            "This reply was read already: \(triage.rawValue). Take that back first to say otherwise."
        case .staleVersion(let expected, let found):
            "Somebody changed it in between: you saw version \(expected), it is at \(found). Look again, then repeat."
        default: nil
        }
    }

    private func wrongState(_ verb: Verb, _ lead: String, _ state: LeadState) -> String {
        let possible = Lead.verbs(in: state).map(\.passive).sorted().joined(separator: ", ")
        return "\(lead) is \(state.words): it cannot \(verb.passive) now. From here one may \(possible)."
    }

    private var opportunitySentence: String? {
        switch self {
        case .alreadyConverted(let number):
            "The lead is O-\(number) already, on other terms. Change that opportunity, or revert the conversion first."
        case .keyUsedForOtherTerms: "This idempotency key was used for other terms. Use a new key."
        case .keyReplayedAfterRevert(let number):
            "What this key asked for became O-\(number) and was taken back since. Use a new key to convert again."
        case .opportunityClosed(let verb, let number, let outcome):
            "O-\(number) is \(outcome.words): it cannot \(verb.passive). Reopen it first."
        case .opportunityWithdrawn(let number):
            "O-\(number) was withdrawn when its conversion was taken back. Convert the lead again."
        case .opportunityStillOpen(let number): "O-\(number) is open. There is nothing to reopen."
        case .opportunityHasOutcome(let number, let outcome):
            "O-\(number) is \(outcome.words). Reopen it before its conversion is taken back."
        case .otherLeadJoined(let number, let leads):
            "\(leads.map { "L-\($0)" }.joined(separator: ", ")) joined O-\(number) since. Take that back first."
        case .alreadyInStage(let stage): "It is in the stage \(stage) already. Name another stage."
        case .typeDiffers(let number, let type): "O-\(number) is of the type \(type). Leave the type out to join it."
        default: nil
        }
    }
}

extension Refusal.Code {
    private var ruleSentence: String? {
        switch self {
        case .noEngagement, .engagementNotProactive, .reasonNeedsDate, .referralLoop: interestSentence
        case .revisitInPast, .closeInPast, .stepInPast, .holdInPast: pastSentence
        case .evidenceNeeded, .evidenceUnknown, .evidenceTooWeak: evidenceSentence
        case .gateNotMet(let missing): "The gate is not met. Missing: \(missing.words)."
        case .stageRequires(let stage, let missing): "The stage \(stage) asks for more. Missing: \(missing.words)."
        case .stageNotReachable(let stage, let from):
            "The stage \(stage) is entered from \(from.joined(separator: " or ")). Go there first."
        case .checklistOpen(let stage, let items):
            "The checklist of \(stage) is not done. Tick before leaving: \(items.joined(separator: "; "))."
        case .organisationNeeded(let type):
            "The type \(type) is for organisations only. Name the account that buys, or choose another type."
        default: nil
        }
    }

    private var interestSentence: String? {
        switch self {
        case .noEngagement:
            "A name is not a lead. Say what they did (an engagement), put them on a list, or give a reason to override."
        case .engagementNotProactive(let kind):
            "\(kind) opens no lead: it asks for nothing, or no person did it. It stays on the timeline."
        case .reasonNeedsDate(let reason): "The reason \(reason) needs a date. Say on which day to come back."
        case .referralLoop: "That would be a loop: they referred each other. Name somebody else, or nobody."
        default: nil
        }
    }

    private var pastSentence: String? {
        switch self {
        case .revisitInPast(let day, let today):
            "\(day) is past: today is \(today). Give a day to come back from today on."
        case .closeInPast(let day, let today):
            "\(day) is past: today is \(today). Give an expected close from today on."
        case .stepInPast(let day, let today):
            "\(day) is past: today is \(today). Give a day for the next step from today on."
        case .holdInPast(let day, let today):
            "\(day) is not ahead: today is \(today). Give a later day until which it is on hold."
        default: nil
        }
    }

    private var evidenceSentence: String? {
        switch self {
        case .evidenceNeeded(let criterion):
            "An answer to \(criterion) needs evidence. Cite an entry of the timeline, or write a note."
        case .evidenceUnknown(let criterion, let ids):
            "The evidence for \(criterion) is not here: \(ids.map(\.description).joined(separator: ", ")). "
                + "Cite entries of the lead's timeline."
        case .evidenceTooWeak(let criterion, let needs, let has):
            "The evidence for \(criterion) carries \(has.map { "no more than “\($0.words)”" } ?? "nothing"), not "
                + "“\(needs.words)”. Cite something stronger, or claim less."
        default: nil
        }
    }

    private var roleSentence: String? {
        switch self {
        case .overrideNeedsReason: "Stepping over a rule needs a reason. Say why; it goes on the record."
        case .overrideNeedsManager(let role):
            "A \(role.rawValue) may not step over a rule. Ask a manager or the owner to do it."
        case .notAllowed(let verb, let role):
            "A \(role.rawValue) may not \(verb.words). Ask somebody who may, or the owner for another role."
        default: nil
        }
    }
}

extension Refusal.Code {
    private var entranceSentence: String? {
        switch self {
        case .wrongPassword:
            "The e-mail address or the password is not right. Try again, or ask your manager for a new link."
        case .tooManyTries(let seconds): "Too many tries. Wait \(seconds.waitingWords), then try again."
        case .tooManySent(let seconds): "That was a lot in a short time. Wait \(seconds.waitingWords), then send again."
        case .linkUsedUp: "This link was used, or it is too old. Ask for a new one."
        case .passwordTooShort(let least): "A password has at least \(least) characters. A few words do well."
        case .passwordTooLong(let most): "A password has at most \(most) characters. Choose a shorter one."
        case .tokenRefused: "This token is not known here, or it was revoked. Make another with `ripen token create`."
        case .tokenReadsOnly: "This token may only look. Use one without the scope “read”."
        case .historyNeedsScope:
            "Only a token with the scope “history” may say since when we know of an engagement. "
                + "Leave known_at out, import it as a file, or use such a token."
        case .belongsElsewhere(let email):
            "\(email) belongs to another workspace too. Ask the operator for the link (`ripen user password`)."
        default: nil
        }
    }
}

extension Int64 {
    fileprivate var waitingWords: String {
        let minutes = (self + 59) / 60
        return self < 60 ? "\(self) seconds" : minutes == 1 ? "a minute" : "\(minutes) minutes"
    }
}

extension [Missing] {
    fileprivate var words: String { map { "\($0.needs) (\($0.why))" }.joined(separator: "; ") }
}
