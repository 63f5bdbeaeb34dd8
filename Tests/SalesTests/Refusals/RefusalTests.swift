import Sales
import Testing

struct RefusalTests {
    private static let all: [(code: Refusal.Code, name: String, kind: Refusal.Kind)] =
        names + states + rules + entrance

    private static let names: [(code: Refusal.Code, name: String, kind: Refusal.Kind)] = [
        (.badValue(field: "owner", value: "x"), "bad_value", .malformed),
        (.fieldMissing("company"), "field_missing", .malformed),
        (.unknownReason("x", use: .lost, nearest: nil), "unknown_reason", .malformed),
        (.unknownKind("x", nearest: "y"), "unknown_kind", .malformed),
        (.unknownCriterion("x", nearest: nil), "unknown_criterion", .malformed),
        (.unknownAnswer("x", criterion: "need", answers: ["no", "yes"]), "unknown_answer", .malformed),
        (.unknownType("x", nearest: nil), "unknown_type", .malformed),
        (.unknownStage("x", type: "new", nearest: nil), "unknown_stage", .malformed),
        (.unknownField("x", holder: .opportunity, nearest: nil), "unknown_field", .malformed),
        (.unknownOutcome("x", activity: "call", nearest: nil), "unknown_outcome", .malformed),
        (.unfitField(field: "rate", value: "x", wanted: .number), "unfit_field", .malformed),
        (.amountNotTaken(criterion: "need"), "amount_not_taken", .malformed),
        (.unknownForecast("x", nearest: nil), "unknown_forecast", .malformed),
        (.unknownStance("x", nearest: "neutral"), "unknown_stance", .malformed),
        (.notOnChecklist("x", stage: "demo", []), "not_on_checklist", .malformed),
        (.chanceOutOfRange(100), "chance_out_of_range", .malformed),
        (.factNotEditable("x", nearest: nil), "fact_not_editable", .malformed),
        (.negativeAmount(-1), "negative_amount", .malformed),
        (.noPersonNorAccount, "no_person_nor_account", .malformed),
        (.formMeetsNobody, "form_meets_nobody", .malformed),
        (.workspaceNotNamed(["a", "b"]), "workspace_not_named", .malformed),
        (.notFound(noun: "lead", what: "L-1"), "not_found", .notFound),
        (.noWorkspace, "no_workspace", .notFound),
        (.notAllowed(verb: .convert, role: .viewer), "not_allowed", .forbidden),
        (.overrideNeedsManager(.rep), "override_needs_manager", .forbidden),
        (.staleVersion(expected: 1, found: 2), "stale_version", .version),
    ]

    private static let states: [(code: Refusal.Code, name: String, kind: Refusal.Kind)] = [
        (.taken(noun: "workspace", what: "acme"), "taken", .state),
        (.wrongState(.accept, lead: "L-1", state: .new), "wrong_state", .state),
        (.leadReturned(lead: "L-1"), "lead_returned", .state),
        (.nothingToTakeBack(lead: "L-1", .nurtured), "nothing_to_take_back", .state),
        (.laterChange(.accepted), "later_change", .state),
        (.alreadyConverted(opportunity: 7), "already_converted", .state),
        (.keyUsedForOtherTerms, "key_used_for_other_terms", .state),
        (.keyReplayedAfterRevert(opportunity: 7), "key_replayed_after_revert", .state),
        (.opportunityClosed(.advance, opportunity: 7, outcome: .won), "opportunity_closed", .state),
        (.opportunityWithdrawn(opportunity: 7), "opportunity_withdrawn", .state),
        (.opportunityStillOpen(opportunity: 7), "opportunity_still_open", .state),
        (.opportunityHasOutcome(opportunity: 7, outcome: .noDecision), "opportunity_has_outcome", .state),
        (.otherLeadJoined(opportunity: 7, leads: [13, 14]), "other_lead_joined", .state),
        (.alreadyInStage("demo"), "already_in_stage", .state),
        (.notAReply, "not_a_reply", .state),
        (.alreadyTriaged(.no), "already_triaged", .state),
    ]

