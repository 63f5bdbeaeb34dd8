import Actions
import Sales
import Scoring
import Storage
import TestKit
import Testing

@Suite struct LeadReadingTests {
    @Test func `a lead that is not there is refused by name`() async throws {
        let world = try await World()
        await #expect(throws: Refusal(.notFound(noun: "lead", what: "L-9"))) { try await world.rep.leadReading("L-9") }
        await #expect(throws: Refusal(.notFound(noun: "opportunity", what: "O-9"))) {
            try await world.rep.opportunityReading("O-9")
        }
    }

    @Test func `the lines of a score sum to it, and each names the engagements it counts`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "demo_requested", title: "CEO")
        for day in 1...3 {
            world.clock.advance(days: Int64(day))
            try await world.capture("page_viewed", by: "ada@acme.example")
        }
        let reading = try await world.rep.leadReading(lead.code)
        let lines = reading.score.interest.lines
        #expect(lines.reduce(Points.zero) { $0 + $1.points } == reading.score.interest.total)
        let marked = lines.flatMap(\.marks).map { ID<Engagement>(Identifier(high: $0.high, low: $0.low)) }
        #expect(Set(marked) == Set(reading.counted.keys) && marked.count == 4)
    }

    @Test func `what they wrote is told from what we say`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "demo_requested")
        var details = AnswerDetails(lead: lead.code, criterion: "need", answer: "yes")
        details.note = "They need it by summer"
        _ = try await world.rep.answerCriterion(details)
        let said = try await world.rep.leadReading(lead.code).criteria.first { $0.criterion.name == "need" }
        #expect(said?.source == "we say" && said?.evidence.map(\.text) == ["They need it by summer"])
        details.note = nil
        details.evidence = [
            try await world.capture("survey_answered", by: "ada@acme.example").engagement.id.description
        ]
        _ = try await world.rep.answerCriterion(details)
        let wrote = try await world.rep.leadReading(lead.code).criteria.first { $0.criterion.name == "need" }
        #expect(wrote?.source == "they wrote" && wrote?.evidence.map(\.kind) == ["survey_answered"])
    }

    @Test func `the timeline has what happened last first, with who did it and what changed`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "content_downloaded")
        world.clock.advance(days: 1)
        _ = try await world.manager.assignLead(lead.code, to: "ruth@ripen.example")
        let timeline = try await world.rep.leadReading(lead.code).timeline
        #expect(timeline.map(\.at) == timeline.map(\.at).sorted(by: >))
        let assigned = timeline.first { $0.kind == "assigned" }
        #expect(assigned?.actorName == "Max Manager" && assigned?.changes.map(\.field) == ["owner_id"])
        let asked = timeline.first { $0.engagement != nil }
        #expect(asked?.actorName == "Ada" && asked?.actor == .buyer)
    }

    @Test func `what was taken back stays in sight, marked`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "content_downloaded")
        _ = try await world.manager.qualifyLead(lead.code, because: "keen")
        let qualified = world.clock.now
        world.clock.advance(days: 1)
        _ = try await world.manager.takeBack(lead.code)
        let reading = try await world.rep.leadReading(lead.code)
        #expect(reading.lead.state == .new)
        #expect(reading.timeline.first { $0.kind == "qualified" }?.isWithdrawn == true)
        let then = try await world.rep.leadReading(lead.code, asOf: qualified)
        #expect(then.lead.state == .qualified)
        #expect(then.timeline.first { $0.kind == "qualified" }?.isWithdrawn == false)
    }

    @Test func `as of a moment the playbook in force then is asked`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "demo_requested")
        let then = world.clock.now
        let before = try await world.rep.leadReading(lead.code)
        world.clock.advance(days: 1)
        let text = try await world.rep.playbookText().text
        _ = try await world.manager.publishPlaybook(
            text.replacing("interest: 40, at_most: 1", with: "interest: 8, at_most: 1"))
        let between = try await world.rep.leadReading(lead.code)
        #expect(between.playbook.version == 2 && between.score.interest.total < .whole(9))
        _ = try await world.system.rescoreLeads()
        #expect(try await world.rep.leadReading(lead.code) == between)
        #expect(try await world.rep.leadReading(lead.code, asOf: then) == before)
        #expect(try await world.rep.verify().differences == [])
    }

    @Test func `a viewer is offered nothing to do, a rep what the state takes`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "content_downloaded")
        #expect(try await world.viewer.leadReading(lead.code).verbs == [])
        let verbs = try await world.rep.leadReading(lead.code).verbs
        #expect(verbs.contains(.qualify) && !verbs.contains(.accept) && !verbs.contains(.takeBack))
    }

    @Test func `pages of a list show every lead once, in order`() async throws {
        let world = try await World(playbook: "startup")
        for number in 1...7 {
            world.clock.advance(by: Milliseconds.hour)
            _ = try await world.openLead(by: "p\(number)@firm\(number).example")
        }
        for sort in [LeadSort.interest, .number, .opened, .nextTouch, try LeadSort("-interest,name")] {
            var (seen, cursor): ([Int64], String?) = ([], nil)
            repeat {
                let page = try await world.rep.leadList(sort: sort, after: cursor, limit: 3)
                seen += page.rows.map(\.number)
                cursor = page.next
            } while cursor != nil
            #expect(seen.count == 7 && Set(seen) == Set(1...7), "\(sort)")
        }
        await #expect(throws: Refusal(.badValue(field: "after", value: "x"))) {
            try await world.rep.leadList(after: "x")
        }
    }

    @Test func `an opportunity shows the leads behind it, its people and what its buyers did since`() async throws {
        let world = try await World(playbook: "startup")
        try await world.convert(by: "ada@acme.example")
        world.clock.advance(days: 1)
        let viewed = try await world.capture("page_viewed", by: "ada@acme.example").engagement
        let reading = try await world.rep.opportunityReading("O-1")
        #expect(reading.leads.map(\.number) == [1] && reading.gate.isOpen)
        #expect(reading.people.map(\.person.email) == ["ada@acme.example"])
        #expect(reading.timeline.first?.engagement == viewed && viewed.leadID == nil)
        #expect(try await world.rep.opportunityList().rows.map(\.number) == [1])
    }
}
