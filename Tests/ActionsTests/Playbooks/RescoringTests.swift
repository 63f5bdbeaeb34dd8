import Actions
import PlaybookText
import Sales
import Scoring
import Synchronization
import TestKit
import Testing

/// Publishing counts every lead anew: in slices, with progress, and goes on where it was interrupted.
@Suite struct RescoringTests {
    private func crowd(_ count: Int) async throws -> World {
        let world = try await World()
        let batch = (0..<count).map { place in
            var details = EngagementDetails(kind: "content_downloaded", at: world.clock.now)
            details.person.email = "p\(place)@c\(place).example"
            return details
        }
        let captured = try await world.rep.captureEngagements(batch)
        #expect(captured.count { (try? $0.get().opened) == true } == count)
        return world
    }

    private func publish(_ world: World) async throws {
        var playbook = world.playbook.playbook
        for place in playbook.cards.interest.indices { playbook.cards.interest[place].points = .whole(7) }
        playbook.qualified.interest = .whole(7)
        _ = try await world.owner.publishPlaybook(PlaybookText.write(playbook))
    }

    @Test func `an interrupted rescoring goes on where it was`() async throws {
        let world = try await crowd(450)
        try await publish(world)
        let broken = FaultyDatabase(over: world.database)
        await #expect(throws: (any Error).self) {
            try await world.over(broken).rescoreLeads { done, _ in if done == 400 { broken.breakAt(50) } }
        }
        let seen = Mutex<[Int]>([])
        let rest = try await world.owner.rescoreLeads { done, _ in seen.withLock { $0.append(done) } }
        #expect(rest == 50)
        #expect(seen.withLock { $0.last } == 450)
        #expect(try await world.owner.rescoreLeads() == 0)
        #expect(try await world.rep.leadReading("L-450").score.interest.total == .whole(7))
        #expect(try await world.owner.verify().differences == [])
    }

    @Test func `what is in force already is not published again`() async throws {
        let world = try await World()
        let text = try await world.owner.playbookText().text
        await #expect(throws: Refusal(.taken(noun: "playbook", what: "version 1"))) {
            try await world.owner.publishPlaybook(text)
        }
    }

    @Test func `a rep does not publish`() async throws {
        let world = try await World()
        await #expect(throws: Refusal(.notAllowed(verb: .publish, role: .rep))) {
            try await world.rep.publishPlaybook("playbook: mine")
        }
    }
}
