import Actions
import Sales
import TestKit
import Testing

/// Finding people, accounts, leads and opportunities by what they are called.
struct SearchTests {
    let world: World

    init() async throws {
        world = try await World()
        try await world.capture(
            "demo_requested", by: "zoe@mueller.example", account: AccountDetails(name: "Müller & Söhne"))
        _ = try await world.rep.editLead("L-1", FactEdit(["last_name": "Ångström", "phone": "+43 660 123456"]))
        try await world.convert(by: "ada@acme.example")
    }

    private static let finds: [(String, leads: [String], deals: [String])] = [
        ("ang", ["L-1"], []), ("ANGSTR", ["L-1"], []), ("zoe ång", ["L-1"], []), ("soh", ["L-1"], []),
        ("mueller.ex", ["L-1"], []), ("43660123", ["L-1"], []), ("L-1", ["L-1"], []), ("o-1", [], ["O-1"]),
        ("ada", ["L-2"], []), ("acme", ["L-2"], ["O-1"]), ("nobody", [], []), ("  ", [], []), ("\"*", [], []),
        ("ada zoe", [], []),
    ]

    @Test(arguments: finds.indices) func `words are found by their beginnings, placed or still waiting`(
        place: Int
    ) async throws {
        let (text, leads, deals) = SearchTests.finds[place]
        for _ in 0..<2 {
            let found = try await world.rep.search(text)
            #expect(found.leads.compactMap(\.code) == leads, "\(text)")
            #expect(found.opportunities.compactMap(\.code) == deals, "\(text)")
            try await world.rep.indexSearch()
        }
    }

    @Test func `a number alone is a lead's and an opportunity's`() async throws {
        let found = try await world.rep.search("1")
        #expect(found.leads.first?.code == "L-1" && found.opportunities.first?.code == "O-1")
    }

    @Test func `what is renamed is found by its new name alone, at once and later`() async throws {
        try await world.rep.indexSearch()
        _ = try await world.rep.editLead("L-1", FactEdit(["last_name": "Bergman"]))
        for _ in 0..<2 {
            #expect(try await world.rep.search("bergm").people.count == 1)
            #expect(try await world.rep.search("angst").people.isEmpty)
            try await world.rep.indexSearch()
        }
    }

    @Test func `what is withdrawn is found no more`() async throws {
        try await world.rep.indexSearch()
        _ = try await world.rep.revertConversion("L-2")
        for _ in 0..<2 {
            #expect(try await world.rep.search("acme").opportunities.isEmpty)
            try await world.rep.indexSearch()
        }
        #expect(try await world.rep.search("O-1").isEmpty)
    }

    @Test func `made anew it finds the same, and nobody but a manager makes it`() async throws {
        try await world.rep.indexSearch()
        let before = try await world.rep.search("a")
        await #expect(throws: Refusal.self) { try await world.rep.rebuildSearch() }
        #expect(try await world.manager.rebuildSearch() > 2)
        #expect(try await world.rep.search("a") == before)
    }
}
