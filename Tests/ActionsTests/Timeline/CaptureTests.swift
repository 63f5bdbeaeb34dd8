import Actions
import Sales
import Scoring
import TestKit
import Testing

/// A name on a list is not a lead; somebody who asks is. And: when someone known engages again.
@Suite struct CaptureTests {
    @Test func `an undeclared kind is refused, and the nearest named`() async throws {
        let world = try await World()
        await #expect(throws: Refusal(.unknownKind("demo_requestd", nearest: "demo_requested"))) {
            try await world.capture("demo_requestd", by: "ada@kern.example")
        }
        #expect(try await world.rep.leadCount() == 0)
    }

    @Test func `an engagement of nobody is refused and leaves nothing`() async throws {
        let world = try await World()
        let details = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        await #expect(throws: Refusal(.noPersonNorAccount)) { try await world.rep.captureEngagement(details) }
    }

    @Test func `an engagement from the future is refused`() async throws {
        let world = try await World()
        await #expect(throws: Refusal.self) {
            try await world.capture("demo_requested", by: "a@b.example", at: world.clock.now + Milliseconds.day)
        }
    }

    @Test func `learning of it earlier than now is for history only`() async throws {
        let world = try await World()
        var details = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        details.person.email = "ada@kern.example"
        details.knownAt = world.clock.now + -Milliseconds.day
        await #expect(throws: Refusal.self) { try await world.rep.captureEngagement(details) }
    }

    @Test func `a page seen opens no lead, and says why`() async throws {
        let world = try await World()
        let captured = try await world.capture("page_viewed", by: "ada@kern.example")
        #expect(captured.route == .noLead(.notAsking))
        #expect(captured.lead == nil)
        #expect(captured.person?.email == "ada@kern.example")
    }

    @Test func `a demo request opens a lead with a number, a task and a score`() async throws {
        let world = try await World()
        let captured = try await world.capture("demo_requested", by: "ada@kern.example", title: "CEO")
        let lead = try #require(captured.lead)
        #expect(captured.opened)
        #expect(lead.code == "L-1")
        #expect(lead.openedBy == captured.engagement.id)
        let done = try await world.rep.leadReading(lead.code)
        #expect(done.score.interest.total == .whole(40))
        #expect(done.next != nil)
    }

    @Test func `the same external id again changes nothing`() async throws {
        let world = try await World()
        let first = try await world.capture("demo_requested", by: "ada@kern.example", externalID: "e-1")
        let again = try await world.capture("demo_requested", by: "ada@kern.example", externalID: "e-1")
        #expect(again.duplicate)
        #expect(again.engagement.id == first.engagement.id)
        #expect(try await world.rep.leadCount() == 1)
    }

    @Test func `a second engagement joins the open lead`() async throws {
        let world = try await World()
        let first = try await world.capture("demo_requested", by: "ada@kern.example")
        let second = try await world.capture("question_asked", by: "ADA@kern.example ")
        #expect(second.route == .joinsLead(try #require(first.lead).id))
        #expect(!second.opened)
        #expect(try await world.rep.leadCount() == 1)
    }

    @Test func `somebody in nurture who asks again is a new episode, the old owner first`() async throws {
        let world = try await World()
        let lead = try await world.openLead(by: "ada@kern.example")
        _ = try await world.rep.assignLead(lead.code, to: "ruth@ripen.example")
        _ = try await world.rep.nurtureLead(lead.code, reason: "decision_pending")
        world.clock.advance(days: 10)
        let again = try await world.capture("demo_requested", by: "ada@kern.example")
        let next = try #require(again.lead)
        #expect(again.opened)
        #expect(next.previousID == lead.id)
        #expect(next.personID == lead.personID)
        let old = try await world.rep.leadReading(lead.code)
        #expect(next.ownerID == old.lead.ownerID)
        #expect(old.lead.returnedAsID == next.id)
    }

    @Test func `a colleague who asks opens a lead of their own, and joining is suggested`() async throws {
        let world = try await World()
        let kern = AccountDetails(name: "Kern", domain: "kern.example")
        let first = try await world.capture("demo_requested", by: "ada@kern.example", account: kern)
        let second = try await world.capture("demo_requested", by: "bob@kern.example", account: kern)
        guard case .opensLead(let origin) = second.route else {
            Issue.record("no lead was opened")
            return
        }
        #expect(origin.suggests == [try #require(first.lead).id])
        #expect(try await world.rep.leadCount() == 2)
    }

    @Test func `a scanner opens no lead and scores nothing`() async throws {
        let world = try await World()
        var details = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        details.person.email = "ada@kern.example"
        details.via = ["method": "HEAD"]
        let captured = try await world.rep.captureEngagement(details)
        #expect(captured.engagement.class == .machine)
        #expect(captured.lead == nil)
    }

    @Test func `unsubscribing suppresses the address`() async throws {
        let world = try await World()
        _ = try await world.capture("demo_requested", by: "ada@kern.example")
        _ = try await world.capture("unsubscribed", by: "ada@kern.example")
        let reading = try await world.rep.leadReading("L-1")
        #expect(reading.score.interest.total == .whole(15))
        #expect(try await world.rep.isSuppressed("ada@kern.example"))
    }

    @Test func `in a batch each is taken or refused alone`() async throws {
        let world = try await World()
        var good = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        good.person.email = "ada@kern.example"
        let bad = EngagementDetails(kind: "nonsense", at: world.clock.now)
        let results = try await world.rep.captureEngagements([good, bad, good])
        #expect((try? results[0].get())?.opened == true)
        #expect((try? results[1].get()) == nil)
        #expect((try? results[2].get())?.opened == false)
        #expect(try await world.rep.leadCount() == 1)
    }

    @Test func `a viewer captures nothing`() async throws {
        let world = try await World()
        let details = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        await #expect(throws: Refusal(.notAllowed(verb: .capture, role: .viewer))) {
            try await world.viewer.captureEngagement(details)
        }
    }
}
