import Sales
import Testing

struct AdvancingTests {
    private let mail = Identifier(high: 5, low: 2)
    private let ticked: Set<String> = ["Needs written down", "Next call booked"]

    private var need: Answer {
        var answer = Answer(blank: Example.id(1))
        answer.criterion = "need"
        answer.answer = "yes"
        answer.strength = .written
        answer.evidence = Evidence([mail])
        return answer
    }

    private var ready: StageMove {
        StageMove(
            to: "demo", own: ["vehicle": "van"], ticked: ticked, answers: [need],
            evidence: [mail: EvidenceState(mail, carries: .written)])
    }

    private func advance(
        _ move: StageMove, from opportunity: Opportunity = Example.opportunity(), by role: Role = .rep
    ) throws -> OpportunityStep {
        try opportunity.advanced(move, on: Example.occasion(role))
    }

    @Test func `an unknown stage is refused with the nearest`() {
        #expect(throws: Refusal(.unknownStage("demmo", type: "new", nearest: "demo"))) {
            try advance(StageMove(to: "demmo"))
        }
    }

    @Test func `a stage of no type that is left is refused`() {
        var odd = Example.opportunity()
        odd.type = "nw"
        #expect(throws: Refusal(.unknownType("nw", nearest: "new"))) { try advance(ready, from: odd) }
    }

    @Test func `the present stage is refused`() {
        #expect(throws: Refusal(.alreadyInStage("discovery"))) { try advance(StageMove(to: "discovery")) }
    }

    @Test func `a stage that is not entered from here is refused`() {
        #expect(throws: Refusal(.stageNotReachable(stage: "legal", from: ["demo"]))) {
            try advance(StageMove(to: "legal", ticked: ticked))
        }
    }

    @Test func `what the stage requires is named at once`() throws {
        let refusal = #expect(throws: Refusal.self) { try advance(StageMove(to: "demo", ticked: ticked)) }
        let code = try #require(refusal).code
        #expect(code.missing.map(\.name) == ["need", "vehicle"])
        #expect(code.name == "stage_requires")
    }

    @Test func `an open checklist is refused with its open items`() {
        var move = ready
        move.ticked = ["Next call booked"]
        #expect(throws: Refusal(.checklistOpen(stage: "discovery", ["Needs written down"]))) { try advance(move) }
    }

    @Test func `an own field that is not declared is refused`() {
        var move = ready
        move.own["colour"] = "red"
        #expect(throws: Refusal(.unknownField("colour", holder: .opportunity, nearest: nil))) { try advance(move) }
    }

    @Test func `what is missing is stepped over by a manager, on the record`() throws {
        let move = StageMove(to: "demo", override: "they insist")
        #expect(throws: Refusal(.overrideNeedsManager(.rep))) { try advance(move) }
        let step = try advance(move, by: .manager)
        #expect(step.override == Override(.judgement, reason: "they insist"))
        #expect(step.opportunity.stage == "demo")
    }

    @Test func `an ended or withdrawn opportunity does not advance`() {
        var over = Example.opportunity()
        over.outcome = .lost
        #expect(throws: Refusal(.opportunityClosed(.advance, opportunity: 7, outcome: .lost))) {
            try advance(ready, from: over)
        }
        var gone = Example.opportunity()
        gone.withdrawnAt = Example.monday
        #expect(throws: Refusal(.opportunityWithdrawn(opportunity: 7))) { try advance(ready, from: gone) }
    }

    @Test func `an opportunity advances with its chance of winning`() throws {
        let step = try advance(ready)
        #expect(step.opportunity.stage == "demo")
        #expect(step.opportunity.probability == 40)
        #expect(step.opportunity.stageSince == Example.monday)
        #expect(step.opportunity.own["vehicle"] == "van")
        #expect(step.why == "ticked: Needs written down, Next call booked")
        #expect(step.override == nil)
    }

    @Test func `going back asks for nothing`() throws {
        let step = try advance(StageMove(to: "discovery"), from: Example.opportunity("demo"))
        #expect(step.opportunity.stage == "discovery")
    }
}

struct EndingTests {
    private let open = Example.opportunity()
    private let occasion = Example.occasion()

