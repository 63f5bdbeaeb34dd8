import Actions
import HTTPTypes
import Sales
import TestKit
import Testing

/// Opportunities: editing, stages, outcomes.
struct OpportunityTests {
    @Test func `an edit names its version, and a later close is a slip`() async throws {
        let counter = try await Counter()
        try await counter.world.convert(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let tag = try #require(try await ask(.get, "/opportunities/O-1").headers[.eTag])
            let edit = #"{"expected_close": "2026-12-31", "why": "Budget comes in January"}"#
            #expect(try await ask(.patch, "/opportunities/O-1", edit).status == 428)
            #expect(try await ask(.patch, "/opportunities/O-1", edit, headers: [.ifMatch: "\"77\""]).status == 412)
            let said = try await ask(.patch, "/opportunities/O-1", edit, headers: [.ifMatch: tag])
            #expect(said.status == 200, "\(said.text)")
            #expect(try said.number("opportunity.slips") == 1)
            let wrong = #"{"shoe_size": "44"}"#
            let refused = try await ask(.patch, "/opportunities/O-1", wrong, headers: [.ifMatch: "*"])
            #expect(refused.status == 400)
            #expect(try refused.word("error.code") == "unknown_field")
        }
    }

    @Test func `an opportunity goes on, goes back, ends and is reopened`() async throws {
        let counter = try await Counter()
        try await counter.world.convert(by: "ada@acme.example")
        try await counter.run { ask async throws in
            #expect(try await ask(.delete, "/opportunities/O-1/stage").status == 404)
            let on = try await ask(.post, "/opportunities/O-1/stage", #"{"stage": "diagnosis"}"#)
            #expect(try on.word("opportunity.stage") == "diagnosis")
            let back = try await ask(.delete, "/opportunities/O-1/stage")
            #expect(try back.word("opportunity.stage") == "needs")
            #expect(try await ask(.post, "/opportunities/O-1/stage", #"{"stage": "nonsense"}"#).status == 400)
            let skip = try await ask(.post, "/opportunities/O-1/stage", #"{"stage": "proposal"}"#)
            #expect(skip.status == 422)
            #expect(try (skip.count("error.missing") ?? 0) > 0)
            #expect(try await ask(.post, "/opportunities/O-1/outcome", #"{"outcome": "lost"}"#).status == 400)
            let lost = #"{"outcome": "lost", "reason": "price"}"#
            #expect(try await ask(.post, "/opportunities/O-1/outcome", lost).status == 201)
            #expect(try await ask(.post, "/opportunities/O-1/outcome", lost).status == 409)
            #expect(try await ask(.delete, "/opportunities/O-1/outcome").status == 200)
            #expect(try await ask(.delete, "/opportunities/O-1/outcome").status == 409)
        }
    }

    @Test func `a list of opportunities is filtered, sorted and paged as one of leads is`() async throws {
        let counter = try await Counter()
        for name in ["ada@acme", "bob@bolt", "cyd@cog"] { try await counter.world.convert(by: "\(name).example") }
        _ = try await counter.world.rep.winOpportunity("O-2")
        try await counter.run { ask async throws in
            let path = "/opportunities"
            for wrong in ["?filter=stag:x", "?filter=amount%3E%3Dmuch", "?sort=amont", "?after=nonsense", "?limit=0"] {
                #expect(try await ask(.get, path + wrong).status == 400, "\(wrong)")
            }
            #expect(try await ask(.get, path).count("items") == 3)
            let won = try await ask(.get, path + "?filter=won")
            #expect(try won.word("items.0.code") == "O-2" && won.count("items") == 1)
            let first = try await ask(.get, path + "?sort=number&limit=2")
            #expect(try first.word("items.0.code") == "O-1" && first.count("items") == 2)
            let cursor = try #require(try first.word("next"))
            let rest = try await ask(.get, path + "?sort=number&limit=2&after=\(cursor)")
            #expect(try rest.word("items.0.code") == "O-3" && rest.count("items") == 1)
        }
    }
}
