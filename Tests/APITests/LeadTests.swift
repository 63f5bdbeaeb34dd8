import Actions
import HTTPTypes
import Sales
import TestKit
import Testing

/// Leads: lists, versions, states, the gate, and keys.
struct LeadTests {
    @Test func `a list is handed out page by page`() async throws {
        let counter = try await Counter()
        for name in ["ada", "bea", "cy"] { try await counter.world.openLead(by: "\(name)@acme.example") }
        try await counter.run { ask async throws in
            let first = try await ask(.get, "/leads?sort=number&limit=2")
            #expect(try first.count("items") == 2)
            let next = try #require(try first.word("next"))
            let second = try await ask(.get, "/leads?sort=number&limit=2&after=\(next)")
            #expect(try second.count("items") == 1)
            #expect(try second.word("next") == nil)
            let filtered = try await ask(.get, "/leads?filter=state:nurture")
            #expect(try filtered.count("items") == 0)
        }
    }

    @Test(arguments: [
        "filter=state:", "filter=state:new+and", "sort=shoe_size", "limit=0", "limit=1001", "limit=x", "after=x",
    ])
    func `a list that cannot be asked for so is 400 with a sentence`(query: String) async throws {
        try await Counter().run { ask async throws in
            let said = try await ask(.get, "/leads?\(query)")
            #expect(said.status == 400, "\(said.text)")
            #expect(try said.word("error.message")?.isEmpty == false)
        }
    }

    @Test func `a change names the version it was made on`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let change = #"{"owner": "max@ripen.example"}"#
            #expect(try await ask(.patch, "/leads/L-1", change).status == 428)
            #expect(try await ask(.patch, "/leads/L-1", change, headers: [.ifMatch: "\"9\""]).status == 412)
            #expect(try await ask(.patch, "/leads/L-1", change, headers: [.ifMatch: "old"]).status == 400)
            let tag = try #require(try await ask(.get, "/leads/L-1").headers[.eTag])
            let said = try await ask(.patch, "/leads/L-1", change, headers: [.ifMatch: tag])
            #expect(said.status == 200, "\(said.text)")
            #expect(said.headers[.eTag] != tag)
            let fact = try await ask(
                .patch, "/leads/L-1", #"{"title": "Head of Sales"}"#,
                headers: [.ifMatch: try #require(said.headers[.eTag])])
            #expect(fact.status == 200, "\(fact.text)")
            let both = #"{"title": "x", "owner": "max@ripen.example"}"#
            #expect(try await ask(.patch, "/leads/L-1", both, headers: [.ifMatch: "*"]).status == 400)
            let stale = try await ask(.post, "/leads/L-1/acceptance", headers: [.ifMatch: tag])
            #expect(stale.status == 412)
        }
    }

