import Actions
import Sales
import TestKit
import Testing

/// The grammar of filters over real opportunities.
struct OpportunityFilteringTests {
    let world: World

    init() async throws {
        world = try await World()
        try await world.convert(by: "ada@acme.example")
        world.clock.advance(days: 2)
        try await world.convert(by: "bo@bolt.example")
        var edit = OpportunityEdit()
        edit.amount = .money(500_000, currency: "EUR")
        (edit.forecast, edit.nextStep) = (.to("commit"), "Call")
        _ = try await world.rep.editOpportunity("O-2", edit)
        try await world.convert(by: "cy@cog.example")
        _ = try await world.rep.winOpportunity("O-3")
    }

    private func numbers(_ filter: String, sort: String = "number") async throws -> [Int64] {
        try await world.rep.opportunityList(ListQuery(filter, sort: sort)).rows.map(\.number)
    }

    @Test(arguments: [
        ("stag:new", 1, "stage"), ("open and amunt>=3", 10, "amount"), ("close<=soon", 1, "date"),
        ("forecast:comit", 1, "commit"), ("outcome:win", 1, "won"), ("owner>=3", 1, "figure"), ("own.x:1", 1, "own.x"),
    ])
    func `what a filter does not know is refused with its place`(
        _ text: String, _ column: Int, _ words: String
    ) async throws {
        let fault = await #expect(throws: FilterFault.self) { try await world.rep.opportunityFilter(text) }
        #expect(fault?.column == column)
        #expect(fault?.sentence.contains(words) == true, "\(fault?.sentence ?? "")")
    }

    @Test func `orders are refused alike`() async throws {
        let fault = await #expect(throws: FilterFault.self) { try await numbers("", sort: "close,-amont") }
        #expect(fault?.column == 7)
        await #expect(throws: FilterFault.self) { try await world.system.opportunityFilter("mine") }
    }

    @Test(
        arguments: [
            ("", [1, 2, 3]), ("open", [1, 2]), ("closed", [3]), ("won", [3]), ("outcome:won", [3]), ("lost", []),
            ("amount>=6000", [1, 3]), ("amount<6000 and open", [2]), ("forecast:commit", [2]),
            ("not forecast:commit", [1, 3]),
            ("owner:me", [1, 2, 3]), ("mine and open", [1, 2]), ("unassigned", []), ("account:acme", [1]),
            ("bolt", [2]),
            ("close<=+59d and open", [1]), ("late", []), ("stuck", []), ("on_hold", []), ("without_step", []),
            ("opened<today", [1]), ("chance>=1 and slips:0", [1, 2, 3]), ("acme or number:3", [1, 3]),
        ] as [(String, [Int64])])
    func `a filter finds what it says`(_ text: String, _ due: [Int64]) async throws {
        #expect(try await numbers(text) == due, "\(text)")
    }

    @Test func `orders hold, pages lead on and back`() async throws {
        #expect(try await numbers("open", sort: "amount") == [2, 1])
        #expect(try await numbers("", sort: "-close,-number") == [3, 2, 1])
        let first = try await world.rep.opportunityList(ListQuery("", sort: "name", limit: 2))
        let rest = try await world.rep.opportunityList(ListQuery("", sort: "name", after: first.next, limit: 2))
        #expect((first.rows + rest.rows).map(\.name) == (first.rows + rest.rows).map(\.name).sorted())
        #expect(first.rows.count == 2 && rest.rows.count == 1 && rest.next == nil)
        let back = try await world.rep.opportunityList(ListQuery("", sort: "name", before: rest.previous, limit: 2))
        #expect(back.rows == first.rows && back.previous == nil)
    }

    @Test(
        arguments: [
            ("JPY", 900_000, [4]), ("BHD", 900_000_000, [4]), ("EUR", 90_000_000, [4]), ("BHD", 899_999_999, []),
        ] as [(String, Int64, [Int64])])
    func `an amount is measured in the whole units of its own currency`(
        currency: String, minor: Int64, due: [Int64]
    ) async throws {
        try await world.convert(by: "di@dye.example")
        var edit = OpportunityEdit()
        edit.amount = .money(minor, currency: currency)
        _ = try await world.rep.editOpportunity("O-4", edit)
        #expect(try await numbers("amount>=900000") == due)
        #expect(try await numbers("amount:900000") == due)
        #expect(try await numbers("currency:\(currency.lowercased()) and number:4") == [4])
        #expect(try await numbers("amount<=9000000000000000000").count == 4)
    }
}
