import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct HostedFormTests {
    private func house() async throws -> (house: House, path: String) {
        let house = try await House()
        let form = try await house.world.owner.createForm(FormDetails(title: "Ask us", kind: "form_submitted"))
        return (house, "/f/\(form.slug)")
    }

    @Test func `a stranger fills a form and a lead opens`() async throws {
        let (house, path) = try await house()
        try await house.open { browser async throws in
            #expect(try await browser.page(path).contains("Ask us"))
            let thanks = try await browser.done(
                path, ["email": "new@buyer.example", "name": "Nora Newman", "company": "Buyer", "message": "Call me"])
            #expect(thanks.contains("Thank you."))
        }
        let leads = try await house.world.rep.leadList().rows
        #expect(leads.map(\.personName) == ["Nora Newman"])
    }

    @Test func `an address that is none is said beside what was typed`() async throws {
        let (house, path) = try await house()
        try await house.open { browser async throws in
            let page = try await browser.refused(path, ["email": "nonsense", "name": "Nora"], 400)
            #expect(page.contains("role=\"alert\""))
            #expect(page.contains("value=\"Nora\""))
            try await browser.refused(path, ["name": "Nora"], 400)
        }
        #expect(try await house.world.rep.leadList().rows.isEmpty)
    }

    @Test func `whoever fills the field that nobody sees opens no lead`() async throws {
        let (house, path) = try await house()
        try await house.open { browser async throws in
            let thanks = try await browser.done(path, ["email": "bot@spam.example", "website": "http://spam.example"])
            #expect(thanks.contains("Thank you."))
        }
        #expect(try await house.world.rep.leadList().rows.isEmpty)
    }

    @Test func `a form that is not there is not there`() async throws {
        let (house, _) = try await house()
        try await house.open { browser async throws in
            #expect(try await browser.get("/f/none").status == 404)
        }
    }
}
