import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct BoardTests {
    @Test func `a card is moved by its form and the board comes back`() async throws {
        let house = try await House()
        let code = try await house.world.convert(by: "bob@beta.example").opportunity.code
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.page("\(house.root)/board").contains(code))
            let path = "\(house.root)/board/\(code)/move"
            let answer = try await browser.post(path, ["stage": "diagnosis", "type": "project", "owner": "me"])
            #expect(answer.location == "\(house.root)/board?type=project&owner=me&said=move")
            #expect(try await house.world.rep.opportunityReading(code).opportunity.stage == "diagnosis")
        }
    }

    @Test func `a move that is refused is said on its card and nothing moves`() async throws {
        let house = try await House()
        let code = try await house.world.convert(by: "bob@beta.example").opportunity.code
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.refused(
                "\(house.root)/board/\(code)/move", ["stage": "proposal", "type": "project", "owner": ""], 422)
            #expect(page.contains("role=\"alert\""))
            #expect(page.contains("<option value=\"proposal\" selected>"))
            try await browser.refused(
                "\(house.root)/board/\(code)/move",
                ["stage": "diagnosis", "type": "project", "owner": "", "_version": "77"], 412)
            #expect(try await house.world.rep.opportunityReading(code).opportunity.stage == "needs")
        }
    }

    @Test func `a column shows thirty cards and leads to more`() async throws {
        let house = try await House()
        for index in 0..<32 { try await house.world.convert(by: "buyer@company\(index).example") }
        try await house.open(as: .viewer) { browser async throws in
            let page = try await browser.page("\(house.root)/board")
            #expect(page.matches(of: #/class="deal /#).count == 30)
            #expect(!page.contains("<form method=\"post\" action=\"\(house.root)/board"))
            let link = try #require(page.firstMatch(of: /href="([^"]*\/board\/needs[^"]*)"/))
            let more = try await browser.page(link.output.1.description.replacing("&amp;", with: "&"))
            #expect(more.matches(of: #/class="deal /#).count == 2)
        }
    }
}
