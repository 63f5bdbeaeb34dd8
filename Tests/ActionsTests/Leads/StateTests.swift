import Actions
import Sales
import Scoring
import TestKit
import Testing

/// Each change of state is a row, latches, and can be taken back.
@Suite struct StateTests {
    private func qualified() async throws -> (World, Lead) {
        let world = try await World()
        let kern = AccountDetails(name: "Kern & Co", employees: 60)
        let lead = try #require(
            try await world.capture("seminar_attended", by: "ada@kern.example", title: "Owner", account: kern).lead)
        return (world, lead)
    }

    @Test func `the system qualifies at once, under the version in force`() async throws {
        let (world, lead) = try await qualified()
        #expect(lead.state == .qualified)
        let reading = try await world.rep.leadReading(lead.code)
        let entry = try #require(reading.timeline.first { $0.kind == "qualified" })
        #expect(entry.playbook == 1)
        // The answer is due before the acceptance.
        #expect(reading.next?.kind == .response)
    }

    @Test func `a change of state that was taken back stays taken back`() async throws {
        let (world, lead) = try await qualified()
        let restored = try await world.rep.takeBack(lead.code, .qualified)
        #expect(restored.lead.state == .new)
        #expect(restored.lead.qualifiedAt == nil)
        #expect(!restored.tasks.isEmpty)
        _ = try await world.rep.assignLead(lead.code, to: "ruth@ripen.example")
        #expect(try await world.rep.leadReading(lead.code).lead.state == .new)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `what a later change stands on is not taken back`() async throws {
        let (world, lead) = try await qualified()
        _ = try await world.rep.acceptLead(lead.code)
        await #expect(throws: Refusal(.laterChange(.accepted))) {
            try await world.rep.takeBack(lead.code, .qualified)
        }
    }

    @Test func `decay cools a qualified lead on time and changes no state`() async throws {
        let (world, lead) = try await qualified()
        let falls = try #require(try await world.rep.leadReading(lead.code).fallsAt)
        world.clock.set(falls + 3 * Milliseconds.day)
        let done = try await world.rep.runDueJobs()
        #expect(done.cooled == 1)
        let reading = try await world.rep.leadReading(lead.code)
        #expect(reading.lead.state == .qualified)
        #expect(reading.lead.coolingSince == falls)
        #expect(reading.timeline.first { $0.kind == "cooling" }?.at == falls)
        #expect(try await world.rep.runDueJobs().cooled == 0)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `interest that comes back ends the cooling`() async throws {
        let (world, lead) = try await qualified()
        world.clock.set(try #require(try await world.rep.leadReading(lead.code).fallsAt))
        _ = try await world.rep.runDueJobs()
        try await world.capture("question_asked", by: "ada@kern.example")
        #expect(try await world.rep.leadReading(lead.code).lead.coolingSince == nil)
    }

    @Test func `a reason that is not declared is refused, and the nearest named`() async throws {
        let (world, lead) = try await qualified()
        await #expect(throws: Refusal(.unknownReason("no_ned", use: .disqualified, nearest: "no_need"))) {
            try await world.rep.disqualifyLead(lead.code, reason: "no_ned")
        }
    }

    @Test func `a lead without an engagement needs a reason and a manager`() async throws {
        let world = try await World()
        var opening = LeadOpening(because: " ")
        opening.person = PersonDetails(email: "ada@kern.example")
        await #expect(throws: Refusal(.overrideNeedsReason)) { try await world.manager.openLead(opening) }
        opening.reason = "Met at the fair."
        await #expect(throws: Refusal(.overrideNeedsManager(.rep))) { try await world.rep.openLead(opening) }
        let done = try await world.manager.openLead(opening)
        #expect(done.lead.openedBy == nil)
        #expect(!done.tasks.isEmpty)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `publishing counts every lead anew, and old decisions keep their version`() async throws {
        let (world, lead) = try await qualified()
        let text = try await world.owner.playbookText().text
        let richer = text.replacing(
            "seminar_attended:      {asks: yes, interest: 35", with: "seminar_attended:      {asks: yes, interest: 45")
        #expect(richer != text)
        let published = try await world.owner.publishPlaybook(richer)
        #expect(published.version == 2)
        #expect(try await world.owner.rescoreLeads() == 1)
        #expect(try await world.owner.rescoreLeads() == 0)
        let reading = try await world.rep.leadReading(lead.code)
        #expect(reading.score.interest.total == .whole(45))
        #expect(reading.timeline.first { $0.kind == "qualified" }?.playbook == 1)
        #expect(try await world.owner.verify().differences.isEmpty)
    }
}
