import Actions
import Gateway
import Sales
import TestKit
import Testing

@testable import Web

struct PageTests {
    private static let paths = [
        "", "/leads", "/leads?state=all&sort=number", "/leads/L-1", "/leads/L-1/convert", "/board", "/board?owner=me",
        "/opportunities", "/opportunities?show=all", "/opportunities/O-1", "/playbook", "/playbook/versions/1",
        "/playbook/draft", "/search?q=bob", "/search?q=",
    ]

    private func house() async throws -> House {
        let house = try await House()
        try await house.world.convert(by: "bob@beta.example")
        try await house.world.openLead(by: "ada@acme.example")
        return house
    }

    @Test(arguments: Role.allCases)
    func `every page is there for every role`(role: Role) async throws {
        let house = try await house()
        try await house.open(as: role) { browser async throws in
            for path in PageTests.paths {
                let page = try await browser.page(house.root + path)
                #expect(page.hasPrefix("<!doctype html>"))
                #expect(!page.contains("{{"))
                #expect(page.contains("<h1"))
            }
        }
    }

    @Test func `every page of a workspace asks a stranger to sign in`() async throws {
        let house = try await house()
        try await house.open { browser async throws in
            for path in PageTests.paths {
                let answer = try await browser.get(house.root + path)
                #expect(answer.status == 303)
                #expect(answer.location.hasPrefix("/sign-in?back="))
            }
        }
    }

    @Test(arguments: [
        "/leads/L-99", "/leads/nothing", "/leads/L-99/convert", "/opportunities/O-99", "/playbook/versions/99",
        "/playbook/versions/x", "/board?type=none", "/nothing",
    ])
    func `what is not there is said on a page`(path: String) async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            let answer = try await browser.get(house.root + path)
            #expect(answer.status == 404 || answer.status == 400)
            #expect(answer.html.contains("<h1>"))
            #expect(answer.html.contains("Request "))
        }
    }

    @Test func `a verb that is none is not there`() async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            try await browser.refused("\(house.root)/leads/L-1/explode", [:], 404)
            try await browser.refused("\(house.root)/opportunities/O-1/explode", [:], 404)
        }
    }

    @Test func `the style sheet and the script are served and named by the layout`() async throws {
        let house = try await house()
        try await house.open { browser async throws in
            let page = try await browser.page("/sign-in")
            for asset in SitePages.assets {
                #expect(page.contains(asset.path))
                #expect(try await browser.get(asset.path).status == 200)
            }
        }
    }

    @Test func `only our own sentences are told after a deed`() async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.page("\(house.root)/leads?said=accept").contains("The lead is a prospect now."))
            let page = try await browser.page("\(house.root)/leads?said=Send+money")
            #expect(!page.contains("Send money"))
        }
    }

    @Test func `a search leads to what begins so and a number straight to its page`() async throws {
        let house = try await house()
        try await house.open(as: .viewer) { browser async throws in
            #expect(try await browser.page("\(house.root)/search?q=bob").contains("\(house.root)/leads/L-1"))
            #expect(try await browser.get("\(house.root)/search?q=l-2").location == "\(house.root)/leads/L-2")
            #expect(try await browser.get("\(house.root)/search?q=O-1").location == "\(house.root)/opportunities/O-1")
            #expect(try await browser.page("\(house.root)/search?q=zzz").contains("Nothing begins like that"))
        }
    }

    @Test(arguments: ["-interest", "interest", "name", "-opened,name", "next_touch", "grade", "state", "source", "fit"])
    func `a list is sorted by the heads of its columns`(sort: String) async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.page(Address.with("\(house.root)/leads", [("sort", sort), ("state", "all")]))
            #expect(page.contains("aria-sort=\"\(sort.hasPrefix("-") ? "descending" : "ascending")\""))
        }
    }

    @Test func `a long list goes on and back`() async throws {
        let house = try await House()
        for index in 0..<53 { try await house.world.openLead(by: "buyer@company\(index).example") }
        try await house.open(as: .rep) { browser async throws in
            let first = try await browser.page("\(house.root)/leads?sort=-number")
            #expect(first.contains("50+ leads"))
            let next = try #require(first.firstMatch(of: /rel="next" href="([^"]+)"/))
            let second = try await browser.page(next.output.1.description.replacing("&amp;", with: "&"))
            #expect(second.contains("3 leads"))
            let back = try #require(second.firstMatch(of: /rel="prev" href="([^"]+)"/))
            let again = try await browser.page(back.output.1.description.replacing("&amp;", with: "&"))
            #expect(again.contains("L-53<"))
        }
    }

    @Test func `hostile names stay words`() async throws {
        let house = try await House()
        let evil = "<script>alert('x')</script>\"><img src=x>{{{chrome.csrf}}}"
        var details = EngagementDetailsOf.evil(evil, at: house.world.clock.now)
        details.account.name = evil
        let lead = try #require(try await house.world.rep.captureEngagement(details).lead)
        _ = try await house.world.rep.writeNote(evil, lead: lead.code)
        try await house.open(as: .manager) { browser async throws in
            for path in ["/leads", "/leads/\(lead.code)", "/leads/\(lead.code)/convert", ""] {
                let page = try await browser.page(house.root + path)
                #expect(!page.contains("<script>"))
                #expect(!page.contains("<img"))
            }
            #expect(try await browser.page("\(house.root)/leads").contains("&lt;script&gt;"))
            let filtered = try await browser.get(Address.with("\(house.root)/leads", [("filter", evil)]))
            #expect(!filtered.html.contains("<script>"))
        }
    }

    @Test func `a filter that cannot be read is explained and kept`() async throws {
        let house = try await house()
        try await house.open(as: .rep) { browser async throws in
            let answer = try await browser.get("\(house.root)/leads?filter=grade:Z9")
            #expect(answer.status == 400)
            #expect(answer.html.contains("role=\"alert\""))
            #expect(answer.html.contains("value=\"grade:Z9\""))
        }
    }

    @Test func `a state that is typed is the one that is meant`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        _ = try await house.world.rep.disqualifyLead(lead.code, reason: "no_need")
        try await house.open(as: .rep) { browser async throws in
            #expect(try await !browser.page("\(house.root)/leads").contains("\(lead.code)<"))
            for path in ["?filter=state:disqualified", "?state=open&filter=state:disqualified", "?state=disqualified"] {
                #expect(try await browser.page("\(house.root)/leads\(path)").contains("\(lead.code)<"))
            }
        }
    }

    @Test func `an empty list says what to do`() async throws {
        let house = try await House()
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.page("\(house.root)/leads").contains("A lead opens when"))
            #expect(try await browser.page("\(house.root)/board").contains("Nothing is open here"))
            #expect(try await browser.page("\(house.root)/opportunities").contains("when a lead is converted"))
            #expect(try await browser.page(house.root).contains("Nothing is due"))
        }
    }
}

/// An engagement by somebody whose name means harm.
enum EngagementDetailsOf {
    static func evil(_ name: String, at moment: Moment) -> EngagementDetails {
        var details = EngagementDetails(kind: "demo_requested", at: moment)
        details.person = PersonDetails(email: "evil@acme.example", firstName: name, title: name)
        details.source = name
        details.detail = name
        return details
    }
}
