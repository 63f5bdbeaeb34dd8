import Sales
import Scoring
import Testing

struct ConversionTests {
    let note = Identifier(high: 5, low: 1)
    let mail = Identifier(high: 5, low: 2)
    let terms = ConversionTerms(
        amount: .money(600_000, currency: "eur"), expectedClose: Example.today + 30, nextStep: "Send the draft")

    func answer(_ criterion: String, _ word: String, _ strength: Strength, number: UInt64) -> Answer {
        var answer = Answer(blank: Example.id(number))
        answer.leadID = Example.lead().id
        answer.criterion = criterion
        answer.answer = word
        answer.amount = criterion == "budget" ? 6_000 : nil
        answer.strength = strength
        answer.evidence = Evidence([strength == .written ? mail : note])
        return answer
    }

    func vetted(_ state: LeadState = .prospect) -> ConversionCase {
        var facts = ConversionCase(Example.lead(state), person: Example.person())
        facts.answers = [
            answer("authority", "involved", .asserted, number: 1), answer("budget", "available", .written, number: 2),
            answer("need", "yes", .asserted, number: 3),
        ]
        facts.evidence = [
            note: EvidenceState(note, carries: .asserted), mail: EvidenceState(mail, carries: .written),
        ]
        return facts
    }

    func convert(
        _ facts: ConversionCase, _ terms: ConversionTerms? = nil, by role: Role = .rep
    ) throws -> LeadConversion {
        try Example.occasion(role).convert(
            facts, on: terms ?? self.terms, Numbering(opportunity: 317, id: Example.ids()))
    }
}

// MARK: - Refused

extension ConversionTests {
    @Test func `a gate not met names everything that is missing at once`() throws {
        var facts = vetted()
        facts.answers.removeLast(2)
        let refusal = #expect(throws: Refusal.self) { try convert(facts, ConversionTerms()) }
        let missing = try #require(refusal).code.missing.map(\.name)
        #expect(missing == ["budget", "need", "meeting", "amount", "expected_close", "next_step"])
    }

    @Test func `a gate that asks for written refuses asserted`() throws {
        var facts = vetted()
        facts.answers[1] = answer("budget", "available", .asserted, number: 2)
        let refusal = #expect(throws: Refusal.self) { try convert(facts) }
        #expect(try #require(refusal).code.missing.map(\.why) == ["so far we say, and it needs they wrote"])
    }

    @Test func `an unknown type is refused with the nearest`() {
        var terms = terms
        terms.type = "renewl"
        #expect(throws: Refusal(.unknownType("renewl", nearest: "renewal"))) { try convert(vetted(), terms) }
    }

    @Test func `an expected close in the past is refused`() {
        var terms = terms
        terms.expectedClose = Example.today + -1
        #expect(throws: Refusal(.closeInPast(Example.today + -1, today: Example.today))) {
            try convert(vetted(), terms)
        }
    }

    @Test func `an amount below nought is refused`() {
        var terms = terms
        terms.amount = .money(5, currency: "EUR", high: -4)
        #expect(throws: Refusal(.negativeAmount(-4))) { try convert(vetted(), terms) }
    }

    @Test func `own fields are those declared, of their kinds`() {
        var terms = terms
        terms.own = ["vehikle": "van"]
        #expect(throws: Refusal(.unknownField("vehikle", holder: .opportunity, nearest: "vehicle"))) {
            try convert(vetted(), terms)
        }
        terms.own = ["rate": "low"]
        #expect(throws: Refusal(.unfitField(field: "rate", value: "low", wanted: .number))) {
            try convert(vetted(), terms)
        }
    }

    @Test func `a type for organisations is refused to a person, and asks for its fields`() {
        var terms = terms
        terms.type = "fleet"
        var facts = ConversionCase(Example.lead(.prospect), person: Example.person(email: "ada@gmail.com"))
        #expect(throws: Refusal(.organisationNeeded(type: "fleet"))) { try convert(facts, terms) }
        facts.account = Example.account()
        #expect(throws: Refusal(.gateNotMet([Missing("vehicle", .field)]))) { try convert(facts, terms) }
    }

    @Test func `a closed, withdrawn or other opportunity is not joined`() {
        var facts = vetted()
        facts.joins = Example.opportunity()
        facts.joins?.outcome = .won
        #expect(throws: Refusal(.opportunityClosed(.join, opportunity: 7, outcome: .won))) { try convert(facts) }
        facts.joins?.outcome = nil
        facts.joins?.withdrawnAt = Example.monday
        #expect(throws: Refusal(.opportunityWithdrawn(opportunity: 7))) { try convert(facts) }
        facts.joins = Example.opportunity()
        var terms = terms
        terms.type = "renewal"
        #expect(throws: Refusal(.typeDiffers(opportunity: 7, type: "new"))) { try convert(facts, terms) }
    }

    @Test func `an override needs a reason and a manager`() {
        var facts = vetted()
        facts.answers = []
        var terms = terms
        terms.override = "  "
        #expect(throws: Refusal(.overrideNeedsReason)) { try convert(facts, terms, by: .manager) }
        terms.override = "the board has decided"
        #expect(throws: Refusal(.overrideNeedsManager(.rep))) { try convert(facts, terms) }
    }

    @Test func `an override steps over the gate, not over what only has to be said`() {
        var facts = vetted()
        facts.answers = []
        var terms = ConversionTerms()
        terms.override = "the board has decided"
        #expect(
            throws: Refusal(
                .gateNotMet([
                    Missing("amount", .amount), Missing("expected_close", .expectedClose),
                    Missing("next_step", .nextStep),
                ]))
        ) { try convert(facts, terms, by: .owner) }
    }
}

