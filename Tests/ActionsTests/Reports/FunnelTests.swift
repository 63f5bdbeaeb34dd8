import Actions
import Sales
import Storage
import TestKit
import Testing

@Suite struct FunnelTests {
    @Test func `an empty workspace has an empty funnel`() async throws {
        let funnel = try await World().rep.funnel()
        #expect(funnel.groups == [] && funnel.total.own[.lead].count == 0)
        #expect(funnel.total.own.share(of: .won) == nil)
    }

    @Test func `a lead is counted once on every rung that it reached, and losses stay`() async throws {
        let world = try await World(playbook: "startup")
        try await world.convert(by: "ada@acme.example")
        _ = try await world.rep.winOpportunity("O-1")
        try await world.convert(by: "bob@beta.example")
        let reason = world.playbook.playbook.reasons.first { $0.use == .lost }?.name ?? ""
        _ = try await world.rep.loseOpportunity("O-2", reason: reason)
        _ = try await world.openLead(by: "cy@gamma.example", with: "content_downloaded")
        let own = try await world.rep.funnel().total.own
        #expect([.lead, .opportunity, .won, .lost].map { own[$0].count } == [3, 2, 1, 1])
        #expect(own.share(of: .won) == 333)
    }

    @Test func `what never was interest leaves every rung and is counted beside`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "spam@spam.example")
        let reason = world.playbook.playbook.reasons.first { $0.use == .disqualified && $0.reasonClass == .invalid }
        _ = try await world.rep.disqualifyLead(lead.code, reason: reason?.name ?? "")
        let total = try await world.rep.funnel(FunnelQuestion(records: true)).total
        #expect(total.own[.lead].count == 0)
        #expect(total.invalid.leads == [lead.number])
    }

    @Test func `a conversion that was taken back does not count from then on`() async throws {
        let world = try await World(playbook: "startup")
        try await world.convert(by: "ada@acme.example")
        let converted = world.clock.now
        world.clock.advance(days: 1)
        _ = try await world.rep.revertConversion("L-1")
        #expect(try await world.rep.funnel().total.own[.opportunity].count == 0)
        let then = try await world.rep.funnel(FunnelQuestion(asOf: converted))
        #expect(then.total.own[.opportunity].count == 1)
    }

    @Test func `the days of a cohort are those of the workspace's zone`() async throws {
        let world = try await World(playbook: "startup", zone: "Europe/Vienna")
        let evening = try #require(Moment("2026-03-09T23:30:00Z"))
        world.clock.set(evening)
        _ = try await world.openLead(by: "ada@acme.example")
        let day = try #require(Day("2026-03-10"))
        #expect(try await world.rep.funnel(FunnelQuestion(from: day, to: day)).total.own[.lead].count == 1)
        #expect(try await world.rep.funnel(FunnelQuestion(to: day + -1)).total.own[.lead].count == 0)
    }

    @Test(arguments: [nil] + Actions.FunnelQuestion.Dimension.allCases)
    func `counted by the store or lead by lead, the figures are the same`(
        by dimension: Actions.FunnelQuestion.Dimension?
    ) async throws {
        let world = try await World(playbook: "consulting")
        var history = RandomHistory(in: world, seed: 31)
        try await history.go(on: 60)
        let counted = try await world.rep.funnel(FunnelQuestion(by: dimension))
        let named = try await world.rep.funnel(FunnelQuestion(by: dimension, records: true))
        #expect(counted.total.own.counts == named.total.own.counts && !counted.total.own.counts.isEmpty)
        #expect(counted.groups.map(\.name) == named.groups.map(\.name))
        #expect(counted.groups.map(\.own.counts) == named.groups.map(\.own.counts))
        for (_, figure) in named.total.own.rungs { #expect(figure.leads.count == figure.count) }
    }
}

extension FunnelFigures {
    fileprivate var counts: [Milestone.Rung: Int] { rungs.mapValues(\.count) }
}
