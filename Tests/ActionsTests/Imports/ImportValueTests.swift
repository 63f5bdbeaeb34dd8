import Actions
import Sales
import TestKit
import Testing

@Suite struct ImportValueTests {
    @Test func `a date without a time is that day's end where the workspace is`() async throws {
        let world = try await World(zone: "Europe/Vienna")
        try await world.take(
            .engagements,
            "kind,email,at\npage_viewed,a@x.example,2026-01-15\npage_viewed,b@x.example,2025-07-15\n"
                + "page_viewed,c@x.example,2026-01-15 10:30\npage_viewed,d@x.example,2026-01-15T10:30:00+05:00\n")
        let text = try await world.export(.engagements)
        #expect(text.contains("2026-01-15T22:59:59.999Z") && text.contains("2025-07-15T21:59:59.999Z"))
        #expect(text.contains("2026-01-15T09:30:00Z") && text.contains("2026-01-15T05:30:00Z"))
    }

    @Test func `amounts are kept in minor units of their currency`() async throws {
        let world = try await World()
        try await world.take(
            .costs,
            "external_id,at,amount,currency\n1,2026-01-01,\"1.234,50\",\n2,2026-01-01,\"99,9\",USD\n"
                + "3,2026-01-01,1200,JPY\n4,2026-01-01,\"$1,200\",\n")
        let text = try await world.export(.costs)
        #expect(text.contains("1234.50,EUR") && text.contains("99.90,USD"))
        #expect(text.contains(",1200,JPY"))
    }

    @Test func `texts that look like formulas come and go unharmed`() async throws {
        let world = try await World()
        try await world.take(.accounts, "external_id,name,phone\na1,=HYPERLINK(1),+43 1 58 858\na2,'quoted,\n")
        let text = try await world.export(.accounts)
        #expect(text.contains("'=HYPERLINK(1)") && text.contains(",+43 1 58 858"))
        let again = try await world.take(.accounts, text)
        #expect(again.counts.unchanged == 2)
    }

    @Test func `later words of the same account replace the earlier ones`() async throws {
        let world = try await World()
        try await world.take(.accounts, "external_id,name,employees\na1,Acme,20-49\n")
        let report = try await world.take(.accounts, "external_id,name,employees,industry\na1,Acme SE,60,Steel\n")
        #expect(report.counts.updated == 1)
        #expect(try await world.export(.accounts).contains("a1,Acme SE,,Steel,60,"))
    }

    @Test func `an account known by its id alone waits for its name`() async throws {
        let world = try await World()
        let report = try await world.take(.opportunities, "Id,Name,AccountId,StageName\no1,Big,001A,needs\n")
        #expect(report.counts.created == 1)
        #expect(report.warnings.contains(.accountsKnownByID(["001A"])))
        try await world.take(.accounts, "Id,Name\n001A,Acme\n")
        let accounts = try await world.export(.accounts)
        #expect(accounts.split(separator: "\n").count == 2 && accounts.contains("001A,Acme"))
    }

    @Test func `unknown columns are named, mapped ones kept`() async throws {
        let world = try await World()
        let left = try await world.take(.accounts, "name,shoe_size\nAcme,42\n")
        #expect(left.warnings == [.columnsLeftOut(["shoe_size"])])
        try await world.take(.accounts, "name,shoe_size\nAcme,42\n") { $0.map = ["shoe_size": "own.shoe_size"] }
        #expect(try await world.export(.accounts).contains("own.shoe_size"))
    }

    @Test func `stages and outcomes that nobody declared are kept and told`() async throws {
        let world = try await World()
        let report = try await world.take(.opportunities, "name,stage\nBig,Engaging\n")
        #expect(report.warnings == [.undeclaredWords(field: "stage", ["Engaging"])])
        #expect(try await world.export(.opportunities).contains("Engaging"))
    }
}
