import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct ConvertFormTests {
    static let terms = [
        "type": "project", "amount": "12,000.50", "expected_close": "2030-05-01", "next_step": "Send the offer",
        "account": "Acme",
    ]

    @Test func `a gate that is not met names each missing criterion beside the kept terms`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)/convert"
            let page = try await browser.refused(path, ConvertFormTests.terms, 422)
            #expect(page.contains("The gate is not met."))
            #expect(
                page.contains("<li>Meeting_agreed answered, they wrote")
                    || page.contains("they wrote — nobody has answered it"))
            #expect(page.contains("value=\"12,000.50\""))
            #expect(page.contains("value=\"Send the offer\""))
        }
        #expect(try await house.world.rep.leadReading(lead.code).lead.state != .converted)
    }

    @Test func `a lead with its gate met becomes an opportunity once and is reverted`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.world.answerGate(lead, by: "ada@acme.example")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            #expect(try await browser.page("\(path)/convert").contains("Yes: the gate is met."))
            let page = try await browser.done("\(path)/convert", ConvertFormTests.terms)
            #expect(page.contains("12,000.50 EUR"))
            #expect(page.contains("The lead is an opportunity now."))
            let again = try await browser.done("\(path)/convert", ConvertFormTests.terms)
            #expect(again.contains("nothing was done twice"))
            var other = ConvertFormTests.terms
            other["amount"] = "1"
            #expect(try await browser.refused("\(path)/convert", other, 409).contains("on other terms"))
            let reverted = try await browser.done("\(path)/take-back")
            #expect(!reverted.contains("state-converted"))
            #expect(try await browser.page("\(house.root)/opportunities/O-1").contains("Withdrawn"))
            #expect(try await browser.page("\(house.root)/opportunities").contains("O-1<") == false)
        }
    }

    @Test func `an amount may be said to be unknown and people get their parts`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.world.answerGate(lead, by: "ada@acme.example")
        let person = try #require(lead.personID)
        var terms = ConvertFormTests.terms
        terms["amount"] = ""
        terms["amount_unknown"] = "yes"
        terms["role.\(person)"] = "decision_maker"
        terms["stance.\(person)"] = "supporter"
        let sent = terms
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.done("\(house.root)/leads/\(lead.code)/convert", sent)
            #expect(page.contains("amount unknown"))
            #expect(page.contains("Decision maker · Supporter"))
        }
    }

    @Test func `a second lead of the account joins the opportunity`() async throws {
        let house = try await House()
        let first = try await house.world.convert(by: "ada@acme.example")
        let account = try #require(first.account)
        var details = AccountDetails()
        details.name = account.name
        details.domain = account.domain
        let asked = try await house.world.capture("demo_requested", by: "eve@acme.example", account: details)
        guard let lead = asked.lead else { return }
        try await house.world.answerGate(lead, by: "eve@acme.example")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)/convert"
            let page = try await browser.page(path)
            #expect(page.contains("Join \(first.opportunity.code)"))
            let joined = try await browser.done(path, ["joins": first.opportunity.code, "account": account.name])
            #expect(joined.contains(lead.code))
        }
    }

    @Test(arguments: [
        ("amount", "12 apples", "a number like"), ("expected_close", "soon", "a date like"),
        ("expected_close", "2001-01-01", "is past"), ("type", "rocket", "no type of opportunity"),
        ("joins", "O-99", "no opportunity"),
    ])
    func `terms that cannot be read are refused`(field: String, value: String, words: String) async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.world.answerGate(lead, by: "ada@acme.example")
        var terms = ConvertFormTests.terms
        terms[field] = value
        let sent = terms
        try await house.open(as: .rep) { browser async throws in
            let answer = try await browser.post("\(house.root)/leads/\(lead.code)/convert", sent)
            #expect(answer.status >= 400 && answer.status < 500)
            #expect(answer.html.contains(words))
        }
        #expect(try await house.world.rep.leadReading(lead.code).lead.state != .converted)
    }

    @Test func `a manager steps over the gate on the record and a rep is not asked`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        let path = "\(house.root)/leads/\(lead.code)/convert"
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.page(path).contains("Step over the gate") == false)
        }
        try await house.open(as: .manager) { browser async throws in
            #expect(try await browser.page(path).contains("Step over the gate"))
            var terms = ConvertFormTests.terms
            terms["override"] = "Signed at the fair"
            try await browser.done(path, terms)
        }
        let timeline = try await house.world.rep.leadReading(lead.code).timeline
        #expect(timeline.contains { $0.override?.reason == "Signed at the fair" })
    }
}
