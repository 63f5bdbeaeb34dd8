import Actions
import HTTPTypes
import Sales
import TestKit
import Testing

@testable import Web

struct EntranceTests {
    @Test func `a stranger is led to the entrance and back to what they wanted`() async throws {
        let house = try await House()
        try await house.open { browser async throws in
            let answer = try await browser.get("\(house.root)/leads?state=new")
            #expect(answer.status == 303)
            #expect(answer.location == "/sign-in?back=%2Fw%2Facme-selling%2Fleads%3Fstate%3Dnew")
            let page = try await browser.page(answer.location)
            #expect(Browser.value(of: "back", in: page) == "/w/acme-selling/leads?state=new")
            let back = try await browser.post(
                "/sign-in",
                ["email": "ruth@ripen.example", "password": House.password, "back": "/w/acme-selling/leads?state=new"])
            #expect(back.location == "/w/acme-selling/leads?state=new")
        }
    }

    @Test(arguments: ["//evil.example", "https://evil.example/x", "/\\evil.example"])
    func `signing in never leads to another site`(target: String) async throws {
        let house = try await House()
        try await house.open { browser async throws in
            let fields = ["email": "ruth@ripen.example", "password": House.password, "back": target]
            #expect(try await browser.post("/sign-in", fields).location == "/")
            let page = try await browser.page(Address.with("/sign-in", [("back", target)]))
            #expect(Browser.value(of: "back", in: page) == "/")
        }
    }

    @Test(arguments: [("ruth@ripen.example", "wrong wrong wrong"), ("nobody@ripen.example", "a good long password")])
    func `a wrong password and an unknown address are refused alike`(email: String, password: String) async throws {
        let house = try await House()
        try await house.open { browser async throws in
            let page = try await browser.refused("/sign-in", ["email": email, "password": password], 401)
            #expect(page.contains("role=\"alert\""))
            #expect(page.contains("value=\"\(email)\""))
            #expect(!page.contains(password))
        }
    }

    @Test func `the first page leads to the workspace and signing out ends it`() async throws {
        let house = try await House()
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.get("/").location == house.root)
            let out = try await browser.post("/sign-out")
            #expect(out.location == "/sign-in?said=signed-out")
            #expect(try await browser.page(out.location).contains("You are signed out."))
            #expect(try await browser.get(house.root).status == 303)
        }
    }

    @Test func `a link sets a password once`() async throws {
        let house = try await House()
        let link = try await house.world.owner.createPasswordLink(for: "vic@ripen.example")
        try await house.open { browser async throws in
            let path = "/password/\(link.text)"
            #expect(try await browser.page(path).contains("vic@ripen.example"))
            let short = try await browser.refused(path, ["password": "short"], 400)
            #expect(short.contains("role=\"alert\""))
            #expect(try await browser.post(path, ["password": "another long password"]).status == 303)
            #expect(try await browser.get(path).status != 200)
            let fields = ["email": "vic@ripen.example", "password": "another long password"]
            #expect(try await browser.post("/sign-in", fields).status == 303)
        }
    }

    @Test func `a form without the session's token changes nothing`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)/disqualify"
            let page = try await browser.refused(path, ["reason": "no_need", "_csrf": "wrong"], 403)
            #expect(page.contains("too old"))
        }
        #expect(try await house.world.rep.leadReading(lead.code).lead.state == lead.state)
    }

    @Test func `the look is kept and comes back to the page`() async throws {
        let house = try await House()
        try await house.open { browser async throws in
            let answer = try await browser.post("/look", ["look": "dark", "back": "/sign-in"])
            #expect(answer.location == "/sign-in")
            var dark = browser
            dark.cookie = String((answer.headers[.setCookie] ?? "").prefix { $0 != ";" })
            #expect(try await dark.page("/sign-in").contains("data-theme=\"dark\""))
            #expect(try await browser.page("/sign-in").contains("data-theme=\"auto\""))
            let odd = try await browser.post("/look", ["look": "\"><b>", "back": "//evil.example"])
            #expect(odd.location == "/")
            #expect((odd.headers[.setCookie] ?? "").hasPrefix("ripen_look=auto"))
        }
    }

    @Test func `another workspace is not there`() async throws {
        let house = try await House()
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.get("/w/other/leads").status == 404)
        }
    }
}
