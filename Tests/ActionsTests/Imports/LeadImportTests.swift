import Actions
import Sales
import TestKit
import Testing

@Suite struct LeadImportTests {
    @Test func `a row that does not say what the person did is refused and told what to do`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads, "email,engagement,at\nada@acme.example,meeting_booked,2026-02-01\nbob@acme.example,,2026-02-01\n")
        #expect(report.counts.created == 1)
        #expect(report.counts.leadsOpened == 1)
        #expect(report.refusals.map(\.code) == ["no_engagement"])
        #expect(report.refusals.map(\.line) == [3])
        let sentence = try #require(report.refusals.first?.sentence)
        #expect(sentence.contains("ripen import list") && sentence.contains("--set engagement="))
    }

    @Test func `a file without a column that says it is refused as a whole`() async throws {
        let world = try await World()
        await #expect(throws: ImportRefusal.noEngagement(line: nil)) {
            try await world.take(.leads, "email,at\nada@acme.example,2026-02-01\n")
        }
    }

    @Test func `an engagement that the playbook does not declare is refused with the nearest`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads, "email,engagement,at\nada@acme.example,meeting_boked,2026-02-01\n")
        #expect(report.refusals.map(\.code) == ["undeclared_kind"])
        #expect(report.refusals.first?.sentence.contains("meeting_booked") == true)
        #expect(try await world.export(.people).split(separator: "\n").count == 1, "nothing half-applied")
    }

    @Test func `an engagement that asks for nothing opens no lead`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads, "email,engagement,at\nada@acme.example,page_viewed,2026-02-01\n")
        #expect(report.refusals.map(\.code) == ["engagement_not_proactive"])
        #expect(try await world.leads().isEmpty)
    }

    @Test func `an engagement set for the whole file opens a lead for each row`() async throws {
        let world = try await World()
        let report = try await world.take(.leads, "email\nada@acme.example\nbob@bolt.example\n") { order in
            order.set = ["engagement": "seminar_attended", "at": "2026-02-27"]
        }
        #expect(report.counts.leadsOpened == 2)
        let leads = try await world.leads()
        #expect(leads.allSatisfy { $0.openedBy != nil })
        #expect(Set(leads.map(\.openedAt)) == [try #require(Moment("2026-02-27T23:59:59.999Z"))])
    }

    @Test func `sources of other systems are read, and a bought list stays a list`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads,
            "Email,Company,Lead Source,Create Date\n"
                + "ada@acme.example,Acme,Web,2026-02-01\nbob@bolt.example,Bolt,Purchased List,2026-02-01\n")
        #expect(report.counts.leadsOpened == 1)
        #expect(report.counts.listed == 1)
        #expect(report.warnings.contains(.listedNotLeads(rows: 1, list: "rows")))
        #expect(report.values.contains { $0.value == "Web" && $0.meaning == .engagement("form_submitted") })
        #expect(try await world.export(.list).contains("bob@bolt.example"))
    }

    @Test func `two ids are two episodes of one person`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads,
            "external_id,email,engagement,at\n1,ada@acme.example,meeting_booked,2025-02-01\n"
                + "2,ADA@acme.example,meeting_booked,2026-02-01\n")
        #expect(report.counts.leadsOpened == 2)
        let leads = try await world.leads()
        #expect(leads.count == 2 && Set(leads.map(\.personID)).count == 1)
    }

    @Test func `an unknown owner becomes a user who cannot sign in`() async throws {
        let world = try await World()
        try await world.take(
            .leads, "email,engagement,at,owner\nada@acme.example,meeting_booked,2026-02-01,Rita Gone\n")
        let rita = try #require(try await world.owner.users().first { $0.name == "Rita Gone" })
        #expect(!rita.active)
        #expect(try await world.leads().map(\.ownerID) == [rita.id])
    }

    @Test func `a reference to nobody is refused`() async throws {
        let world = try await World()
        let report = try await world.take(
            .leads, "external_id,contact_id,engagement,at\n1,c-77,meeting_booked,2026-02-01\n")
        #expect(report.refusals.map(\.code) == ["not_found"])
    }
}

@Suite struct HistoryImportTests {
    private let rows = "external_id,email,at,status\n1,ada@acme.example,2025-02-01,\n"

