import Actions
import HTTPTypes
import Sales
import TestKit
import Testing

/// `POST /engagements`, one and many.
struct EngagementTests {
    private let path = "/engagements"

    @Test func `an engagement that asks opens a lead, and the same again changes nothing`() async throws {
        let counter = try await Counter()
        try await counter.run { ask async throws in
            let first = try await ask(.post, path, counter.asking("ada@acme.example", externalID: "e-1"))
            #expect(first.status == 201)
            #expect(try first.number("accepted") == 1)
            #expect(try first.number("duplicates") == 0)
            #expect(try first.word("leads_opened.0.code") == "L-1")
            let again = try await ask(.post, path, counter.asking("ada@acme.example", externalID: "e-1"))
            #expect(again.status == 200)
            #expect(try again.number("accepted") == 0)
            #expect(try again.number("duplicates") == 1)
            #expect(try again.count("leads_opened") == 0)
        }
    }

    @Test func `only a token that tells history may say since when we know`() async throws {
        let counter = try await Counter()
        let owner = counter.world.owner
        let token = try await owner.createToken(for: "ruth@ripen.example", named: "old", scopes: [.history])
        let (at, known) = (counter.world.clock.now + -3 * Milliseconds.day, counter.world.clock.now + -Milliseconds.day)
        let later = counter.world.clock.now + Milliseconds.minute
        @Sendable func body(_ known: Moment) -> String {
            """
            {"kind": "\(counter.kind)", "at": "\(at)", "known_at": "\(known)", "person": {"email": "ada@acme.example"}}
            """
        }
        try await counter.run { ask async throws in
            let refused = try await ask(.post, path, body(known))
            #expect(refused.status == 403)
            #expect(try refused.word("error.code") == "history_needs_scope")
            let many = try await ask(.post, path, "{\"items\": [\(body(known))]}", as: .owner)
            #expect(try many.word("refused.0.error.code") == "history_needs_scope")
            let theirs = [HTTPField.Name.authorization: "Bearer \(token.secret.text)"]
            for wrong in [at + -1, later] {
                let nonsense = try await ask(.post, path, body(wrong), headers: theirs)
                #expect(nonsense.status == 400, "\(nonsense.text)")
                #expect(try nonsense.word("error.field") == "known_at")
            }
            let taken = try await ask(.post, path, body(known), headers: theirs)
            #expect(taken.status == 201, "\(taken.text)")
            #expect(try taken.word("engagement.known_at") == known.description)
        }
        #expect(try await owner.verify().isClean)
        #expect(try await owner.leadReading("L-1", asOf: known).lead.state == .new)
    }

    @Test func `of many each is taken or refused alone, by its place`() async throws {
        let counter = try await Counter()
        let items = [
            counter.asking("ada@acme.example", externalID: "e-1"),
            #"{"kind": "nonsense", "at": "2026-03-01T10:00:00Z", "person": {"phone": "12345"}, "external_id": "e-2"}"#,
            #"{"kind": "page_viewed", "at": "yesterday", "person": {"email": "c@c.example"}}"#,
            #"{"kind": "page_viewed", "at": "2026-03-01T10:00:00Z"}"#,
            #"7"#,
            counter.asking("ada@acme.example", externalID: "e-1"),
            counter.asking("dora@dora.example"),
        ]
        try await counter.run { ask async throws in
            let said = try await ask(.post, path, "{\"items\": [\(items.joined(separator: ","))]}")
            #expect(said.status == 200)
            #expect(try said.number("accepted") == 2)
            #expect(try said.number("duplicates") == 1)
            #expect(try said.count("leads_opened") == 2)
            #expect(try said.count("refused") == 4)
            let places = try (0..<4).map { try said.number("refused.\($0).index") }
            #expect(places == [1, 2, 3, 4])
            #expect(try said.word("refused.0.error.code") == "unknown_kind")
            #expect(try said.word("refused.0.external_id") == "e-2")
            #expect(try said.word("refused.1.error.field") == "items[2].at")
            #expect(try said.word("refused.2.error.code") == "no_person_nor_account")
        }
        #expect(try await counter.world.rep.leadList().rows.count == 2)
    }

