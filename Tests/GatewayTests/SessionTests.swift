import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sales
import TestKit
import Testing

/// Who comes in, and who does not.
struct SessionTests {
    @Test func `a stranger sees no workspace`() async throws {
        try await Front().run { client async throws in
            #expect(try await client.get("/w/acme-selling/me").status == .unauthorized)
            #expect(try await client.get("/w/acme-selling/me", cookie: "ripen_session=made-up").status == .unauthorized)
            #expect(try await client.get("/open").text == "open")
        }
    }

    @Test(arguments: [
        "email=ruth%40ripen.example&password=wrong", "email=nobody%40ripen.example&password=a+long+enough+password",
        "email=olga%40ripen.example&password=", "email=&password=", "email=no+address&password=x",
    ])
    func `a wrong password and an unknown address get the same answer`(form: String) async throws {
        try await Front().run { client async throws in
            let answer = try await client.post("/sign-in", form)
            #expect(answer.status == .unauthorized)
            #expect(answer.text.hasPrefix("The e-mail address or the password is not right."))
            #expect(answer.headers[.setCookie] == nil)
        }
    }

    @Test func `after ten wrong passwords the right one waits fifteen minutes`() async throws {
        let front = try await Front()
        try await front.run { client async throws in
            for _ in 1...10 {
                let answer = try await client.post("/sign-in", "email=ruth%40ripen.example&password=wrong+one")
                #expect(answer.status == .unauthorized)
            }
            let right = "email=ruth%40ripen.example&password=a+long+enough+password"
            let locked = try await client.post("/sign-in", right)
            #expect(locked.status == .tooManyRequests)
            #expect(locked.headers[.retryAfter] == "900")
            front.world.clock.advance(by: 15 * Milliseconds.minute)
            #expect(try await client.post("/sign-in", right).status == .ok)
        }
    }

    @Test func `whoever signed in sees their own workspace, and no other is there`() async throws {
        let front = try await Front()
        _ = try await Desk.createWorkspace(
            named: "Blue Fern", ownerEmail: "bo@fern.example", playbook: try await front.playbookText(),
            in: front.world.database, clock: { front.world.clock.now }, ids: front.world.ids)
        try await front.run { client async throws in
            let (cookie, _) = try await client.signIn()
            #expect(try await client.get("/w/acme-selling/me", cookie: cookie).text == "ruth@ripen.example")
            #expect(try await client.get("/w/blue-fern/me", cookie: cookie).status == .notFound)
            #expect(try await client.get("/w/none-such/me", cookie: cookie).status == .notFound)
        }
    }

    @Test func `the cookie is kept from scripts and other sites, and goes over TLS where the server is reached so`()
        async throws
    {
        try await Front(publicURL: "https://sales.example").run { client async throws in
            let answer = try await client.post(
                "/sign-in", "email=ruth%40ripen.example&password=a+long+enough+password")
            let cookie = try #require(answer.headers[.setCookie])
            for word in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=1209600"] {
                #expect(cookie.contains(word), "\(cookie)")
            }
        }
    }

    @Test func `a session ends when it is signed out, when it expires, and when the password changes`() async throws {
        let front = try await Front()
        try await front.run { client async throws in
            let (first, csrf) = try await client.signIn()
            _ = try await client.post("/sign-out", "_csrf=\(csrf)", cookie: first)
            #expect(try await client.get("/w/acme-selling/me", cookie: first).status == .unauthorized)

            let (second, _) = try await client.signIn()
            front.world.clock.advance(by: 14 * Milliseconds.day)
            #expect(try await client.get("/w/acme-selling/me", cookie: second).status == .unauthorized)

            let (third, _) = try await client.signIn()
            let link = try await front.world.owner.createPasswordLink(for: "ruth@ripen.example")
            try await front.porch.setPassword("another long one", by: link.text)
            #expect(try await client.get("/w/acme-selling/me", cookie: third).status == .unauthorized)
            _ = try await client.signIn(password: "another long one")
        }
    }

    @Test func `a session that is used lasts on`() async throws {
        let front = try await Front()
        try await front.run { client async throws in
            let (cookie, _) = try await client.signIn()
            for _ in 1...4 {
                front.world.clock.advance(by: 8 * Milliseconds.day)
                #expect(try await client.get("/w/acme-selling/me", cookie: cookie).status == .ok)
            }
        }
    }

    @Test func `a link sets a password once, and within a week`() async throws {
        let front = try await Front()
        let link = try await front.world.owner.createPasswordLink(for: "ruth@ripen.example")
        #expect(try await front.porch.reception.passwordLink(link) == "ruth@ripen.example")
        await refuses("password_too_short") { _ = try await front.porch.setPassword("short", by: link.text) }
        let long = String(repeating: "x", count: 201)
        await refuses("password_too_long") { _ = try await front.porch.setPassword(long, by: link.text) }
        try await front.porch.setPassword("a new long one", by: link.text)
        await refuses("link_used_up") { _ = try await front.porch.setPassword("a newer long one", by: link.text) }
        await refuses("link_used_up") { _ = try await front.porch.setPassword("a newer long one", by: "made-up") }
        let late = try await front.world.owner.createPasswordLink(for: "ruth@ripen.example")
        front.world.clock.advance(by: 7 * Milliseconds.day)
        await refuses("link_used_up") { _ = try await front.porch.reception.passwordLink(late) }
    }

    @Test func `a link is made by whoever manages the team, and not for somebody of another workspace too`()
        async throws
    {
        let front = try await Front()
        let world = front.world
        await refuses("not_allowed") { _ = try await world.rep.createPasswordLink(for: "ruth@ripen.example") }
        await refuses("not_found") { _ = try await world.owner.createPasswordLink(for: "nobody@ripen.example") }
        await refuses("bad_value") { _ = try await world.owner.createPasswordLink(for: "ruth") }
        _ = try await Desk.createWorkspace(
            named: "Blue Fern", ownerEmail: "ruth@ripen.example", playbook: try await front.playbookText(),
            in: world.database, clock: { world.clock.now }, ids: world.ids)
        await refuses("belongs_elsewhere") { _ = try await world.owner.createPasswordLink(for: "ruth@ripen.example") }
        let operatorDesk = world.owner.with(actor: .operator, role: .owner)
        #expect(try await operatorDesk.createPasswordLink(for: "ruth@ripen.example").text.count > 40)
    }
}

extension Front {
    func playbookText() async throws -> String { try await world.owner.playbookText().text }
}

/// Expects the refusal of that word.
func refuses(
    _ word: String, _ place: SourceLocation = #_sourceLocation, _ work: () async throws -> Void
) async {
    do {
        try await work()
        Issue.record("nothing was refused", sourceLocation: place)
    } catch let refusal as Refusal {
        #expect(refusal.code.name == word, sourceLocation: place)
    } catch {
        Issue.record("\(error)", sourceLocation: place)
    }
}
