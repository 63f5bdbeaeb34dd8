import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct DealListTests {
    private func house() async throws -> House {
        let house = try await House()
        for name in ["ada@acme", "bob@bolt"] { try await house.world.convert(by: "\(name).example") }
        _ = try await house.world.rep.winOpportunity("O-2")
        return house
    }

    @Test func `a filter that cannot be read is refused with its place and kept`() async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            let answer = try await browser.get("\(house.root)/opportunities?filter=stag:x")
            #expect(answer.status == 400)
            #expect(Browser.refusal(in: answer.html).contains("stage"))
            #expect(answer.html.contains("value=\"stag:x\""))
        }
    }

    @Test func `the page asks in the grammar of all lists`() async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/opportunities"
            let open = try await browser.page(path)
            #expect(open.contains("/opportunities/O-1\"") && !open.contains("/opportunities/O-2\""))
            let won = try await browser.page(path + "?show=won")
            #expect(won.contains("/opportunities/O-2\"") && !won.contains("/opportunities/O-1\""))
            let one = try await browser.page(path + "?show=all&filter=number:1%20or%20lost&sort=-amount")
            #expect(one.contains("/opportunities/O-1\"") && !one.contains("/opportunities/O-2\""))
            #expect(one.contains("aria-sort=\"descending\""))
            #expect(try await browser.page(path + "?show=nonsense").contains("/opportunities/O-1\""))
        }
    }
}
