import Actions
import Sales
import Tables
import TestKit
import Testing

@Suite struct ImportRefusalTests {
    @Test func `files that are none are refused with a sentence`() async throws {
        let world = try await World()
        await #expect(throws: TableFault.self) { try await world.take(.accounts, "") }
        await #expect(throws: TableFault.self) { try await world.take(.accounts, "\u{1}\u{0}\u{2}\u{0}\u{0}\u{3}") }
        await #expect(throws: TableFault.missing(path: "/nowhere/at/all.csv")) {
            try await world.owner.importTable(ImportOrder(.accounts, path: "/nowhere/at/all.csv"))
        }
    }

    @Test func `a file of another kind is refused with what it looks like`() async throws {
        let world = try await World()
        let accounts = "account_id,company_name,industry,employee_band\na1,Acme,Steel,20-49\n"
        await #expect(throws: ImportRefusal.wrongKind(kind: .leads, looksLike: .accounts)) {
            try await world.take(.leads, accounts)
        }
    }

    @Test func `columns and fields that do not exist are refused`() async throws {
        let world = try await World()
        await #expect(throws: ImportRefusal.self) {
            try await world.take(.accounts, "name\nAcme\n") { $0.map = ["nmae": "name"] }
        }
        await #expect(throws: ImportRefusal.unknownField(name: "nane", kind: .accounts, nearest: "name")) {
            try await world.take(.accounts, "name\nAcme\n") { $0.set = ["nane": "x"] }
        }
        await #expect(throws: ImportRefusal.unknownColumn(name: "knd", nearest: "kind")) {
            try await world.take(.accounts, "name,kind\nAcme,x\n") { $0.rows = [RowChoice(column: "knd", value: "x")] }
        }
        await #expect(throws: ImportRefusal.self) {
            try await world.take(.notes, "text,at,person,x\nHi,2026-01-01,p,1\n") { $0.map = ["x": "own.x"] }
        }
    }

    @Test func `dates that nobody can tell apart are refused up front, unless the order is told`() async throws {
        let world = try await World()
        let text = "amount,at\n10,03/04/2026\n20,05/06/2026\n"
        await #expect(throws: ImportRefusal.ambiguousDates(column: "at", examples: ["03/04/2026", "05/06/2026"])) {
            try await world.take(.costs, text)
        }
        #expect(try await world.export(.costs).split(separator: "\n").count == 1)
        try await world.take(.costs, text) { $0.dateOrder = .dmy }
        #expect(try await world.export(.costs).contains("2026-04-03"))
        let settled = try await world.take(.costs, "amount,at\n30,03/04/2026\n40,25/06/2026\n")
        #expect(settled.counts.created == 2)
    }

    @Test func `a bad row is refused alone, and its file can be put right and imported`() async throws {
        let (world, papers) = (try await World(), try Papers())
        let text =
            "kind;email;at;note to self\npage_viewed;ada@acme.example;2026-02-01;a\n"
            + "page_viewed;not an address;2026-02-01;\"=1+1; b\"\npage_viewed;bob@bolt.example;soon;c\n"
        let report = try await world.take(.engagements, text) { $0.errorsPath = papers.path("errors.csv") }
        #expect(report.counts.created == 1 && report.counts.refused == 2)
        #expect(report.refusals.map(\.code) == ["bad_value", "bad_value"])
        #expect(report.refusals.map(\.line) == [3, 4])
        let errors = try #require(papers.text("errors.csv"))
        #expect(errors.hasPrefix("kind;email;at;note to self;error\n"))
        #expect(errors.contains("“not an address” is not an e-mail address"))
        let right = errors.replacing("page_viewed;not an address", with: "page_viewed;eve@x.example")
            .replacing(";soon;", with: ";2026-02-03;")
        let again = try await world.take(.engagements, right)
        #expect(again.counts.created == 2 && again.counts.refused == 0)
    }

    @Test func `no errors file is made where nothing is refused`() async throws {
        let (world, papers) = (try await World(), try Papers())
        try await world.take(.accounts, "name\nAcme\n") { $0.errorsPath = papers.path("errors.csv") }
        #expect(papers.text("errors.csv") == nil)
    }

    @Test func `what is dated ahead is refused, today is now`() async throws {
        let world = try await World()
        let today = Day(utc: world.clock.now)
        let report = try await world.take(
            .engagements, "kind,email,at\npage_viewed,ada@x.example,\(today)\npage_viewed,ada@x.example,\(today + 1)\n")
        #expect(report.counts.created == 1 && report.counts.refused == 1)
        #expect(try await world.export(.engagements).contains(world.clock.now.description))
    }

    @Test func `a closed opportunity without a date is refused unless one is set`() async throws {
        let world = try await World()
        let text = "name,stage\nBig,Closed Won\nSmall,needs\n"
        let report = try await world.take(.opportunities, text)
        #expect(report.refusals.map(\.code) == ["closed_without_date"])
        let again = try await world.take(.opportunities, text) { $0.set = ["closed_at": "2026-01-31"] }
        #expect(again.counts.created == 2, "a value set for all makes other rows of them")
        #expect(try await world.export(.opportunities).contains("won,2026-01-31T23:59:59.999Z"))
    }

    @Test(arguments: [ImportKind.accounts, .users, .decisions])
    func `a viewer imports nothing`(kind: ImportKind) async throws {
        let world = try await World()
        await #expect(throws: Refusal.self) {
            try await world.take(kind, "name,lead,decision,at\nx,1,qualified,2026-01-01\n", as: world.viewer)
        }
    }

    @Test func `a manager makes no owners`() async throws {
        let world = try await World()
        let report = try await world.take(.users, "email,role\nnew@us.example,owner\n", as: world.manager)
        #expect(report.refusals.map(\.code) == ["not_allowed"])
    }
}
