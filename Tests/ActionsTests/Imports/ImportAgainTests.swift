import Actions
import Sales
import TestKit
import Testing

/// One small file of every kind, each referring only to those before it.
enum Samples {
    static let files: [(kind: ImportKind, text: String)] = [
        (.users, "email,name,role\nann@us.example,Ann,rep\n"),
        (.accounts, "external_id,name,domain\na1,Acme,acme.example\n,Bolt,\n"),
        (.people, "external_id,first_name,email,account\np1,Ada,ada@acme.example,a1\n,Bob,bob@bolt.example,Bolt\n"),
        (.list, "name,company,email\nCid,Cidco,cid@cidco.example\n,Lone Ltd,\n"),
        (.products, "name,price\nGTX,550\n"),
        (
            .leads,
            "external_id,person,engagement,at\nl1,p1,meeting_booked,2026-01-05\n"
                + ",bob@bolt.example,trial_started,2026-02-05\n"
        ),
        (.decisions, "lead,decision,at,reason\nl1,qualified,2026-01-06,\nl1,nurture,2026-01-07,decision_pending\n"),
        (
            .engagements,
            "kind,at,email,lead\npage_viewed,2026-01-06,,l1\npage_viewed,2026-01-06,,l1\n"
                + "form_submitted,2026-02-07,eve@x.example,\n"
        ),
        (.opportunities, "name,lead,amount,created_at\nBig,l1,1000,2026-01-11\nBig,,1000,2026-01-11\n"),
        (.activities, "kind,at,lead,outcome\ncall,2026-01-07,l1,asked_for_more\ncall,2026-01-08,l1,no_answer\n"),
        (.notes, "text,at,person\nHello,2026-01-02,p1\nHello,2026-01-02,p1\n"),
        (.tasks, "title,due,lead\nCall,2026-03-30,l1\nCall,,l1\n"),
        (.costs, "at,amount,campaign\n2026-01-01,99.90,Spring\n2026-01-01,99.90,Spring\n"),
        (.suppressions, "email,domain\nno@thanks.example,\n,never.example\n"),
    ]

    /// A world in which all of them are.
    static func world() async throws -> World {
        let world = try await World()
        for (kind, text) in files {
            let report = try await world.take(kind, text)
            try #require(report.counts.refused == 0, "\(kind): \(report.refusals.map(\.sentence))")
            try #require(report.counts.created == report.counts.rows, "\(kind): \(report.counts)")
        }
        return world
    }
}

@Suite struct ImportAgainTests {
    @Test func `the same files again change nothing`() async throws {
        let world = try await Samples.world()
        let before = try await world.exports()
        world.clock.advance(days: 3)
        for (kind, text) in Samples.files {
            let again = try await world.take(kind, text)
            #expect(again.counts.unchanged == again.counts.rows, "\(kind): \(again.counts)")
        }
        #expect(try await world.exports() == before)
        #expect(try await world.owner.verify().differences.isEmpty)
    }

    @Test func `an export of ours changes nothing where it comes from`() async throws {
        let world = try await Samples.world()
        let before = try await world.exports()
        for kind in RoundTripTests.order {
            let again = try await world.take(kind, try #require(before[kind])) { $0.history = "same" }
            #expect(again.counts.created == 0 && again.counts.refused == 0, "\(kind): \(again.counts)")
        }
        #expect(try await world.exports() == before)
    }

    @Test(arguments: ImportKind.allCases)
    func `a dry run says what would happen and changes nothing`(kind: ImportKind) async throws {
        let world = try await World()
        for (other, text) in Samples.files.prefix(while: { $0.kind != kind }) { try await world.take(other, text) }
        let text = try #require(Samples.files.first { $0.kind == kind }).text
        let before = try await world.exports()
        let rehearsed = try await world.take(kind, text) { $0.dryRun = true }
        #expect(rehearsed.id == nil)
        #expect(try await world.exports() == before)
        let report = try await world.take(kind, text)
        #expect(report.counts == rehearsed.counts)
        #expect(report.counts.created > 0)
    }

    @Test func `columns may come in another order, and rows of one file may be alike`() async throws {
        let world = try await World()
        let first = try await world.take(.costs, "at,amount\n2026-01-01,5\n2026-01-01,5\n")
        #expect(first.counts.created == 2)
        let second = try await world.take(.costs, "amount,at\n5,2026-01-01\n5,2026-01-01\n5,2026-01-01\n")
        #expect(second.counts.unchanged == 2 && second.counts.created == 1)
    }

    @Test func `the same rows with another value set are other rows`() async throws {
        let world = try await World()
        let text = "email\nada@acme.example\n"
        try await world.take(.engagements, text) { $0.set = ["kind": "page_viewed", "at": "2026-01-01"] }
        let other = try await world.take(.engagements, text) { $0.set = ["kind": "page_viewed", "at": "2026-01-02"] }
        #expect(other.counts.created == 1)
    }

    @Test func `rows are picked by what a column holds`() async throws {
        let world = try await Samples.world()
        let text =
            "touch_id,lead_id,touch_timestamp,touch_type,direction\nt1,l1,2026-01-20,call,outbound\n"
            + "t2,l1,2026-01-21,call,Inbound\n"
        let ours = try await world.take(.activities, text) {
            $0.rows = [RowChoice(column: "Direction", value: "outbound")]
            $0.map = ["touch_id": "external_id", "touch_type": "kind", "touch_timestamp": "at"]
        }
        let theirs = try await world.take(.engagements, text) {
            $0.rows = [RowChoice(column: "direction", value: "inbound")]
        }
        #expect(ours.counts.rows == 1 && ours.counts.created == 1)
        #expect(theirs.counts.rows == 1 && theirs.counts.created == 1)
    }
}
