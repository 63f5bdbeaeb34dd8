import Actions
import Sales
import TestKit
import Testing

@testable import Web

struct LeadRefusalTests {
    /// A form that is refused, and what its page must say beside it.
    struct Case: Sendable, CustomTestStringConvertible {
        let verb: String
        let fields: [String: String]
        let status: Int
        let words: String
        var testDescription: String { "\(verb) \(fields)" }
    }

    static let cases = [
        Case(verb: "accept", fields: [:], status: 409, words: "cannot be accepted now"),
        Case(verb: "nurture", fields: ["reason": "no_such"], status: 400, words: "no reason for nurture"),
        Case(verb: "nurture", fields: ["reason": "other"], status: 422, words: "needs a date"),
        Case(verb: "nurture", fields: ["reason": "other", "until": "soon"], status: 400, words: "a date like"),
        Case(verb: "nurture", fields: ["reason": "other", "until": "2001-01-01"], status: 422, words: "is past"),
        Case(verb: "disqualify", fields: ["reason": "hm"], status: 400, words: "no reason for disqualifying"),
        Case(verb: "recycle", fields: ["reason": "x"], status: 409, words: "cannot be recycled now"),
        Case(verb: "assign", fields: ["owner": "nobody@x.example"], status: 404, words: "no user"),
        Case(verb: "plan", fields: ["title": " ", "due": "2030-01-01"], status: 400, words: "title"),
        Case(verb: "plan", fields: ["title": "Call", "due": "someday"], status: 400, words: "a date like"),
        Case(verb: "note", fields: ["text": " "], status: 400, words: "note"),
        Case(verb: "log", fields: ["outcome": "call/none"], status: 400, words: "no outcome of the activity call"),
        Case(verb: "log", fields: [:], status: 400, words: "what happened"),
        Case(verb: "log", fields: ["outcome": "call/connected", "at": "noon"], status: 400, words: "a date and time"),
        Case(
            verb: "log", fields: ["outcome": "call/connected", "at": "2090-01-01T10:00"], status: 400, words: "as at"),
        Case(verb: "answer", fields: ["of": "need", "answer": "specific"], status: 422, words: "needs evidence"),
        Case(verb: "answer", fields: ["of": "need", "answer": "huh", "note": "x"], status: 400, words: "is no answer"),
        Case(verb: "answer", fields: ["of": "mood", "answer": "x", "note": "x"], status: 400, words: "no criterion"),
        Case(
            verb: "answer", fields: ["of": "need", "answer": "specific", "note": "x", "strength": "written"],
            status: 422, words: "Cite something stronger"),
        Case(
            verb: "answer", fields: ["of": "budget", "answer": "available", "note": "x", "amount": "lots"],
            status: 400, words: "a whole number"),
        Case(verb: "contradict", fields: ["of": "need", "note": "x"], status: 404, words: "no answer"),
        Case(verb: "done", fields: ["of": "none"], status: 404, words: "no task"),
        Case(verb: "triage", fields: ["of": "none", "meaning": "no"], status: 404, words: "no reply"),
        Case(verb: "take-back", fields: [:], status: 409, words: "to take back"),
        Case(verb: "accept", fields: ["_version": "x"], status: 400, words: "version"),
        Case(
            verb: "assign", fields: ["owner": "ruth@ripen.example", "_version": "99"], status: 412,
            words: "in between"),
        Case(verb: "facts", fields: ["fact.person.nose": "x"], status: 400, words: "nose"),
    ]

    @Test(arguments: cases)
    func `what is refused is said beside the form and nothing changes`(refused: Case) async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example", with: "content_downloaded")
        let before = try await house.world.rep.leadReading(lead.code)
        try await house.open(as: .manager) { browser async throws in
            let page = try await browser.refused(
                "\(house.root)/leads/\(lead.code)/\(refused.verb)", refused.fields, refused.status)
            #expect(page.contains("Nothing was changed."))
            #expect(page.contains(refused.words))
        }
        let after = try await house.world.rep.leadReading(lead.code)
        #expect(after.lead == before.lead)
        #expect(after.timeline == before.timeline)
        #expect(after.criteria == before.criteria)
    }

    @Test func `a refused form keeps what was typed and stands open`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.open(as: .manager) { browser async throws in
            let page = try await browser.refused(
                "\(house.root)/leads/\(lead.code)/nurture", ["reason": "other", "until": "2001-01-01"], 422)
            #expect(page.contains("<details id=\"do-nurture\" open>"))
            #expect(page.contains("value=\"2001-01-01\""))
            #expect(page.contains("<option value=\"other\" selected>"))
            #expect(page.contains("href=\"#nurture\""))
        }
    }

    @Test func `a viewer is shown no forms and may send none`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example")
        try await house.open(as: .viewer) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            #expect(try await browser.page(path).contains("action=\"\(path)") == false)
            for verb in [
                "qualify", "accept", "nurture", "disqualify", "assign", "plan", "log", "note", "answer", "facts",
            ] {
                let fields = [
                    "reason": "no_need", "outcome": "call/connected", "text": "x", "title": "x", "of": "need",
                ]
                let page = try await browser.refused("\(path)/\(verb)", fields, 403)
                #expect(page.contains("may not"))
            }
        }
        #expect(try await house.world.rep.leadReading(lead.code).lead == lead)
    }

    @Test func `qualifying below the definition is an override on the record`() async throws {
        let house = try await House()
        let lead = try await house.world.openLead(by: "ada@acme.example", with: "content_downloaded")
        try await house.open(as: .rep) { browser async throws in
            let path = "\(house.root)/leads/\(lead.code)"
            #expect(try await browser.page(path).contains("below the definition"))
            let page = try await browser.done("\(path)/qualify", ["reason": "They asked twice"])
            #expect(page.contains("rule stepped over: They asked twice"))
        }
    }
}
