import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct LeadFormTests {
    /// Every form of a lead's page, sent by a rep, one after the other.
    @Test func `a lead goes its whole way by the forms of its page`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example", with: "content_downloaded", title: "CEO")
        try await house.open(as: .manager) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            try await browser.done("\(path)/log", ["outcome": "call/connected", "note": "They have a plan"])
            try await browser.done("\(path)/note", ["text": "Ask about the budget"])
            let planned = try await browser.done("\(path)/plan", ["title": "Send the paper", "due": "2030-01-01"])
            #expect(planned.contains("The next touch is planned."))
            let qualified = try await browser.done("\(path)/qualify", ["reason": "They asked twice"])
            #expect(qualified.contains("state-prospect") || qualified.contains("state-qualified"))
            try await browser.done("\(path)/assign", ["owner": "ruth@ripen.example"])
        }
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            if try await house.world.rep.leadReading(lead.code).verbs.contains(.accept) {
                try await browser.done("\(path)/accept")
            }
            try await browser.done("\(path)/nurture", ["reason": "topic_only"])
            #expect(try await browser.done("\(path)/take-back").contains("state-prospect"))
            try await browser.done("\(path)/disqualify", ["reason": "no_need"])
            #expect(try await browser.page(path).contains("Disqualified"))
            try await browser.done("\(path)/take-back")
        }
        let timeline = try await house.world.rep.leadReading(lead.code).timeline
        #expect(timeline.contains { $0.activity?.note == "They have a plan" })
        #expect(timeline.contains { $0.isWithdrawn && $0.kind == "disqualified" })
    }

    @Test func `facts are corrected and only what changed is told`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example", title: "CEO")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            try await browser.done(
                "\(path)/facts", ["fact.person.title": "Head of Sales", "fact.person.email": "ada@acme.example"])
            #expect(try await browser.page(path).contains("Head of Sales"))
            try await browser.refused("\(path)/facts", ["fact.person.email": "nonsense"], 400)
        }
    }

    @Test func `a criterion is answered by a note or by what they wrote`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        let sent = try await house.world.capture("question_asked", by: "ada@acme.example", detail: "By March?")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            let said = try await browser.done(
                "\(path)/answer", ["of": "need", "answer": "specific", "note": "Plans fail weekly"])
            #expect(said.contains("Specific · we say"))
            #expect(said.contains("Plans fail weekly"))
            let wrote = try await browser.done(
                "\(path)/answer",
                ["of": "timeline", "answer": "agreed", "evidence": sent.engagement.id.description])
            #expect(wrote.contains("Agreed · they wrote"))
            let unproven = try await browser.done("\(path)/contradict", ["of": "need", "note": "The board said no"])
            #expect(unproven.contains("something later says otherwise"))
        }
    }

    @Test func `a task of the page is done`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        let task = try #require(try await house.world.rep.leadReading(lead.code).next)
        try await house.open(as: .rep) { browser async throws in
            try await browser.done("\(house.root)/leads/\(lead.code)/done", ["of": task.id.description])
        }
        #expect(try await house.world.rep.leadReading(lead.code).next?.id != task.id)
    }

    @Test func `a reply is read on the lead's page`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        let reply = try await house.world.capture("email_replied", by: "ada@acme.example", detail: "Call me in May")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            #expect(try await browser.page(path).contains("A reply waits to be read"))
            try await browser.refused("\(path)/triage", ["of": reply.engagement.id.description, "meaning": "huh"], 400)
            try await browser.done("\(path)/triage", ["of": reply.engagement.id.description, "meaning": "interested"])
            #expect(try await browser.page(path).contains("A reply waits to be read") == false)
        }
    }

    @Test func `a lead at rest is recycled into its next episode`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        _ = try await house.world.rep.disqualifyLead(lead.code, reason: "no_need")
        try await house.open(as: .manager) { browser async throws in
            let page = try await browser.done(
                "\(house.root)/leads/\(lead.code)/recycle", ["reason": "New head of sales"])
            #expect(page.contains("Episode before"))
            #expect(page.contains("href=\"\(house.root)/leads/\(lead.code)\""))
        }
    }
}