    @Test(arguments: Opportunity.Outcome.allCases)
    func `an opportunity ends once`(outcome: Opportunity.Outcome) {
        var over = open
        over.outcome = outcome
        #expect(throws: Refusal(.opportunityClosed(.win, opportunity: 7, outcome: outcome))) {
            try over.won(on: occasion)
        }
        #expect(throws: Refusal(.opportunityClosed(.lose, opportunity: 7, outcome: outcome))) {
            try over.lost(because: "price", on: occasion)
        }
        #expect(throws: Refusal(.opportunityClosed(.endWithoutDecision, opportunity: 7, outcome: outcome))) {
            try over.endedWithoutDecision(because: "status_quo", on: occasion)
        }
        #expect(throws: Refusal(.opportunityClosed(.edit, opportunity: 7, outcome: outcome))) {
            try over.rescheduled(to: Example.today, on: occasion)
        }
    }

    @Test func `an unknown reason is refused with the nearest`() {
        #expect(throws: Refusal(.unknownReason("prize", use: .lost, nearest: "price"))) {
            try open.lost(because: "prize", on: occasion)
        }
    }

    @Test func `no decision asks for a day to come back`() throws {
        #expect(throws: Refusal(.reasonNeedsDate(reason: "status_quo"))) {
            try open.endedWithoutDecision(because: "status_quo", on: occasion)
        }
        let step = try open.endedWithoutDecision(
            because: "status_quo", revisit: Example.today + 90, on: occasion)
        #expect(step.opportunity.outcome == .noDecision)
        #expect(step.kind == .noDecision)
        #expect(step.tasks.map(\.kind) == [.revisit])
        #expect(step.tasks.map(\.dueAt) == [(Example.today + 90).startUTC + 9 * Milliseconds.hour])
    }

    @Test func `a won opportunity makes a customer and leaves nothing to do`() throws {
        let step = try open.won(on: occasion)
        #expect(step.opportunity.outcome == .won)
        #expect(step.opportunity.closedAt == Example.monday)
        #expect(step.makesCustomer)
        #expect(step.finishes == Set(SalesTask.Kind.allCases))
        #expect(!step.opportunity.isOpen)
    }

    @Test func `a lost opportunity keeps its reason and makes no customer`() throws {
        let step = try open.lost(because: "price", on: occasion)
        #expect(step.opportunity.outcomeReason == "price")
        #expect(step.why == "price")
        #expect(!step.makesCustomer)
    }

    @Test func `what is open is not reopened, nor what was withdrawn`() {
        #expect(throws: Refusal(.opportunityStillOpen(opportunity: 7))) { try open.reopened(on: occasion) }
        var gone = open
        gone.withdrawnAt = Example.monday
        #expect(throws: Refusal(.opportunityWithdrawn(opportunity: 7))) { try gone.reopened(on: occasion) }
    }

    @Test func `a reopened opportunity keeps its start and its stage, and has a step to take`() throws {
        var over = try Example.opportunity("demo").lost(because: "price", on: occasion).opportunity
        over.openedAt = Example.monday + -5
        let step = try over.reopened(on: occasion)
        #expect(step.opportunity.isOpen)
        #expect(step.opportunity.openedAt == Example.monday + -5)
        #expect(step.opportunity.stage == "demo")
        #expect(step.opportunity.closedAt == nil)
        #expect(step.opportunity.outcomeReason == nil)
        #expect(step.tasks.map(\.kind) == [.nextStep])
    }

    @Test func `a close that moves later is a slip, sooner is none`() throws {
        #expect(throws: Refusal(.closeInPast(Example.today + -1, today: Example.today))) {
            try open.rescheduled(to: Example.today + -1, on: occasion)
        }
        let later = try open.rescheduled(to: Example.today + 61, on: occasion)
        #expect(later.slips == 1)
        #expect(try later.rescheduled(to: Example.today + 61, on: occasion).slips == 1)
        #expect(try later.rescheduled(to: Example.today + 10, on: occasion).slips == 1)
    }

    @Test func `a first date is no slip`() throws {
        var undated = open
        undated.expectedClose = nil
        #expect(try undated.rescheduled(to: Example.today + 5, on: occasion).slips == 0)
    }

    @Test func `who buys again has been a customer since the first time`() {
        let first = Example.account().bought(at: Example.monday)
        #expect(first.bought(at: Example.monday + 5).customerSince == Example.monday)
        #expect(first.bought(at: Example.monday + -5).customerSince == Example.monday + -5)
        #expect(Example.person().bought(at: Example.monday).customerSince == Example.monday)
    }
}
