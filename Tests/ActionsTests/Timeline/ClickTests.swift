import Actions
import Sales
import Scoring
import TestKit
import Testing

/// Machines score nothing: clicks enter as probable, and are settled when their neighbours have come in.
@Suite struct ClickTests {
    private func click(_ url: String, agent: String? = nil, in world: World) async throws -> Captured {
        var details = EngagementDetails(kind: "email_clicked", at: world.clock.now)
        details.person.email = "ada@kern.example"
        details.url = url
        details.via = ["message": "m-1", "address": "203.0.113.9"]
        details.via["agent"] = agent
        return try await world.rep.captureEngagement(details)
    }

    private func interest(_ world: World) async throws -> Points {
        try await world.rep.leadReading("L-1").score.interest.total
    }

    @Test func `a click scores nothing until it is settled, then it does`() async throws {
        let world = try await World()
        try await world.openLead(by: "ada@kern.example", with: "demo_requested")
        #expect(try await click("https://kern.example/a", in: world).engagement.class == .probable)
        #expect(try await interest(world) == .whole(40))
        world.clock.advance(by: Capture.settlingDelay)
        #expect(try await world.rep.runDueJobs().settled == 1)
        #expect(try await interest(world) > .whole(41))
        #expect(try await world.owner.verify().differences == [])
    }

    @Test func `all links within seconds are a machine's`() async throws {
        let world = try await World()
        try await world.openLead(by: "ada@kern.example", with: "demo_requested")
        for link in ["a", "b", "c"] {
            _ = try await click("https://kern.example/\(link)", in: world)
            world.clock.advance(by: Milliseconds.second)
        }
        world.clock.advance(by: Capture.settlingDelay)
        #expect(try await world.rep.runDueJobs().settled == 3)
        #expect(try await interest(world) < .whole(40) + .whole(1))
        let clicks = try await world.rep.leadReading("L-1").timeline.compactMap(\.engagement)
        #expect(clicks.count { $0.class == .machine } == 3)
        #expect(try await world.owner.verify().differences == [])
    }

    @Test(arguments: ["https://kern.example/honeypot/x"])
    func `the link that no person sees gives a machine away at once`(url: String) async throws {
        let world = try await World()
        #expect(try await click(url, in: world).engagement.class == .machine)
    }

    @Test func `a known scanner is a machine at once`() async throws {
        let world = try await World()
        let captured = try await click("https://kern.example/a", agent: "Barracuda Sentinel", in: world)
        #expect(captured.engagement.class == .machine)
        #expect(captured.lead == nil)
    }
}