    @Test func `history needs a manager`() async throws {
        let world = try await World()
        await #expect(throws: Refusal(.notAllowed(verb: .importHistory, role: .rep))) {
            try await world.take(.leads, rows, as: world.rep) { $0.history = "old system" }
        }
        await #expect(throws: Refusal(.notAllowed(verb: .importHistory, role: .rep))) {
            try await world.take(.decisions, "lead,decision,at\n1,qualified,2025-02-02\n", as: world.rep)
        }
        await #expect(throws: Refusal(.overrideNeedsReason)) {
            try await world.take(.leads, rows) { $0.history = " " }
        }
    }

    @Test func `a lead without an engagement goes in as history under an override`() async throws {
        let world = try await World()
        let report = try await world.take(.leads, rows, as: world.manager) { $0.history = "old system" }
        #expect(report.counts.leadsOpened == 1)
        let lead = try #require(try await world.leads().first)
        #expect(lead.openedBy == nil)
        #expect(try await world.export(.tasks).split(separator: "\n").count == 1, "history plans nothing")
    }

    @Test func `a decision made elsewhere takes the place of the system's own`() async throws {
        let world = try await World()
        let people = "external_id,email,title,company,employees,industry\n1,ada@acme.example,CEO,Acme,200,Consulting\n"
        try await world.take(.people, people)
        var opened = "external_id,email,title,company,employees,engagement,at\n"
        opened += "l1,ada@acme.example,CEO,Acme,200,meeting_booked,2026-03-01\n"
        try await world.take(.leads, opened)
        #expect(try await world.leads().map(\.state) == [.qualified], "the system found it qualified")
        try await world.take(.decisions, "lead,decision,at,reason\nl1,disqualified,2026-03-01,no_need\n")
        let lead = try #require(try await world.leads().first)
        #expect(lead.state == .disqualified)
        #expect(lead.qualifiedAt == nil)
    }

    @Test func `decisions are folded in where they belong, in whatever order they come`() async throws {
        let world = try await World()
        try await world.take(.leads, rows) { $0.history = "old system" }
        let report = try await world.take(
            .decisions,
            "lead,decision,at,reason\n1,disqualified,2025-04-01,no_need\n1,qualified,2025-02-02,\n"
                + "1,accepted,2025-03-01,\n1,qualified,2025-02-02,\n")
        #expect(report.counts.created == 3 && report.counts.unchanged == 1)
        let lead = try #require(try await world.leads().first)
        #expect(lead.state == .disqualified)
        #expect(lead.qualifiedAt == Moment("2025-02-02T23:59:59.999Z"))
        #expect(lead.acceptedAt == Moment("2025-03-01T23:59:59.999Z"))
        let march = try await world.owner.leadReading("L-1", asOf: Moment("2025-03-15T00:00:00Z"))
        #expect(march.lead.state == .prospect)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `a status of another system is decided as history`() async throws {
        let world = try await World()
        let text = "external_id,email,engagement,at,status\n1,ada@acme.example,meeting_booked,2026-02-01,Unqualified\n"
        let refused = try await world.take(.leads, text, as: world.marketer)
        #expect(refused.refusals.map(\.code) == ["not_allowed"])
        try await world.take(.leads, text)
        #expect(try await world.leads().map(\.state) == [.disqualified])
        #expect(try await world.take(.leads, text).counts.unchanged == 1)
    }
}

@Suite struct ListImportTests {
    @Test func `five thousand names are no lead and leave the funnel as it was`() async throws {
        let world = try await World()
        try await world.openLead(by: "ada@acme.example")
        let question = FunnelQuestion(from: Day(utc: world.clock.now) + -30, to: Day(utc: world.clock.now) + 1)
        let before = try await world.owner.funnel(question)
        let names = (1...5_000).map { "First\($0),Last\($0),p\($0)@list\($0 % 700).example,List \($0 % 700)" }
        let text = "first_name,last_name,email,company\n" + names.joined(separator: "\n") + "\nAda,,ada@acme.example,\n"
        let report = try await world.take(.list, text) { $0.list = "Bought 2026" }
        #expect(report.counts.created == 5_001)
        #expect(report.counts.leadsOpened == 0)
        #expect(try await world.leads().count == 1)
        #expect(try await world.owner.funnel(question) == before)
    }

    @Test func `a reply that asks makes exactly one lead of the person on the list`() async throws {
        let world = try await World()
        try await world.take(.list, "name,email\nAda Byron,ada@acme.example\nBob Ross,bob@bolt.example\n")
        let text = "name,email,engagement,at\nAda Byron,ada@acme.example,email_replied,2026-02-20T08:00:00Z\n"
        let report = try await world.take(.list, text)
        #expect(report.counts.leadsOpened == 1)
        let lead = try #require(try await world.leads().first)
        #expect(try await world.leads().count == 1)
        let reading = try await world.owner.leadReading(lead.code)
        #expect(lead.openedAt == Moment("2026-02-20T08:00:00Z"))
        #expect(reading.people.map(\.person.email) == ["ada@acme.example"])
        #expect(try await world.export(.people).split(separator: "\n").count == 3, "the same person")
        #expect(try await world.take(.list, text).counts.unchanged == 1)
        #expect(try await world.leads().count == 1)
    }

    @Test func `an engagement cell that asks for nothing refuses its row`() async throws {
        let world = try await World()
        let report = try await world.take(
            .list, "name,email,engagement,at\nAda,ada@acme.example,page_viewed,2026-02-20\n")
        #expect(report.counts.refused == 1)
        #expect(try await world.export(.list).split(separator: "\n").count == 1)
    }

    @Test func `a company alone is welcome, nobody at all is refused`() async throws {
        let world = try await World()
        let report = try await world.take(.list, "name,company,industry\n,Acme,\n,,Steel\nBob,,\n")
        #expect(report.counts.created == 2)
        #expect(report.refusals.map(\.code) == ["missing_value"])
    }
}
