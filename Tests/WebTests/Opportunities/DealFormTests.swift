import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct DealFormTests {
    private func house() async throws -> (house: House, path: String, code: String) {
        let house = try await House()
        let converted = try await house.world.convert(by: "bob@beta.example")
        return (house, "\(house.root)/opportunities/\(converted.opportunity.code)", converted.opportunity.code)
    }

    @Test func `an opportunity goes its whole way by the forms of its page`() async throws {
        let (house, path, _) = try await house()
        try await house.open(as: .rep) { browser async throws in
            #expect(try await browser.done("\(path)/advance", ["stage": "diagnosis"]).contains("aria-current=\"step\""))
            let ticked = try await browser.done(
                "\(path)/tick", ["of": "Findings discussed with those concerned", "done": "yes"])
            #expect(ticked.contains("✓ Findings discussed"))
            try await browser.done("\(path)/note", ["text": "They like it"])
            try await browser.done("\(path)/log", ["outcome": "meeting/held", "note": "Went through it"])
            let edited = try await browser.done(
                "\(path)/edit",
                [
                    "name": "Beta planning", "amount": "20,000", "expected_close": "2031-01-01", "why": "Budget round",
                    "next_step": "Call the CFO", "next_step_on": "2030-01-05", "owner": "max@ripen.example",
                    "forecast": "commit", "on_hold_until": "",
                ])
            for words in [
                "Beta planning", "20,000 EUR", "1 Jan 2031", "Budget round", "Call the CFO", "Commit", "Max Manager",
            ] {
                #expect(edited.contains(words))
            }
            let joined = try await browser.done(
                "\(path)/join", ["person": "cfo@beta.example", "role": "decision_maker", "stance": "neutral"])
            #expect(joined.contains("cfo@beta.example"))
            #expect(try await browser.done("\(path)/win").contains("state-won"))
            #expect(try await browser.done("\(path)/reopen").contains("state-open"))
            #expect(try await browser.done("\(path)/lose", ["reason": "price"]).contains("state-lost"))
            try await browser.done("\(path)/reopen")
            let over = try await browser.done("\(path)/no-decision", ["reason": "status_quo", "revisit": "2031-01-01"])
            #expect(over.contains("state-no_decision"))
        }
    }

    @Test func `somebody leaves an opportunity`() async throws {
        let (house, path, code) = try await house()
        let reading = try await house.world.rep.opportunityReading(code)
        let person = try #require(reading.people.first?.person)
        try await house.open(as: .rep) { browser async throws in
            let changed = try await browser.done(
                "\(path)/person", ["of": person.id.description, "role": "champion", "stance": "supporter"])
            #expect(changed.contains("Champion · Supporter"))
            try await browser.done("\(path)/person", ["of": person.id.description, "leaves": "yes"])
        }
        #expect(try await house.world.rep.opportunityReading(code).people.isEmpty)
    }

    @Test func `criteria live on and a task is done`() async throws {
        let (house, path, code) = try await house()
        let task = try #require(try await house.world.rep.opportunityReading(code).tasks.first)
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.done(
                "\(path)/answer", ["of": "event", "answer": "yes", "note": "A law changes"])
            #expect(page.contains("A law changes"))
            try await browser.done("\(path)/contradict", ["of": "event", "note": "It was put off"])
            try await browser.done("\(path)/done", ["of": task.id.description])
        }
    }

    @Test(arguments: [
        ("advance", ["stage": "moon"], 400, "no stage of the type"),
        ("advance", ["stage": "needs"], 409, "in the stage needs already"),
        ("advance", ["stage": "proposal"], 422, "asks for more"),
        ("lose", ["reason": "hm"], 400, "no reason for a loss"),
        ("no-decision", ["reason": "status_quo"], 422, "needs a date"),
        ("edit", ["amount": "much"], 400, "a number like"),
        ("edit", ["expected_close": "2001-01-01"], 422, "is past"),
        ("edit", ["on_hold_until": "2001-01-01"], 422, "is not ahead"),
        ("edit", ["name": " "], 400, "name"),
        ("tick", ["of": "Nothing like it", "done": "yes"], 400, "Nothing like it"),
        ("join", ["person": "nobody"], 404, "no person"),
        ("join", ["person": " "], 400, "e-mail address"),
        ("reopen", [:], 409, "nothing to reopen"),
        ("win", ["_version": "99"], 412, "in between"),
        ("note", ["text": ""], 400, "note"),
        ("done", ["of": "x"], 404, "no task"),
    ])
    func `what is refused is said beside the form and nothing changes`(
        verb: String, fields: [String: String], status: Int, words: String
    ) async throws {
        let (house, path, code) = try await house()
        let before = try await house.world.rep.opportunityReading(code)
        try await house.open(as: .rep) { browser async throws in
            let page = try await browser.refused("\(path)/\(verb)", fields, status)
            #expect(page.contains("Nothing was changed."))
            #expect(page.contains(words))
        }
        let after = try await house.world.rep.opportunityReading(code)
        #expect(after.opportunity == before.opportunity)
        #expect(after.timeline == before.timeline)
    }

    @Test func `a viewer may do nothing`() async throws {
        let (house, path, _) = try await house()
        try await house.open(as: .viewer) { browser async throws in
            #expect(try await browser.page(path).contains("action=\"\(path)") == false)
            for verb in ["advance", "win", "lose", "edit", "note", "join"] {
                try await browser.refused(
                    "\(path)/\(verb)", ["stage": "diagnosis", "text": "x", "person": "a@b.example"], 403)
            }
        }
    }
}