    @Test func `a lead is named by number, id, or the id it has elsewhere`() async throws {
        let counter = try await Counter()
        let lead = try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            for name in ["L-1", "l-1", "1", lead.id.description] {
                #expect(try await ask(.get, "/leads/\(name)").word("code") == "L-1")
            }
        }
    }

    @Test func `a score is as of any moment, and its lines sum exactly`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        counter.world.clock.advance(days: 30)
        try await counter.run { ask async throws in
            let now = try await ask(.get, "/leads/L-1/score")
            let then = try await ask(.get, "/leads/L-1/score?as_of=2026-03-02T10:00:00Z")
            let points = try #require(try then.at("interest.points") as? Double)
            #expect(try #require(try now.at("interest.points") as? Double) < points)
            #expect(try await ask(.get, "/leads/L-1/score?as_of=soon").status == 400)
            #expect(try await ask(.get, "/leads/L-1/score?as_of=2020-01-01T00:00:00Z").status == 404)
        }
    }

    @Test func `a timeline is handed out page by page`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let first = try await ask(.get, "/leads/L-1/timeline?limit=1")
            let next = try #require(try first.word("next"))
            let second = try await ask(.get, "/leads/L-1/timeline?limit=1&after=\(next)")
            #expect(try second.word("items.0.id") != first.word("items.0.id"))
            #expect(try await ask(.get, "/leads/L-1/timeline?after=x").status == 400)
        }
    }

    @Test func `a state is made, told, and taken back`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            #expect(try await ask(.get, "/leads/L-1/nurture").status == 404)
            #expect(try await ask(.post, "/leads/L-1/nurture", "{}").status == 400)
            #expect(try await ask(.post, "/leads/L-1/nurture", #"{"reason": "nonsense"}"#).status == 400)
            #expect(try await ask(.post, "/leads/L-1/nurture", #"{"reason": "other"}"#).status == 422)
            let made = try await ask(.post, "/leads/L-1/nurture", #"{"reason": "other", "until": "2026-06-01"}"#)
            #expect(try made.word("lead.state") == "nurture")
            let told = try await ask(.get, "/leads/L-1/nurture")
            #expect(try told.word("actor_name") == "Ruth Rep")
            #expect(try told.word("revisit_on") == "2026-06-01")
            #expect(try await ask(.post, "/leads/L-1/acceptance").status == 409)
            let back = try await ask(.delete, "/leads/L-1/nurture")
            #expect(try back.word("lead.state") == "new")
            #expect(try await ask(.delete, "/leads/L-1/nurture").status == 409)
        }
    }

    @Test func `a rule is stepped over with a reason, by whoever may`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let path = "/leads/L-1/conversion"
            let terms = #""amount": "unknown", "expected_close": "2026-05-01", "next_step": "Call""#
            let blank = try await ask(.post, path, "{\(terms), \"override\": {\"reason\": \" \"}}", as: .manager)
            #expect(blank.status == 400)
            let because = "{\(terms), \"override\": \"The boss knows them\"}"
            #expect(try await ask(.post, path, because).status == 403)
            #expect(try await ask(.post, path, because, as: .manager).status == 201)
        }
    }

    @Test func `a lead without an engagement is a recorded override, or refused`() async throws {
        let counter = try await Counter()
        try await counter.run { ask async throws in
            let person = #""person": {"email": "ada@acme.example"}"#
            let refused = try await ask(.post, "/leads", "{\(person)}")
            #expect(refused.status == 422)
            #expect(try refused.word("error.code") == "no_engagement")
            let by = "{\(person), \"override\": {\"reason\": \"Met at the fair\"}}"
            #expect(try await ask(.post, "/leads", by).status == 403)
            let made = try await ask(.post, "/leads", by, as: .manager)
            #expect(made.status == 201)
            #expect(try made.word("lead.code") == "L-1")
        }
    }

    @Test func `a gate that is not met names everything that is missing`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let said = try await ask(.post, "/leads/L-1/conversion", #"{"expected_close": "2026-05-01"}"#)
            #expect(said.status == 422)
            #expect(try said.word("error.code") == "gate_not_met")
            #expect(try (said.count("error.missing") ?? 0) > 1)
            #expect(try said.word("error.missing.0.criterion")?.isEmpty == false)
            #expect(try said.word("error.missing.0.needs")?.isEmpty == false)
            #expect(try said.word("error.missing.0.why")?.isEmpty == false)
        }
    }

    @Test func `a conversion answers the same again, refuses other terms, and is taken back`() async throws {
        let counter = try await Counter()
        let lead = try await counter.world.openLead(by: "ada@acme.example")
        try await counter.world.answerGate(lead, by: "ada@acme.example")
        let own = counter.world.order(for: lead).own.map { ", \"\($0.key)\": \"\($0.value)\"" }.joined()
        let terms = """
            {"amount": {"minor": 1200000, "currency": "eur"}, "expected_close": "2026-05-01",
             "next_step": "Send the offer", "people": [{"person": "ada@acme.example", "role": "champion"}]\(own)}
            """
        try await counter.run { ask async throws in
            let path = "/leads/L-1/conversion"
            let first = try await ask(.post, path, terms, headers: [.key: "k-1"])
            #expect(first.status == 201, "\(first.text)")
            #expect(try first.word("opportunity.code") == "O-1")
            let again = try await ask(.post, path, terms)
            #expect(again.status == 200)
            #expect(try again.word("opportunity.id") == first.word("opportunity.id"))
            let other = try await ask(.post, path, terms.replacing("1200000", with: "99"))
            #expect(other.status == 409)
            #expect(try other.word("error.message")?.contains("O-1") == true)
            #expect(try await ask(.get, path).word("opportunity.code") == "O-1")
            let back = try await ask(.delete, path)
            #expect(try back.at("withdrawn") as? Bool == true, "\(back.text)")
            let replayed = try await ask(.post, path, terms, headers: [.key: "k-1"])
            #expect(replayed.status == 409)
            #expect(try replayed.word("error.code") == "key_replayed_after_revert")
        }
    }

    @Test func `a key is used up with its conversion, also where that made somebody known`() async throws {
        let counter = try await Counter()
        let lead = try await counter.world.openLead(by: "ada@acme.example")
        try await counter.world.answerGate(lead, by: "ada@acme.example")
        let other = try await counter.world.openLead(by: "zoe@zenith.example")
        try await counter.world.answerGate(other, by: "zoe@zenith.example")
        let own = counter.world.order(for: lead).own.map { ", \"\($0.key)\": \"\($0.value)\"" }.joined()
        let terms = """
            {"amount": "unknown", "expected_close": "2026-05-01", "next_step": "Send the offer",
             "people": [{"person": "bo@acme.example", "role": "decision_maker"}]\(own)}
            """
        try await counter.run { ask async throws in
            let path = "/leads/L-1/conversion"
            #expect(try await ask(.post, path, terms, headers: [.key: "k-1"]).status == 201)
            #expect(try await ask(.post, path, terms, headers: [.key: "k-1"]).status == 200)
            let elsewhere = try await ask(.post, "/leads/L-2/conversion", terms, headers: [.key: "k-1"])
            #expect(elsewhere.status == 409)
            #expect(try elsewhere.word("error.code") == "key_used_for_other_terms")
            #expect(try await ask(.delete, path).status == 200)
            let replayed = try await ask(.post, path, terms, headers: [.key: "k-1"])
            #expect(replayed.status == 409)
            #expect(try replayed.word("error.code") == "key_replayed_after_revert")
        }
        #expect(try await counter.world.rep.search("bo@acme.example").people.isEmpty)
        #expect(try await counter.world.owner.verify().differences == [])
    }

    @Test func `under a key a write is done once and answered the same`() async throws {
        let counter = try await Counter()
        try await counter.run { ask async throws in
            let body = counter.asking("ada@acme.example")
            let first = try await ask(.post, "/engagements", body, headers: [.key: "k-1"])
            let again = try await ask(.post, "/engagements", body, headers: [.key: "k-1"])
            #expect(again.status == first.status && again.text == first.text)
            let other = try await ask(.post, "/engagements", counter.asking("bea@b.example"), headers: [.key: "k-1"])
            #expect(other.status == 409)
            #expect(try other.word("error.code") == "key_used_for_other_terms")
            // Another's key of the same name is another key.
            let theirs = try await ask(.post, "/engagements", body, as: .marketer, headers: [.key: "k-1"])
            #expect(try theirs.word("engagement.id") != first.word("engagement.id"))
            #expect(try await ask(.post, "/engagements", body, headers: [.key: ""]).status == 400)
        }
        #expect(try await counter.world.rep.leadReading("L-1").timeline.count(where: { $0.engagement != nil }) == 2)
    }

    @Test func `a refused write leaves its key unused`() async throws {
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await counter.run { ask async throws in
            let refused = try await ask(.post, "/leads/L-1/acceptance", headers: [.key: "k-2"])
            #expect(refused.status == 409)
            _ = try await counter.world.manager.qualifyLead("L-1", because: "Known")
            let done = try await ask(.post, "/leads/L-1/acceptance", headers: [.key: "k-2"])
            #expect([201, 409].contains(done.status))
            #expect(try done.word("error.code") != "key_used_for_other_terms")
        }
    }
}
