import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sales
import TestKit
import Testing

/// Programs and their tokens.
struct TokenTests {
    @Test(arguments: ["Bearer ripen_made-up", "Basic cnV0aDp4", "Bearer "])
    func `a token that is not known is refused`(header: String) async throws {
        try await Front().run { client async throws in
            let answer = try await client.get("/api/v1/me", headers: [.authorization: header])
            #expect(answer.status == .unauthorized)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            #expect(answer.text.contains("token_refused"))
        }
    }

    @Test func `a token acts as its user until it is revoked`() async throws {
        let front = try await Front()
        let made = try await front.world.owner.createToken(for: "ruth@ripen.example", named: "web site")
        try await front.run { client async throws in
            let headers: HTTPFields = [.authorization: "Bearer \(made.secret.text)"]
            #expect(try await client.get("/api/v1/me", headers: headers).text == "ruth@ripen.example")
            let key = try await front.world.owner.revokeToken(made.token.id.description)
            front.porch.forget(token: key)
            #expect(try await client.get("/api/v1/me", headers: headers).status == .unauthorized)
            await refuses("not_found") { try await front.world.owner.revokeToken(made.token.id.description) }
            await refuses("not_found") { try await front.world.owner.revokeToken("x") }
        }
    }

    @Test func `a token that another process revokes counts a few seconds longer, and no more`() async throws {
        let front = try await Front()
        let made = try await front.world.owner.createToken(for: "ruth@ripen.example", named: "web site")
        try await front.run { client async throws in
            let headers: HTTPFields = [.authorization: "Bearer \(made.secret.text)"]
            #expect(try await client.get("/api/v1/me", headers: headers).status == .ok)
            try await front.world.owner.revokeToken(made.token.id.description)
            front.world.clock.advance(by: 5 * Milliseconds.second)
            #expect(try await client.get("/api/v1/me", headers: headers).status == .unauthorized)
        }
    }

    @Test func `a token that may only look changes nothing`() async throws {
        let front = try await Front()
        let made = try await front.world.owner.createToken(for: "ruth@ripen.example", named: "report", scopes: [.read])
        try await front.run { client async throws in
            let headers: HTTPFields = [.authorization: "Bearer \(made.secret.text)"]
            #expect(try await client.get("/api/v1/me", headers: headers).status == .ok)
            let answer = try await client.execute(uri: "/api/v1/me", method: .post, headers: headers)
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("token_reads_only"))
        }
    }

    @Test func `tokens are made for oneself, for others by whoever manages the team, for owners by owners`()
        async throws
    {
        let world = try await Front().world
        _ = try await world.rep.createToken(for: "ruth@ripen.example", named: "mine")
        await refuses("not_allowed") { _ = try await world.rep.createToken(for: "max@ripen.example", named: "his") }
        await refuses("not_allowed") {
            _ = try await world.manager.createToken(for: "olga@ripen.example", named: "hers")
        }
        await refuses("not_found") { _ = try await world.owner.createToken(for: "no@ripen.example", named: "x") }
        await refuses("bad_value") { _ = try await world.owner.createToken(for: "ruth@ripen.example", named: " ") }
        await refuses("not_allowed") { _ = try await world.rep.tokens() }
        #expect(try await world.owner.tokens().map(\.name) == ["mine"])
    }

    @Test func `a session is no token and a token is no session`() async throws {
        let front = try await Front()
        let made = try await front.world.owner.createToken(for: "ruth@ripen.example", named: "web site")
        try await front.run { client async throws in
            let (cookie, _) = try await client.signIn()
            #expect(try await client.get("/api/v1/me", cookie: cookie).status == .unauthorized)
            let headers: HTTPFields = [.authorization: "Bearer \(made.secret.text)"]
            #expect(try await client.get("/w/acme-selling/me", headers: headers).status == .unauthorized)
        }
    }
}