    @Test(arguments: [
        ("{", nil, "is no JSON"), ("[]", nil, "It must be"), ("{}", "at", "It is needed"),
        (#"{"kind": "page_viewed", "at": "soon"}"#, "at", "“soon” is no moment"),
        (#"{"at": "2026-03-01T10:00:00Z"}"#, "kind", "It is needed"),
        (#"{"kind": 7, "at": "2026-03-01T10:00:00Z"}"#, "kind", "It must be a text"),
        (#"{"knd": "x", "at": "2026-03-01T10:00:00Z"}"#, "knd", "Did you mean “kind”?"),
        (
            #"{"kind": "page_viewed", "at": "2026-03-01T10:00:00Z", "person": {"email": "ada"}}"#, "person.email",
            "no e-mail"
        ),
        (#"{"kind": "page_viewed", "at": "2026-03-01T10:00:00Z", "class": "robot"}"#, "class", "none of these"),
        (
            #"{"kind": "page_viewed", "at": "2026-03-01T10:00:00Z", "account": {"employees": "many"}}"#,
            "account.employees", "no number"
        ),
    ])
    func `what cannot be read is 400, with the field and a sentence`(body: String, field: String?, words: String)
        async throws
    {
        try await Counter().run { ask async throws in
            let said = try await ask(.post, path, body)
            #expect(said.status == 400)
            #expect(try said.word("error.field") == field, "\(said.text)")
            #expect(try said.word("error.message")?.contains(words) == true, "\(said.text)")
            #expect(try said.word("error.request_id") != nil)
        }
    }

    @Test(arguments: [
        (#"{"kind": "nonsense", "at": "2026-03-01T10:00:00Z", "person": {"email": "a@b.example"}}"#, "unknown_kind"),
        (#"{"kind": "page_viewed", "at": "2036-03-01T10:00:00Z", "person": {"email": "a@b.example"}}"#, "bad_value"),
        (#"{"kind": "page_viewed", "at": "2026-03-01T10:00:00Z"}"#, "no_person_nor_account"),
    ])
    func `what the playbook does not know is 400 with its word`(body: String, word: String) async throws {
        try await Counter().run { ask async throws in
            let said = try await ask(.post, path, body)
            #expect(said.status == 400)
            #expect(try said.word("error.code") == word)
        }
    }

    @Test func `a viewer captures nothing`() async throws {
        let counter = try await Counter()
        try await counter.run { ask async throws in
            let said = try await ask(.post, path, counter.asking("ada@acme.example"), as: .viewer)
            #expect(said.status == 403)
        }
    }

    @Test func `another type, too large a document and too many items are refused`() async throws {
        let counter = try await Counter(documentLimit: 4_096)
        try await counter.run { ask async throws in
            let form = try await ask(
                .post, path, "kind=x", headers: [.contentType: "application/x-www-form-urlencoded"])
            #expect(form.status == 415)
            let large = try await ask(.post, path, "{\"items\": [\"\(String(repeating: "x", count: 5_000))\"]}")
            #expect(large.status == 413)
            let many = try await ask(
                .post, path, "{\"items\": [\(Array(repeating: "1", count: 1_001).joined(separator: ","))]}")
            #expect(many.status == 400)
            #expect(try many.word("error.field") == "items")
        }
    }

    @Test func `details arrive where they belong`() async throws {
        let counter = try await Counter()
        try await counter.run { ask async throws in
            let said = try await ask(
                .post, path,
                #"""
                {"kind": "demo_requested", "at": "2026-03-01T10:00:00Z", "source": "web", "detail": "Please call",
                 "person": {"email": "ada@acme.example", "first_name": "Ada", "seniority": "vp", "phone": null},
                 "account": {"name": "Acme", "employees": "50-200"}, "utm": {"medium": "cpc"}}
                """#)
            #expect(said.status == 201, "\(said.text)")
        }
        let reading = try await counter.world.rep.leadReading("L-1")
        #expect(reading.lead.source == "web")
        #expect(reading.lead.own["utm_medium"] == "cpc")
        #expect(reading.people.first?.person.seniority == .vp)
        #expect(reading.account?.employees == 50 && reading.account?.employeesHigh == 200)
    }
}
