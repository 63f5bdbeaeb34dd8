import Actions
import Sales
import TestKit
import Testing

/// What is corrected and changed on an opportunity while it is worked.
struct OpportunityEditTests {
    let world: World
    let deal: Opportunity
    var today: Day { LocalTime.utc.day(of: world.clock.now) }

    init() async throws {
        world = try await World()
        deal = try await world.convert(by: "ada@acme.example").opportunity
    }

    private func refused(_ code: String, _ edit: OpportunityEdit, owner: String? = nil) async {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.editOpportunity(deal.code, edit, owner: owner)
        }
        #expect(refusal?.code.name == code)
    }

    @Test func `what makes no sense is refused`() async throws {
        func edit(_ change: (inout OpportunityEdit) -> Void) -> OpportunityEdit {
            var edit = OpportunityEdit()
            change(&edit)
            return edit
        }
        await refused("bad_value", edit { $0.name = "  " })
        await refused("negative_amount", edit { $0.amount = .money(-5, currency: "EUR") })
        await refused("close_in_past", edit { $0.expectedClose = today + -1 })
        await refused("step_in_past", edit { $0.nextStepOn = today + -1 })
        await refused("bad_value", edit { $0.nextStep = " " })
        await refused("hold_in_past", edit { $0.onHoldUntil = .to(today) })
        await refused("unknown_forecast", edit { $0.forecast = .to("comit") })
        await refused("chance_out_of_range", edit { $0.probability = 100 })
        await refused("unknown_field", edit { $0.own = ["shoe": "42"] })
        await refused("not_found", OpportunityEdit(), owner: "nobody@ripen.example")
    }

    @Test func `whoever may not edit is refused, and so is an opportunity that ended`() async throws {
        await #expect(throws: Refusal.self) { try await world.marketer.editOpportunity(deal.code, OpportunityEdit()) }
        await #expect(throws: Refusal.self) {
            try await world.marketer.setOpportunityPerson(deal.code, person: "bo@acme.example")
        }
        _ = try await world.rep.winOpportunity(deal.code)
        await refused("opportunity_closed", OpportunityEdit())
    }

    @Test func `a later close is a slip with who, when and why; an earlier one is none`() async throws {
        var edit = OpportunityEdit()
        edit.expectedClose = today + 90
        let slipped = try await world.rep.editOpportunity(deal.code, edit, why: "budget comes later")
        #expect(slipped.opportunity.slips == 1)
        edit.expectedClose = today + 80
        _ = try await world.rep.editOpportunity(deal.code, edit)
        let reading = try await world.rep.opportunityReading(deal.code)
        #expect(reading.opportunity.slips == 1)
        #expect(reading.slips.map(\.to) == [today + 90])
        #expect(reading.slips.map(\.why) == ["budget comes later"])
        #expect(reading.slips.map(\.actor) == [world.rep.actor])
    }

    @Test func `another next step is another task, and another owner gets the tasks`() async throws {
        var edit = OpportunityEdit()
        edit.nextStep = "Meet the board"
        edit.nextStepOn = today + 3
        let done = try await world.rep.editOpportunity(deal.code, edit, owner: "max@ripen.example")
        #expect(done.tasks.filter { $0.kind == .nextStep }.map(\.title) == ["Meet the board"])
        #expect(Set(done.tasks.map(\.ownerID)) == [done.opportunity.ownerID])
        #expect(.user(try #require(done.opportunity.ownerID)) == world.manager.actor)
    }

    @Test func `on hold it is not stuck`() async throws {
        let before = try #require(try await world.rep.opportunityReading(deal.code).stuckAt)
        var edit = OpportunityEdit()
        edit.onHoldUntil = .to(today + 400)
        (edit.forecast, edit.probability) = (.to("commit"), 77)
        edit.amount = .unknown
        let held = try await world.rep.editOpportunity(deal.code, edit).opportunity
        #expect(held.forecast == "commit" && held.probability == 77 && held.amount == nil)
        let after = try #require(try await world.rep.opportunityReading(deal.code).stuckAt)
        #expect(after > before)
        #expect(try await world.rep.verify().differences.isEmpty)
    }

    @Test func `people join with a role and a stance, change them, leave and come back`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.setOpportunityPerson(deal.code, person: "bo@acme.example", stance: "suporter")
        }
        #expect(refusal?.code == .unknownStance("suporter", nearest: "supporter"))
        await #expect(throws: Refusal.self) {
            try await world.rep.removeOpportunityPerson(deal.code, person: "bo@acme.example")
        }
        _ = try await world.rep.setOpportunityPerson(
            deal.code, person: "bo@acme.example", role: "Decision maker", stance: "neutral")
        _ = try await world.rep.setOpportunityPerson(deal.code, person: "bo@acme.example", stance: "supporter")
        let bo = try #require(try await people().first { $0.person.email == "bo@acme.example" })
        #expect(bo.role == "decision_maker" && bo.stance == "supporter")
        let there = world.clock.now
        world.clock.advance(by: Milliseconds.day)
        _ = try await world.rep.removeOpportunityPerson(deal.code, person: "bo@acme.example")
        #expect(try await people().allSatisfy { $0.person.email != "bo@acme.example" })
        let then = try await world.rep.opportunityReading(deal.code, asOf: there).people
        #expect(then.contains { $0.person.email == "bo@acme.example" })
        _ = try await world.rep.setOpportunityPerson(deal.code, person: "bo@acme.example")
        #expect(try await people().filter { $0.person.email == "bo@acme.example" }.count == 1)
        #expect(try await world.rep.verify().differences.isEmpty)
    }

    private func people() async throws -> [LeadParty] { try await world.rep.opportunityReading(deal.code).people }

    @Test func `a ticked line stays ticked, and lets the stage be left`() async throws {
        let type = try #require(world.playbook.playbook.type(deal.type))
        let place = try #require(type.stages.firstIndex { !$0.checklist.isEmpty })
        let stage = type.stages[place]
        var at = deal
        if at.stage != stage.name {
            at = try await world.manager.advanceOpportunity(deal.code, to: stage.name, override: "test").opportunity
        }
        let refusal = await #expect(throws: Refusal.self) { try await world.rep.tickChecklist(deal.code, "Dance") }
        #expect(refusal?.code.name == "not_on_checklist")
        for line in stage.checklist { _ = try await world.rep.tickChecklist(deal.code, line.uppercased()) }
        let ticked = try await world.rep.opportunityReading(deal.code).opportunity
        #expect(ticked.checklist[stage.name] == Set(stage.checklist))
        let open = try await world.rep.tickChecklist(deal.code, stage.checklist[0], done: false).opportunity
        #expect(open.checklist[stage.name].count == stage.checklist.count - 1)
        #expect(try await world.rep.verify().differences.isEmpty)
    }

    @Test func `the board counts all, sums by currency and hands out the rest`() async throws {
        for name in ["bo", "cy", "di"] { try await world.convert(by: "\(name)@\(name).example") }
        await #expect(throws: Refusal.self) { try await world.rep.boardReading(type: "nothing") }
        await #expect(throws: Refusal.self) {
            try await world.rep.boardColumn(type: deal.type, stage: deal.stage, after: "x")
        }
        let board = try await world.rep.boardReading(cards: 3)
        let column = try #require(board.columns.first { $0.stage == deal.stage })
        #expect(board.type.name == deal.type && board.columns.map(\.stage) == board.type.stages.map(\.name))
        #expect(column.count == 4 && column.cards.count == 3)
        #expect(column.sums.map(\.amount) == [4 * 1_200_000] && column.sums.map(\.currency) == ["EUR"])
        #expect(column.sums[0].weighted == 4 * 1_200_000 * deal.probability / 100)
        let rest = try await world.rep.boardColumn(type: deal.type, stage: deal.stage, after: column.next)
        #expect(rest.cards.count == 1 && rest.next == nil)
        #expect(Set((column.cards + rest.cards).map(\.opportunity.number)).count == 4)
        let none = try await world.manager.boardReading(owner: "me")
        #expect(none.columns.allSatisfy { $0.count == 0 && $0.cards.isEmpty })
    }
}
