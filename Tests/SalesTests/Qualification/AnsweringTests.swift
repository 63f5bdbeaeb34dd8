import Sales
import Testing

struct AnsweringTests {
    private let cited = Identifier(high: 5, low: 1)
    private let lead = Example.lead(.prospect)

    private func answer(
        _ given: GivenAnswer, carries: Strength? = .asserted, former: Answer? = nil
    ) throws -> Answer {
        let evidence = [cited: EvidenceState(cited, carries: carries)]
        return try Example.occasion().answer(given, about: lead, former: former, evidence: evidence, id: Example.id(1))
    }

    @Test func `an unknown criterion is refused with the nearest`() {
        #expect(throws: Refusal(.unknownCriterion("budgit", nearest: "budget"))) {
            try answer(GivenAnswer("budgit", "available", evidence: [cited]))
        }
    }

    @Test func `an answer that the criterion does not know is refused`() {
        let code = Refusal.Code.unknownAnswer(
            "lots", criterion: "budget", answers: ["none", "identified", "available"])
        #expect(throws: Refusal(code)) { try answer(GivenAnswer("budget", "lots", evidence: [cited])) }
    }

    @Test func `an amount is refused where none is taken, and below nought`() {
        #expect(throws: Refusal(.amountNotTaken(criterion: "need"))) {
            try answer(GivenAnswer("need", "yes", amount: 5, evidence: [cited]))
        }
        #expect(throws: Refusal(.negativeAmount(-1))) {
            try answer(GivenAnswer("budget", "available", amount: -1, evidence: [cited]))
        }
    }

    @Test func `an answer without evidence is refused`() {
        #expect(throws: Refusal(.evidenceNeeded(criterion: "need"))) {
            try answer(GivenAnswer("need", "yes", evidence: []))
        }
    }

    @Test func `evidence that is not on the timeline is refused`() {
        let stranger = Identifier(high: 6, low: 6)
        #expect(throws: Refusal(.evidenceUnknown(criterion: "need", [stranger]))) {
            try answer(GivenAnswer("need", "yes", evidence: [cited, stranger]))
        }
    }

    @Test func `a claim stronger than its evidence is refused`() {
        #expect(throws: Refusal(.evidenceTooWeak(criterion: "need", needs: .written, has: .asserted))) {
            try answer(GivenAnswer("need", "yes", strength: .written, evidence: [cited]))
        }
        #expect(throws: Refusal(.evidenceTooWeak(criterion: "need", needs: .asserted, has: nil))) {
            try answer(GivenAnswer("need", "yes", evidence: [cited]), carries: nil)
        }
    }

    @Test func `an answer keeps who, when, how strong, and until when`() throws {
        let given = GivenAnswer("budget", "identified", amount: 7_000, strength: .written, evidence: [cited])
        let kept = try answer(given, carries: .observed)
        #expect(kept.leadID == lead.id)
        #expect(kept.strength == .written)
        #expect(kept.amount == 7_000)
        #expect(kept.answeredBy == Example.rita)
        #expect(kept.answeredAt == Example.monday)
        #expect(kept.expiresAt == Example.monday + Example.milliseconds(90))
        #expect(kept.evidence == Evidence([cited]))
    }

    @Test func `a new answer takes the former one's place and ends its contradiction`() throws {
        let former = try answer(GivenAnswer("authority", "aware", evidence: [cited])).contradicted(by: Example.id(4))
        let kept = try answer(GivenAnswer("authority", "involved", evidence: [cited]), former: former)
        #expect(kept.id == former.id)
        #expect(kept.answer == "involved")
        #expect(kept.contradictedBy == nil)
        #expect(kept.expiresAt == nil)
    }
}

struct EvidenceTests {
    private func carried(_ kind: String, _ class: Engagement.Class = .human, for criterion: String = "need")
        -> Strength?
    {
        let engagement = Example.engagement(kind, class: `class`)
        return EvidenceState(engagement, kind: Example.playbook.kind(kind)).strength(for: criterion)
    }

