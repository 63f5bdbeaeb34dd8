import Actions
import Sales
import Storage
import TestKit
import Testing

/// What was answered at a moment, to be asked again later.
private struct Answered {
    var at: Moment
    var lead: LeadReading?
    var funnel: FunnelReading?
    var stale: StaleReading?
    var opportunity: OpportunityReading?
}

@Suite struct AsOfTests {
    @Test(arguments: [("startup", 11), ("agency", 12), ("dealership", 13)])
    func `as of a moment every question has the answer that it had then`(playbook: String, seed: UInt64) async throws {
        let world = try await World(playbook: playbook)
        var history = RandomHistory(in: world, seed: seed)
        var dice = Dice(seed: seed)
        var answered: [Answered] = []
        try await history.go(on: 90) { _ in
            answered.append(contentsOf: try await ask(world, &dice))
        }
        world.clock.advance(days: 400)
        for then in answered { try await compare(then, in: world) }
        #expect(answered.count > 40)
    }

    @Test func `now and as of now are the same`() async throws {
        let world = try await World(playbook: "consulting")
        var history = RandomHistory(in: world, seed: 3)
        try await history.go(on: 80)
        for row in try await world.rep.leadList(LeadFilter(), limit: 100).rows {
            let code = "L-\(row.number)"
            let (now, then) = try await (
                world.rep.leadReading(code), world.rep.leadReading(code, asOf: world.clock.now)
            )
            #expect(now.score == then.score, "\(code)")
            #expect(differing(now, then) == [], "\(code)")
        }
        #expect(try await world.rep.stale() == world.rep.stale(asOf: world.clock.now))
    }

    @Test func `before a lead was known there is none`() async throws {
        let world = try await World()
        let lead = try await world.openLead(by: "ada@acme.example")
        await #expect(throws: Refusal.self) {
            try await world.rep.leadReading(lead.code, asOf: world.clock.now + -1)
        }
    }

    private func ask(_ world: World, _ dice: inout Dice) async throws -> [Answered] {
        let rows = try await world.rep.leadList(LeadFilter(), limit: 100).rows
        guard let row = dice.pick(rows) else { return [] }
        var then = Answered(at: world.clock.now)
        then.lead = try await world.rep.leadReading("L-\(row.number)")
        let by = dice.pick(FunnelQuestion.Dimension.allCases)
        then.funnel = try await world.rep.funnel(FunnelQuestion(by: by, asOf: world.clock.now, records: true))
        then.stale = try await world.rep.stale()
        let deals = try await world.rep.opportunityList(OpportunityFilter(), limit: 100).rows
        if let deal = dice.pick(deals) { then.opportunity = try await world.rep.opportunityReading(deal.code) }
        return [then]
    }

    private func compare(_ then: Answered, in world: World) async throws {
        if let lead = then.lead {
            var again = try await world.rep.leadReading(lead.lead.code, asOf: then.at)
            again.version = lead.version
            #expect(differing(again, lead) == [], "\(lead.lead.code) at \(then.at)")
        }
        if let funnel = then.funnel {
            var again = try await world.rep.funnel(funnel.question)
            again.recordedUpTo = funnel.recordedUpTo
            #expect(differing(again, funnel) == [], "\(funnel.question)")
        }
        if let stale = then.stale {
            #expect(differing(try await world.rep.stale(asOf: then.at), stale) == [], "\(then.at)")
        }
        if let deal = then.opportunity {
            var again = try await world.rep.opportunityReading(deal.opportunity.code, asOf: then.at)
            again.version = deal.version
            #expect(differing(again, deal) == [], "\(deal.opportunity.code) at \(then.at)")
        }
    }
}

/// The names of the parts in which two readings differ.
private func differing<T>(_ one: T, _ other: T) -> [String] {
    zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap { mine, theirs in
        mine.value as? AnyHashable == theirs.value as? AnyHashable ? nil : mine.label
    }
}
