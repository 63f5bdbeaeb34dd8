import Actions
import SQLPort
import Sales
import TestKit
import Testing

/// Every verb, broken off at each of its statements: nothing of it is kept, and nothing differs.
@Suite struct BreakingTests {
    @Test func `a capture that breaks off anywhere leaves nothing`() async throws {
        try await breakEverywhere { _ in
        } verb: { desk, world in
            var details = EngagementDetails(kind: "demo_requested", at: world.clock.now)
            details.person = PersonDetails(email: "ada@acme.example", title: "CEO")
            details.account = AccountDetails(name: "Acme")
            _ = try await desk.captureEngagement(details)
        }
    }

    @Test func `qualify, accept and their taking back leave nothing when they break off`() async throws {
        let open: Prepare = { try await $0.openLead(by: "ada@acme.example", with: "content_downloaded") }
        try await breakEverywhere(open) { desk, _ in _ = try await desk.qualifyLead("L-1", because: "keen") }
        let qualified: Prepare = {
            try await open($0)
            _ = try await $0.manager.qualifyLead("L-1", because: "keen")
        }
        try await breakEverywhere(qualified) { desk, _ in _ = try await desk.acceptLead("L-1") }
        try await breakEverywhere(qualified) { desk, _ in _ = try await desk.takeBack("L-1") }
    }

    @Test func `nurture, disqualify, recycle, assign and an answer leave nothing when they break off`() async throws {
        let open: Prepare = { try await $0.openLead(by: "ada@acme.example") }
        try await breakEverywhere(open) { desk, world in
            let reason = world.reason(for: .nurture)
            _ = try await desk.nurtureLead("L-1", reason: reason, until: LocalTime.utc.day(of: world.clock.now) + 90)
        }
        try await breakEverywhere(open) { desk, world in
            _ = try await desk.disqualifyLead("L-1", reason: world.reason(for: .disqualified))
        }
        try await breakEverywhere(open) { desk, _ in _ = try await desk.assignLead("L-1", to: "max@ripen.example") }
        try await breakEverywhere(open) { desk, _ in
            var details = AnswerDetails(lead: "L-1", criterion: "need", answer: "yes")
            details.note = "They said so"
            _ = try await desk.answerCriterion(details)
        }
        try await breakEverywhere(open) { desk, _ in
            var call = ActivityDetails(kind: "call")
            call.lead = "L-1"
            call.outcome = "asked_for_more"
            _ = try await desk.logActivity(call)
        }
    }

    @Test func `a conversion and its reverting leave nothing when they break off`() async throws {
        let ready: Prepare = { world in
            let lead = try await world.openLead(by: "ada@acme.example")
            try await world.answerGate(lead, by: "ada@acme.example")
        }
        try await breakEverywhere(ready) { desk, world in
            let lead = try await world.rep.leadReading("L-1").lead
            _ = try await desk.convertLead("L-1", on: world.order(for: lead), key: "once")
        }
        try await breakEverywhere({ try await $0.convert(by: "ada@acme.example") }) { desk, _ in
            _ = try await desk.revertConversion("L-1")
        }
        try await breakEverywhere({ try await $0.convert(by: "ada@acme.example") }) { desk, _ in
            _ = try await desk.winOpportunity("O-1")
        }
    }

    @Test func `publishing and rescoring leave nothing half done when they break off`() async throws {
        let open: Prepare = { try await $0.openLead(by: "ada@acme.example") }
        try await breakEverywhere(open, as: .manager) { desk, _ in
            let text = try await desk.playbookText().text.replacing("interest: 40", with: "interest: 35")
            _ = try await desk.publishPlaybook(text)
        }
    }
}

private typealias Prepare = @Sendable (World) async throws -> Void

/// Runs a verb again and again over a store that breaks at its first statement, its second, and so on until it is done;
/// after each break the timeline must be what it was, and verify must find nothing.
private func breakEverywhere(
    _ prepare: Prepare, as role: Role = .rep, verb: @Sendable (Desk, World) async throws -> Void
) async throws {
    let world = try await World(playbook: "startup")
    try await prepare(world)
    let faulty = FaultyDatabase(over: world.database)
    let desk = world.over(faulty).with(actor: world.desk(role).actor, role: role)
    let before = try await world.timeline()
    var statement = 1
    while true {
        faulty.breakAt(statement)
        do {
            try await verb(desk, world)
            break
        } catch let fault as SQLFault where fault == FaultyDatabase.fault {
            #expect(try await world.timeline() == before, "broken at statement \(statement)")
            #expect(try await world.rep.verify().differences == [], "broken at statement \(statement)")
        }
        statement += 1
        try #require(statement < 1_000, "it never ends")
    }
    // What was asked for breaks at least once and is then done.
    #expect(statement > 2)
    #expect(try await world.timeline() != before)
    #expect(try await world.rep.verify().differences == [])
}

extension World {
    /// The whole timeline as its export writes it.
    func timeline() async throws -> [String] {
        let lines = Lines()
        _ = try await rep.exportTimeline { lines.add($0) }
        return lines.all
    }

    /// A reason of the playbook that can be given there.
    fileprivate func reason(for use: Reason.Use) -> String {
        playbook.playbook.reasons.first { $0.use == use }?.name ?? ""
    }
}