    @Test func `what a machine did, or may have, carries nothing`() {
        #expect(carried("product_used", .machine) == nil)
        #expect(carried("product_used", .probable) == nil)
    }

    @Test func `an automatic answer carries nothing`() {
        let away = Example.engagement("email_replied", triage: .outOfOffice)
        #expect(EvidenceState(away, kind: Example.playbook.kind("email_replied")).carries == nil)
    }

    @Test func `we say, they wrote, we saw`() {
        #expect(carried("page_viewed") == .asserted)
        #expect(carried("email_replied") == .written)
        #expect(carried("survey_answered") == .written)
        #expect(carried("product_used") == .observed)
    }

    @Test func `a kind proves its own criterion more strongly than others`() {
        #expect(carried("meeting_booked", for: "meeting") == .observed)
        #expect(carried("meeting_booked", for: "need") == .asserted)
    }

    @Test func `our notes and calls say so, their mail is written`() {
        var call = Activity(blank: Example.id(1))
        call.kind = "call"
        call.twoWay = true
        #expect(EvidenceState(call).carries == .asserted)
        call.kind = "email"
        #expect(EvidenceState(call).carries == .written)
        call.twoWay = false
        #expect(EvidenceState(call).carries == .asserted)
        #expect(EvidenceState(Note(blank: Example.id(2))).carries == .asserted)
    }

    @Test func `erased evidence carries nothing`() {
        #expect(EvidenceState(Note(blank: Example.id(2)), erased: true).strength(for: "need") == nil)
    }
}

struct ProofTests {
    private let lead = Example.lead(.prospect)

    private func proven(_ engagement: Engagement, former: [Answer] = []) -> [Answer] {
        Example.occasion().answers(provenBy: engagement, about: lead, former: former) { Example.id(9) }
    }

    private func budget(_ word: String, _ strength: Strength, at moment: Moment = Example.monday) -> Answer {
        var answer = Answer(blank: Example.id(3))
        answer.leadID = lead.id
        answer.criterion = "budget"
        answer.answer = word
        answer.strength = strength
        answer.answeredAt = moment
        return answer
    }

    @Test func `only what a human did proves anything`() {
        #expect(proven(Example.engagement("meeting_booked", class: .machine)).isEmpty)
        #expect(proven(Example.engagement("meeting_booked", class: .probable)).isEmpty)
        #expect(proven(Example.engagement("page_viewed")).isEmpty)
        #expect(proven(Example.engagement("nothing_declared")).isEmpty)
    }

    @Test func `a booked meeting answers its criterion from the day it was booked`() throws {
        let before = Example.monday + -Milliseconds.day
        let answer = try #require(proven(Example.engagement("meeting_booked", at: before)).first)
        #expect(answer.answer == "yes")
        #expect(answer.strength == .observed)
        #expect(answer.answeredAt == before)
        #expect(answer.answeredBy == nil)
    }

    @Test func `a former answer that says more stays`() {
        let read = Example.engagement("quote_read")
        #expect(proven(read, former: [budget("available", .asserted)]).isEmpty)
        #expect(proven(read, former: [budget("identified", .observed)]).isEmpty)
        #expect(proven(read, former: [budget("identified", .written)]).isEmpty)
    }

    @Test func `a former answer that says less, or has grown old, gives way`() {
        let read = Example.engagement("quote_read")
        #expect(proven(read, former: [budget("none", .observed)]).map(\.id) == [Example.id(3)])
        #expect(proven(read, former: [budget("identified", .asserted)]).map(\.strength) == [.written])
        var old = budget("available", .observed, at: Example.monday + -Example.milliseconds(100))
        old.expiresAt = Example.monday + -Example.milliseconds(10)
        #expect(proven(read, former: [old]).map(\.answer) == ["identified"])
    }

    @Test func `what was contradicted is proven again only by something later`() {
        let denied = budget("available", .written).contradicted(by: Example.id(8))
        #expect(proven(Example.engagement("quote_read"), former: [denied]).isEmpty)
        let later = Example.engagement("quote_read", at: Example.monday + 1)
        #expect(proven(later, former: [denied]).map(\.contradictedBy) == [nil])
    }
}
