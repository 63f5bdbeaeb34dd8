import Actions
import Sales
import TestKit
import Testing

@Suite struct RoundTripTests {
    /// The order in which a workspace's files are to be imported: each refers only to those before.
    static let order: [ImportKind] = [
        .users, .accounts, .people, .list, .products, .leads, .decisions, .engagements, .opportunities, .activities,
        .notes, .tasks, .costs, .suppressions,
    ]

    private func moved(_ texts: [ImportKind: String]) async throws -> World {
        let world = try await World(seed: 99)
        world.clock.advance(days: 400)
        for kind in Self.order {
            let report = try await world.take(kind, try #require(texts[kind])) { order in
                order.history = "moved house"
            }
            #expect(report.counts.refused == 0, "\(kind): \(report.refusals.map(\.sentence))")
        }
        let verified = try await world.owner.verify()
        #expect(verified.differences.isEmpty, "\(verified.differences.prefix(5))")
        return world
    }

    private func expectEqual(_ one: [ImportKind: String], _ other: [ImportKind: String]) {
        for kind in ImportKind.allCases { #expect(one[kind] == other[kind], "\(kind)") }
    }

    /// Files with everything that is awkward on the way out and in.
    private static let files: [(kind: ImportKind, text: String)] = [
        (.users, "email,name,role\nann@us.example,Ann,rep\n"),
        (
            .accounts,
            "external_id,name,domain,industry,employees,owner,own.tier\n"
                + "a1,Acme,acme.example,Steel,20-499,ann@us.example,gold\n"
                + ",\"Bolt, \"\"Nut\"\" & Co\",,Tools,25,Nobody Known,\n"
        ),
        (
            .people,
            "external_id,first_name,last_name,email,account,title\np1,Ada,Byron,ada@acme.example,a1,CEO\n"
                + ",Bob,Ross,bob@bolt.example,\"Bolt, \"\"Nut\"\" & Co\",Buyer\n"
        ),
        (
            .list,
            "name,company,email,list\nCid Ng,Cidco,cid@cidco.example,Fair\n,Lone Ltd,,Fair\n"
                + "Cid Ng,,cid@cidco.example,B\n"
        ),
        (
            .leads,
            "external_id,person,engagement,at,source,owner,utm_source,detail\n"
                + "l1,p1,meeting_booked,2026-01-05,Web,ann@us.example,ads,\"two\nlines\"\n"
                + ",ada@acme.example,seminar_attended,2026-02-05T10:00:00Z,Fair,,,=SUM(1)\n"
        ),
        (
            .engagements,
            "kind,at,email,lead\npage_viewed,2026-01-06,ada@acme.example,l1\n"
                + "content_downloaded,2026-02-20T10:00:00Z,eve@new.example,\npage_viewed,2026-02-20,fay@x.example,\n"
        ),
        (
            .activities,
            "kind,at,lead,by,outcome,note\ncall,2026-01-07,l1,ann@us.example,asked_for_more,Wants it\n"
                + "call,2026-01-08,l1,,left_voicemail,\n"
        ),
        (
            .decisions,
            "lead,decision,at,reason,until,by\nl1,qualified,2026-01-08,,,ann@us.example\n"
                + "l1,accepted,2026-01-09,,,\nl1,nurture,2026-01-10,decision_pending,2026-06-01,\n"
        ),
        (
            .opportunities,
            "external_id,name,lead,account,stage,amount,currency,created_at,outcome,closed_at,people,"
                + "roles,stances,left_at,on_hold_until,ticked\n"
                + "o1,Big deal,l1,a1,proposal,\"1,234.50\",USD,2026-01-11,won,2026-02-01,p1;bob@bolt.example,"
                + "champion;user,;sceptical,;2026-01-20,,\n"
                + "o2,Open deal,,a1,needs,10k-20k,,2026-01-12,,,,,,,2026-12-01,\"needs: a: b\nneeds: c\"\n"
        ),
        (.costs, "at,amount,kind,campaign\n2026-01-01,\"99,90 €\",media,Spring\n"),
        (.notes, "text,at,person\n\" spaced, text \",2026-01-02,p1\n"),
        (.tasks, "title,due,lead\nCall back,2026-03-30,l1\n"),
        (.products, "name,price,currency\nGTX,550,USD\n"),
        (.suppressions, "email,reason\nno@thanks.example,asked\n"),
    ]

    @Test(arguments: [
        ("left_at", "yesterday", "is not a date"), ("ticked", "no stage", "stage: what is ticked"),
        ("on_hold_until", "soon", "is not a date"),
    ])
    func `what cannot be read of a deal is refused with its column`(
        column: String, value: String, words: String
    ) async throws {
        let world = try await World()
        try await world.take(.people, "email\na@b.example\n")
        let report = try await world.take(.opportunities, "name,people,\(column)\nDeal,a@b.example,\(value)\n")
        #expect(report.counts.refused == 1)
        #expect(report.refusals.first?.sentence.contains(words) == true, "\(report.refusals.map(\.sentence))")
    }

    @Test func `what a deal lacked in files before is in them`() async throws {
        let world = try await World(seed: 5)
        for (kind, text) in Self.files { try await world.take(kind, text) }
        let text = try await world.export(.opportunities)
        for words in ["2026-01-20T", "champion", "sceptical", "2026-12-01", "needs: a: b\nneeds: c"] {
            #expect(text.contains(words), "\(words): \(text)")
        }
    }

    @Test func `an imported world moves to an empty workspace and is the same there`() async throws {
        let world = try await World(seed: 5)
        for (kind, text) in Self.files {
            let report = try await world.take(kind, text)
            #expect(report.counts.created == report.counts.rows, "\(kind): \(report.refusals.map(\.sentence))")
        }
        let texts = try await world.exports()
        expectEqual(texts, try await moved(texts).exports())
    }

    @Test func `a lived world moves to an empty workspace and is the same there`() async throws {
        let world = try await World(seed: 7)
        for (place, name) in ["ada", "bob", "cyd", "dee", "eli"].enumerated() {
            world.clock.advance(days: 1)
            try await world.capture("page_viewed", by: "\(name)@firm\(place).example", title: "CEO")
            world.clock.advance(days: 1)
            let kind = place == 2 ? "page_viewed" : "meeting_booked"
            try await world.capture(
                kind, by: "\(name)@firm\(place).example", title: "CEO",
                account: AccountDetails(name: "Firm \(place)", domain: "firm\(place).example", employees: 100))
            world.clock.advance(days: 1)
            try await world.capture("content_downloaded", by: "\(name)@firm\(place).example")
        }
        for number in 1...4 {
            world.clock.advance(by: Milliseconds.hour)
            _ = try? await world.manager.qualifyLead("L-\(number)", because: "known")
            if number > 1 { _ = try await world.rep.acceptLead("L-\(number)") }
        }
        _ = try await world.rep.nurtureLead("L-2", reason: "decision_pending")
        _ = try await world.rep.disqualifyLead(
            "L-3", reason: try #require(world.playbook.playbook.reasons.first { $0.use == .disqualified }).name)
        _ = try await world.rep.planTouch("L-4", title: "Visit", due: world.clock.now + Milliseconds.day)
        try await sell("L-4", in: world)
        try await talk(in: world)
        let texts = try await world.exports()
        expectEqual(texts, try await moved(texts).exports())
    }

    /// A lead is converted past the gate, and the opportunity won.
    private func sell(_ lead: String, in world: World) async throws {
        var order = ConversionOrder()
        order.amount = .money(12_345, currency: "EUR")
        order.expectedClose = Day(utc: world.clock.now) + 30
        order.nextStep = "Send the offer"
        order.override = "they asked for it"
        world.clock.advance(days: 1)
        _ = try await world.manager.convertLead(lead, on: order)
        world.clock.advance(days: 1)
        _ = try await world.rep.setOpportunityPerson(
            "O-1", person: "bob@firm1.example", role: "champion", stance: "supporter")
        _ = try await world.rep.setOpportunityPerson("O-1", person: "ada@firm0.example", role: "user")
        _ = try await world.rep.removeOpportunityPerson("O-1", person: "ada@firm0.example")
        var edit = OpportunityEdit()
        edit.onHoldUntil = .to(Day(utc: world.clock.now) + 20)
        _ = try await world.rep.editOpportunity("O-1", edit)
        let reading = try await world.rep.opportunityReading("O-1")
        let type = try #require(reading.playbook.playbook.type(reading.opportunity.type))
        let stage = try #require(type.stages.first { !$0.checklist.isEmpty } ?? type.stages.first)
        if let line = stage.checklist.first, reading.opportunity.stage == stage.name {
            _ = try await world.rep.tickChecklist("O-1", line)
        }
        world.clock.advance(by: Milliseconds.hour)
        _ = try await world.manager.winOpportunity("O-1")
    }

    /// A cold call finds interest, a reply asks, somebody wants to hear nothing more.
    private func talk(in world: World) async throws {
        var call = ActivityDetails(kind: "call")
        call.person = PersonDetails(email: "gil@firm9.example", firstName: "Gil")
        call.outcome = "asked_for_more"
        let logged = try await world.rep.logActivity(call)
        #expect(logged.captured?.opened == true)
        world.clock.advance(days: 1)
        let reply = try await world.capture("email_replied", by: "hal@firm8.example")
        _ = try await world.rep.triageReply(reply.engagement.id.description, as: .interested)
        try await world.capture("unsubscribed", by: "ida@firm7.example")
        try await world.take(.suppressions, "email\nabe@firm1.example\n")
    }

    @Test(arguments: ImportKind.allCases)
    func `an export of nothing is a header that an import accepts`(kind: ImportKind) async throws {
        let world = try await World()
        let text = try await world.export(kind)
        let header = try #require(text.split(separator: "\n").first)
        #expect(header.split(separator: ",").map(String.init) == kind.fields.map(\.name))
        let report = try await world.take(kind, String(header) + "\n") { if kind == .leads { $0.history = "x" } }
        #expect(report.counts.rows == 0)
    }
}