    private static let rules: [(code: Refusal.Code, name: String, kind: Refusal.Kind)] = [
        (.noEngagement, "no_engagement", .rule),
        (.engagementNotProactive(kind: "page_viewed"), "engagement_not_proactive", .rule),
        (.reasonNeedsDate(reason: "frozen"), "reason_needs_date", .rule),
        (.revisitInPast(Example.today, today: Example.today), "revisit_in_past", .rule),
        (.evidenceNeeded(criterion: "need"), "evidence_needed", .rule),
        (.evidenceUnknown(criterion: "need", [Identifier(high: 1, low: 1)]), "evidence_unknown", .rule),
        (.evidenceTooWeak(criterion: "need", needs: .written, has: nil), "evidence_too_weak", .rule),
        (.gateNotMet([Missing("amount", .amount)]), "gate_not_met", .rule),
        (.closeInPast(Example.today, today: Example.today), "close_in_past", .rule),
        (.stepInPast(Example.today, today: Example.today), "step_in_past", .rule),
        (.holdInPast(Example.today, today: Example.today), "hold_in_past", .rule),
        (.organisationNeeded(type: "fleet"), "organisation_needed", .rule),
        (.typeDiffers(opportunity: 7, type: "new"), "type_differs", .rule),
        (.stageRequires(stage: "demo", [Missing("vehicle", .field)]), "stage_requires", .rule),
        (.stageNotReachable(stage: "legal", from: ["demo"]), "stage_not_reachable", .rule),
        (.checklistOpen(stage: "demo", ["Call"]), "checklist_open", .rule),
        (.referralLoop, "referral_loop", .rule),
        (.overrideNeedsReason, "override_needs_reason", .rule),
    ]

    private static let entrance: [(code: Refusal.Code, name: String, kind: Refusal.Kind)] = [
        (.wrongPassword, "wrong_password", .stranger),
        (.tokenRefused, "token_refused", .stranger),
        (.tooManyTries(seconds: 61), "too_many_tries", .pace),
        (.tooManySent(seconds: 5), "too_many_sent", .pace),
        (.linkUsedUp, "link_used_up", .state),
        (.passwordTooShort(least: 10), "password_too_short", .malformed),
        (.passwordTooLong(most: 200), "password_too_long", .malformed),
        (.tokenReadsOnly, "token_reads_only", .forbidden),
        (.historyNeedsScope, "history_needs_scope", .forbidden),
        (.belongsElsewhere(email: "a@b.example"), "belongs_elsewhere", .forbidden),
    ]

    @Test(arguments: all.indices)
    func `every refusal has its stable word and its kind`(place: Int) {
        let (code, name, kind) = RefusalTests.all[place]
        #expect(code.name == name)
        #expect(Refusal(code).kind == kind)
    }

    @Test(arguments: all.indices)
    func `every refusal is a sentence that says what to do`(place: Int) {
        let (code, name, _) = RefusalTests.all[place]
        let sentence = Refusal(code).description
        #expect(sentence != name)
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
        #expect(sentence.split { ".?".contains($0) }.count > 1)
        #expect(!sentence.contains("Optional"))
    }

    @Test(arguments: all.indices)
    func `what a page may show names no option of a command`(place: Int) {
        let code = RefusalTests.all[place].code
        let isOfCommandsAlone = [Refusal.Code.noWorkspace, .workspaceNotNamed(["a", "b"])].contains(code)
        #expect(Refusal(code).description.contains("--") == isOfCommandsAlone)
    }

    @Test func `no two refusals share a word`() {
        #expect(Set(RefusalTests.all.map(\.name)).count == RefusalTests.all.count)
    }

    @Test func `a wrong state says what may be done instead`() {
        let sentence = Refusal(.wrongState(.accept, lead: "L-12", state: .nurture)).description
        #expect(
            sentence == "L-12 is in nurture: it cannot be accepted now. From here one may be disqualified, be recycled."
        )
    }

    @Test func `a gate names each missing criterion, what it needs and why`() {
        let requirement = Requirement(criterion: "budget", strength: .written, level: "available", amount: 5_000)
        let missing = Missing("budget", .answer(requirement, .tooWeak(has: .asserted, needs: .written)))
        #expect(missing.needs == "budget: at least available, 5000 or more, they wrote")
        #expect(missing.why == "so far we say, and it needs they wrote")
        let choice = Missing(
            "need", .answer(Requirement(criterion: "need"), .unanswered), choice: .init(met: 1, needed: 2, of: 3))
        #expect(choice.needs == "need answered, we say, or another of the 3 in its group (2 needed, 1 met)")
        #expect(choice.why == "nobody has answered it")
    }

    @Test func `the nearest name is the one that was meant, or none`() {
        #expect(nearest("budgt", in: ["need", "budget"]) == "budget")
        #expect(nearest("zzz", in: ["need", "budget"]) == nil)
    }
}
