import Actions
import Sales
import Scoring
import TestKit
import Testing

/// One reply that asks for something makes exactly one lead whose first entry is that reply.
@Suite struct TriageTests {
    @Test func `a reply waits and opens nothing`() async throws {
        let world = try await World()
        let captured = try await world.capture("email_replied", by: "ada@kern.example")
        #expect(captured.route == .noLead(.awaitsTriage))
        #expect(try await world.rep.waitingReplies().map(\.engagement.id) == [captured.engagement.id])
    }

    @Test func `a reply that asks opens exactly one lead, dated at the reply`() async throws {
        let world = try await World()
        let reply = try await world.capture("email_replied", by: "ada@kern.example").engagement
        world.clock.advance(days: 2)
        let captured = try await world.rep.triageReply(reply.id.description, as: .interested)
        let lead = try #require(captured.lead)
        #expect(lead.openedBy == reply.id)
        #expect(lead.openedAt == reply.at)
        #expect(lead.personID == reply.personID)
        #expect(try await world.rep.leadCount() == 1)
        #expect(try await world.rep.waitingReplies().isEmpty)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `a reply that was read is not read again`() async throws {
        let world = try await World()
        let reply = try await world.capture("email_replied", by: "ada@kern.example").engagement
        _ = try await world.rep.triageReply(reply.id.description, as: .no)
        await #expect(throws: Refusal(.alreadyTriaged(.no))) {
            try await world.rep.triageReply(reply.id.description, as: .interested)
        }
    }

    @Test func `what is no reply cannot be triaged`() async throws {
        let world = try await World()
        let page = try await world.capture("page_viewed", by: "ada@kern.example").engagement
        await #expect(throws: Refusal(.notAReply)) {
            try await world.rep.triageReply(page.id.description, as: .interested)
        }
    }

    @Test func `no disqualifies the open lead, later puts it to rest`() async throws {
        let world = try await World()
        for (email, meaning) in [("ada@kern.example", ReplyMeaning.no), ("bob@kern.example", .later)] {
            _ = try await world.openLead(by: email)
            let reply = try await world.capture("email_replied", by: email).engagement
            let until = Day(utc: world.clock.now) + 30
            let captured = try await world.rep.triageReply(reply.id.description, as: meaning, until: until)
            #expect(captured.lead?.state == (meaning == .no ? .disqualified : .nurture))
        }
    }

    @Test func `out of office counts nothing from then on`() async throws {
        let world = try await World()
        _ = try await world.openLead(by: "ada@kern.example", with: "demo_requested")
        let reply = try await world.capture("email_replied", by: "ada@kern.example").engagement
        #expect(try await world.rep.leadReading("L-1").score.interest.total == .whole(55))
        _ = try await world.rep.triageReply(reply.id.description, as: .outOfOffice)
        #expect(try await world.rep.leadReading("L-1").score.interest.total == .whole(40))
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `stop suppresses the address`() async throws {
        let world = try await World()
        let reply = try await world.capture("email_replied", by: "ada@kern.example").engagement
        _ = try await world.rep.triageReply(reply.id.description, as: .stop)
        #expect(try await world.rep.isSuppressed("ada@kern.example"))
    }
}

/// A call we started counts as the person's act only by an outcome the playbook names.
@Suite struct ColdCallTests {
    @Test func `a cold call that finds interest opens a lead, honestly`() async throws {
        let world = try await World()
        var call = ActivityDetails(kind: "call")
        call.person = PersonDetails(email: "ada@kern.example", firstName: "Ada")
        call.outcome = "asked_for_more"
        let logged = try await world.rep.logActivity(call)
        let captured = try #require(logged.captured)
        #expect(captured.opened)
        #expect(captured.engagement.kind == "asked_for_more")
        #expect(captured.engagement.activityID == logged.activity.id)
        #expect(logged.activity.twoWay)
    }

    @Test func `a cold call that reaches nobody opens nothing`() async throws {
        let world = try await World()
        var call = ActivityDetails(kind: "call")
        call.person = PersonDetails(email: "ada@kern.example")
        call.outcome = "no_answer"
        #expect(try await world.rep.logActivity(call).captured == nil)
        #expect(try await world.rep.leadCount() == 0)
    }

    @Test func `an undeclared outcome is refused, and the nearest named`() async throws {
        let world = try await World()
        var call = ActivityDetails(kind: "call")
        call.person = PersonDetails(email: "ada@kern.example")
        call.outcome = "asked_for_mor"
        await #expect(throws: Refusal(.unknownOutcome("asked_for_mor", activity: "call", nearest: "asked_for_more"))) {
            try await world.rep.logActivity(call)
        }
    }

    @Test func `our attempt answers what waited for a response, and the lead keeps a dated touch`() async throws {
        let world = try await World()
        let lead = try await world.openLead(by: "ada@kern.example", with: "content_downloaded")
        world.clock.advance(by: Milliseconds.hour)
        var call = ActivityDetails(kind: "call")
        call.lead = lead.code
        call.outcome = "no_answer"
        _ = try await world.rep.logActivity(call)
        let reading = try await world.rep.leadReading(lead.code)
        let next = try #require(reading.next)
        #expect(next.kind == .touch)
        #expect(try await world.owner.verify().differences.isEmpty)
    }
}
