import Actions
import Sales
import TestKit
import Testing

/// Atomic, idempotent, reversible.
@Suite struct ConversionTests {
    /// A world with one qualified lead whose gate is open.
    private func ready(_ email: String = "ada@kern.example", in world: World? = nil) async throws -> (World, Lead) {
        let given = world
        let world: World
        if let given { world = given } else { world = try await World() }
        let kern = AccountDetails(name: "Kern & Co", employees: 60)
        let lead = try #require(
            try await world.capture("seminar_attended", by: email, title: "Owner", account: kern).lead)
        try await world.capture("meeting_booked", by: email)
        var need = AnswerDetails(lead: lead.code, criterion: "need", answer: "specific")
        need.note = "They lose two days a month to it."
        _ = try await world.rep.answerCriterion(need)
        return (world, lead)
    }

    private func order(_ world: World, amount: Int64 = 1_200_000) -> ConversionOrder {
        ConversionOrder(
            amount: .money(amount, currency: "EUR"), expectedClose: Day(utc: world.clock.now) + 60,
            nextStep: "Send the offer")
    }

    @Test func `what was not said is missing, all of it at once`() async throws {
        let (world, lead) = try await ready()
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.convertLead(lead.code, on: ConversionOrder())
        }
        #expect(refusal?.code.missing.map(\.name) == ["amount", "expected_close", "next_step"])
    }

    @Test func `fifty parallel calls make one opportunity`() async throws {
        let (world, lead) = try await ready()
        let order = order(world)
        let all = try await withThrowingTaskGroup(of: Converted.self) { group in
            for _ in 0..<50 { group.addTask { try await world.rep.convertLead(lead.code, on: order, key: "k") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(all.map(\.opportunity.id)).count == 1)
        #expect(all.count { !$0.again } == 1)
        #expect(try await world.rep.opportunityCount() == 1)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `other terms are refused and name the opportunity`() async throws {
        let (world, lead) = try await ready()
        _ = try await world.rep.convertLead(lead.code, on: order(world))
        await #expect(throws: Refusal(.alreadyConverted(opportunity: 1))) {
            try await world.rep.convertLead(lead.code, on: order(world, amount: 5))
        }
    }

    @Test func `a stale version is refused and changes nothing`() async throws {
        let (world, lead) = try await ready()
        await #expect(throws: Refusal.self) {
            try await world.rep.convertLead(lead.code, on: order(world), version: 1)
        }
        #expect(try await world.rep.opportunityCount() == 0)
    }

    @Test func `several leads become one opportunity`() async throws {
        let (world, first) = try await ready()
        let (_, second) = try await ready("bob@kern.example", in: world)
        _ = try await world.rep.convertLead(first.code, on: order(world))
        var joining = ConversionOrder()
        joining.joins = "O-1"
        let joined = try await world.rep.convertLead(second.code, on: joining)
        #expect(joined.opportunity.number == 1)
        #expect(joined.people.count == 2)
        #expect(try await world.rep.opportunityCount() == 1)
        await #expect(throws: Refusal(.otherLeadJoined(opportunity: 1, leads: [2]))) {
            try await world.rep.revertConversion(first.code)
        }
        _ = try await world.rep.revertConversion(second.code)
        _ = try await world.rep.revertConversion(first.code)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `taking it back restores the lead, its answers and its tasks exactly`() async throws {
        let (world, lead) = try await ready()
        let before = try await world.rep.leadReading(lead.code)
        _ = try await world.rep.convertLead(lead.code, on: order(world))
        let reverted = try await world.rep.revertConversion(lead.code)
        let after = try await world.rep.leadReading(lead.code)
        #expect(reverted.withdrawn)
        #expect(reverted.edits.isEmpty)
        #expect(after.lead == before.lead)
        #expect(after.criteria == before.criteria)
        #expect(after.next?.id == before.next?.id)
        #expect(reverted.opportunity.withdrawnAt != nil)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `taking it back removes somebody whom only the conversion made known`() async throws {
        let (world, lead) = try await ready()
        var order = order(world)
        order.people = [ConversionOrder.Part("bo@kern.example", role: "decision_maker")]
        _ = try await world.rep.convertLead(lead.code, on: order)
        _ = try await world.rep.revertConversion(lead.code)
        let people = try await world.rep.opportunityReading("O-1").people.map(\.person.email)
        #expect(!people.contains("bo@kern.example"))
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    /// What may be done between a conversion and its end with what only the conversion made.
    enum Since: CaseIterable {
        case nothing, engaged, colleague, listed, edited, left
    }

    @Test(arguments: Since.allCases)
    func `taking it back keeps whoever others stand on by now`(since: Since) async throws {
        let world = try await World()
        let lead = try await world.openLead(by: "ada@kern.example")
        try await world.answerGate(lead, by: "ada@kern.example")
        var order = world.order(for: lead)
        order.people = [ConversionOrder.Part("bo@kern.example", role: "decision_maker")]
        _ = try await world.rep.convertLead(lead.code, on: order)
        try await happen(since, in: world)
        let reverted = try await world.rep.revertConversion(lead.code)
        #expect(reverted.withdrawn)
        #expect(try await world.owner.verify().differences == [])
        #expect(try await isKnown("bo@kern.example", in: world) == (since != .nothing && since != .colleague))
        let accounts = try await world.rep.search("kern.example").accounts
        #expect(accounts.isEmpty == [.nothing, .edited, .left].contains(since))
        // What was taken back can be done again.
        #expect(try await world.rep.convertLead(lead.code, on: order).opportunity.number == 2)
        #expect(try await world.owner.verify().differences == [])
    }

    private func happen(_ since: Since, in world: World) async throws {
        switch since {
        case .nothing: break
        case .engaged: try await world.capture("page_viewed", by: "bo@kern.example")
        case .colleague:
            var details = EngagementDetails(kind: "page_viewed", at: world.clock.now)
            details.person.email = "cy@kern.example"
            _ = try await world.rep.captureEngagement(details)
        case .listed:
            try await world.take(.list, "email,company,domain\nbo@kern.example,,\n,Kern,kern.example\n")
        case .edited:
            _ = try await world.rep.setOpportunityPerson("O-1", person: "bo@kern.example", stance: "neutral")
        case .left: _ = try await world.rep.removeOpportunityPerson("O-1", person: "bo@kern.example")
        }
    }

    private func isKnown(_ email: String, in world: World) async throws -> Bool {
        try await world.rep.search(email).people.contains { $0.note == email || $0.title == email }
    }

    @Test func `a walk-in without an address is converted and taken back`() async throws {
        let world = try await World()
        var details = EngagementDetails(kind: "meeting_booked", at: world.clock.now)
        (details.person.phone, details.person.firstName) = ("+43 660 1234567", "Jo")
        let lead = try #require(try await world.rep.captureEngagement(details).lead)
        var order = world.order(for: lead)
        order.account = AccountDetails(name: "Jo's Garage")
        order.override = "Bought on the spot"
        _ = try await world.manager.convertLead(lead.code, on: order)
        _ = try await world.manager.revertConversion(lead.code)
        #expect(try await world.owner.verify().differences == [])
        #expect(try await world.rep.search("garage").accounts.isEmpty)
    }

    @Test func `what was edited since is kept and listed`() async throws {
        let (world, lead) = try await ready()
        _ = try await world.rep.convertLead(lead.code, on: order(world))
        _ = try await world.rep.advanceOpportunity("O-1", to: "diagnosis")
        let reverted = try await world.rep.revertConversion(lead.code)
        #expect(reverted.edits.map(\.kind) == [.advanced])
        #expect(reverted.opportunity.stage == "diagnosis")
        #expect(reverted.opportunity.number == 1)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `it can be converted again, with another number`() async throws {
        let (world, lead) = try await ready()
        _ = try await world.rep.convertLead(lead.code, on: order(world), key: "k")
        _ = try await world.rep.revertConversion(lead.code)
        await #expect(throws: Refusal(.keyReplayedAfterRevert(opportunity: 1))) {
            try await world.rep.convertLead(lead.code, on: order(world), key: "k")
        }
        let again = try await world.rep.convertLead(lead.code, on: order(world))
        #expect(again.opportunity.number == 2)
    }

    @Test func `an opportunity with an outcome is not taken back`() async throws {
        let (world, lead) = try await ready()
        _ = try await world.rep.convertLead(lead.code, on: order(world))
        _ = try await world.rep.winOpportunity("O-1")
        await #expect(throws: Refusal(.opportunityHasOutcome(opportunity: 1, outcome: .won))) {
            try await world.rep.revertConversion(lead.code)
        }
    }

    @Test func `only a manager steps over the gate, with a reason on the record`() async throws {
        let world = try await World()
        let lead = try await world.openLead(by: "ada@kern.example")
        var order = order(world)
        order.override = "The board has decided."
        await #expect(throws: Refusal(.overrideNeedsManager(.rep))) {
            try await world.rep.convertLead(lead.code, on: order)
        }
        let converted = try await world.manager.convertLead(lead.code, on: order)
        let reading = try await world.rep.leadReading(lead.code)
        #expect(converted.lead.state == .converted)
        #expect(reading.timeline.contains { $0.override?.reason == "The board has decided." })
    }
}
