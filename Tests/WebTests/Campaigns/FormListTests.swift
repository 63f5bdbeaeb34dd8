import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct FormListTests {
    private static let asked = [
        "title": "Ask us", "kind": "form_submitted", "ask.email": "needed", "ask.name": "asked",
    ]

    @Test(arguments: [
        (["title": "  "], 400, "title"), (["kind": "nonsense"], 400, "nonsense"),
        (["ask.email": ""], 400, "e-mail"), (["ask.email": "", "ask.name": ""], 400, "e-mail"),
    ])
    func `what cannot be a form is refused beside what was typed`(
        change: [String: String], status: Int, words: String
    ) async throws {
        let house = try await House()
        try await house.open(as: .marketer) { browser async throws in
            let typed = FormListTests.asked.merging(["thanks": "Bye now"]) { $1 }.merging(change) { $1 }
            let page = try await browser.refused("\(house.root)/forms/create", typed, status)
            #expect(Browser.refusal(in: page).contains(words), "\(Browser.refusal(in: page))")
            #expect(page.contains("Bye now"))
        }
        #expect(try await house.world.owner.forms().isEmpty)
    }

    @Test func `a viewer sees the forms and makes and closes none`() async throws {
        let house = try await House()
        let form = try await house.world.owner.createForm(FormDetails(title: "Ask us", kind: "form_submitted"))
        try await house.open(as: .viewer) { browser async throws in
            let page = try await browser.page("\(house.root)/forms")
            #expect(page.contains("/f/\(form.slug)"))
            #expect(!page.contains("/forms/close") && !page.contains("/forms/create"))
            try await browser.refused("\(house.root)/forms/create", FormListTests.asked, 403)
            try await browser.refused("\(house.root)/forms/close", ["of": form.slug], 403)
        }
        #expect(try await house.world.owner.forms().count == 1)
    }

    @Test func `a form that is gone is not closed again`() async throws {
        let house = try await House()
        try await house.open(as: .manager) { browser async throws in
            let page = try await browser.refused("\(house.root)/forms/close", ["of": "gone"], 404)
            #expect(Browser.refusal(in: page).contains("gone"))
        }
    }

    @Test(arguments: [Role.marketer, .manager, .owner])
    func `a form is made, listed with its address, filled and closed`(role: Role) async throws {
        let house = try await House()
        try await house.open(as: role) { browser async throws in
            #expect(try await browser.page("\(house.root)/forms").contains("No form is open"))
            let page = try await browser.done("\(house.root)/forms/create", FormListTests.asked)
            #expect(page.contains("The form is open."))
            #expect(page.contains("/f/ask-us\""))
            #expect(page.contains("Email (needed), Name"))
            try await browser.done("/f/ask-us", ["email": "new@buyer.example"])
            let closed = try await browser.done("\(house.root)/forms/close", ["of": "ask-us"])
            #expect(closed.contains("its page is gone"))
            #expect(try await browser.get("/f/ask-us").status == 404)
        }
        #expect(try await house.world.rep.leadList().rows.count == 1)
    }
}
