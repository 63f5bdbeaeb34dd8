import Actions
import Sales
import TestKit
import Testing

@Suite struct StaleTests {
    @Test func `nothing waits in a new workspace`() async throws {
        let stale = try await World().rep.stale()
        #expect(stale.overdue == [] && stale.goneQuiet == [] && stale.stuck == [] && stale.withoutTouch == [])
    }

    @Test func `a request that nobody answered in time is late from the limit of its kind on`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "demo_requested")
        let limit = world.playbook.playbook.limits.firstResponseByKind["demo_requested"] ?? 0
        world.clock.advance(by: limit)
        #expect(try await world.rep.stale().lateResponse == [])
        world.clock.advance(by: 1)
        let late = try await world.rep.stale().lateResponse
        #expect(late.map(\.number) == [lead.number] && late.first?.lateAt == lead.openedAt + limit)
        #expect(late.first?.name == "Ada")
    }

    @Test func `a buyer who was not heard of for longer than the limit has gone quiet, and an edit changes nothing`()
        async throws
    {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example")
        let days = Int64(world.playbook.playbook.limits.quietDays)
        world.clock.advance(days: days)
        _ = try await world.manager.assignLead(lead.code, to: "max@ripen.example")
        #expect(try await world.rep.stale().goneQuiet == [])
        world.clock.advance(by: 1)
        #expect(try await world.rep.stale().goneQuiet.map(\.owner) == ["Max Manager"])
        try await world.capture("page_viewed", by: "ada@acme.example")
        #expect(try await world.rep.stale().goneQuiet == [])
    }

    @Test func `an opportunity waits in its stage and beyond its close date`() async throws {
        let world = try await World(playbook: "startup")
        try await world.convert(by: "ada@acme.example")
        let reading = try await world.rep.opportunityReading("O-1")
        let stuckAt = try #require(reading.stuckAt)
        world.clock.set(stuckAt + 1)
        #expect(try await world.rep.stale().stuck.map(\.lateAt) == [stuckAt])
        world.clock.advance(days: 90)
        #expect(try await world.rep.stale().pastClose.map(\.number) == [1])
        _ = try await world.rep.winOpportunity("O-1")
        let after = try await world.rep.stale()
        #expect(after.stuck == [] && after.pastClose == [])
    }
}