// MARK: - Done

extension ConversionTests {
    @Test func `a prospect becomes an opportunity in the first stage of its type`() throws {
        let done = try convert(vetted())
        let deal = done.opportunity
        #expect(deal.number == 317)
        #expect(deal.stage == "discovery")
        #expect(deal.probability == 20)
        #expect(deal.amount == 600_000)
        #expect(deal.currency == "EUR")
        #expect(deal.expectedClose == Example.today + 30)
        #expect(deal.slips == 0)
        #expect(deal.ownerID == Example.rita)
        #expect(deal.leadID == Example.lead().id)
        #expect(deal.openedAt == Example.monday)
        #expect(done.joined == nil)
        #expect(done.override == nil)
        #expect(done.lead?.state == .converted)
        #expect(done.lead?.opportunityID == deal.id)
        #expect(done.conversion.terms == terms.canonical)
        #expect(done.conversion.opportunityID == deal.id)
        #expect(done.conversion.playbook == 3)
    }

    @Test(arguments: [
        (LeadState.new, [EntryKind.qualified, .accepted, .converted]), (.qualified, [.accepted, .converted]),
        (.prospect, [.converted]),
    ])
    func `rungs that were passed over are stamped`(state: LeadState, kinds: [EntryKind]) throws {
        let steps = try convert(vetted(state)).steps
        #expect(steps.map(\.kind) == kinds)
        #expect(steps.allSatisfy { $0.override == nil && $0.tasks.isEmpty })
        #expect(steps.last?.lead.convertedAt == Example.monday)
        #expect(state != .new || steps.last?.lead.qualifiedAt == Example.monday)
        #expect(state == .prospect || steps.last?.lead.acceptedAt == Example.monday)
    }

    @Test func `an unknown amount is stated, not guessed`() throws {
        var terms = terms
        terms.amount = .unknown
        let deal = try convert(vetted(), terms).opportunity
        #expect(deal.amount == nil)
        #expect(deal.currency == nil)
    }

    @Test func `a range is kept low end first`() throws {
        var terms = terms
        terms.amount = .money(900, currency: "EUR", high: 500)
        let deal = try convert(vetted(), terms).opportunity
        #expect(deal.amount == 500)
        #expect(deal.amountHigh == 900)
    }

    @Test func `an override is on the record of the lead and the conversion`() throws {
        var facts = vetted()
        facts.answers = []
        var terms = terms
        terms.override = "the board has decided"
        let done = try convert(facts, terms, by: .manager)
        #expect(done.override == Override(.judgement, reason: "the board has decided"))
        #expect(done.conversion.overrideReason == "the board has decided")
        #expect(done.steps.last?.override == done.override)
        #expect(!done.gate.isOpen)
    }

    @Test func `where the gate is open an override is not used up`() throws {
        var terms = terms
        terms.override = "just in case"
        #expect(try convert(vetted(), terms).override == nil)
    }

    @Test func `existing business goes through the gate of its type`() throws {
        var facts = vetted()
        facts.lead.motion = .existing
        facts.answers = [answer("need", "yes", .asserted, number: 3)]
        let deal = try convert(facts).opportunity
        #expect(deal.type == "renewal")
        #expect(deal.motion == .existing)
    }

    @Test func `a partnership needs no amount`() throws {
        var terms = terms
        terms.type = "partnership"
        terms.amount = nil
        #expect(try convert(ConversionCase(Example.lead(.prospect)), terms).opportunity.amount == nil)
    }

    @Test func `the next step is something to do, in a week or by the close`() throws {
        let plan = try #require(try convert(vetted()).nextStep)
        #expect(plan.title == "Send the draft")
        #expect(plan.dueAt == (Example.today + 7).startUTC + 9 * Milliseconds.hour)
        var terms = terms
        terms.expectedClose = Example.today + 2
        #expect(try convert(vetted(), terms).opportunity.nextStepOn == Example.today + 2)
        terms.nextStepOn = Example.today + 1
        #expect(try convert(vetted(), terms).opportunity.nextStepOn == Example.today + 1)
    }
}
