import API
import Actions
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Sales
import TestKit
import Testing

/// The API over a named world, and programs of each role that ask it.
struct Counter: Sendable {
    let world: World
    let porch: Porch
    private let tokens: [Role: String]

    init(playbook: String = "consulting", documentLimit: Int = 4 << 20) async throws {
        let world = try await World(playbook: playbook)
        self.world = world
        var settings = PorchSettings()
        settings.documentLimit = documentLimit
        porch = Porch(
            database: world.database, clock: { world.clock.now }, ids: world.ids, settings: settings,
            passwords: Passwords(cost: .cheap), logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
        var tokens: [Role: String] = [:]
        for user in try await world.owner.users() {
            tokens[user.role] = try await world.owner.createToken(for: user.email, named: "test").secret.text
        }
        self.tokens = tokens
    }

    var router: Router<PorchContext> { Gateway.router(porch, routes: [APIRoutes.all]) }

    func run(_ work: @escaping @Sendable (Asking) async throws -> Void) async throws {
        try await Gateway.application(porch, router: router).test(.router) { client in
            try await work(Asking(client: client, tokens: tokens))
        }
    }

    /// An engagement that asks for a response, by that person, as JSON.
    func asking(_ email: String, externalID: String? = nil) -> String {
        let id = externalID.map { ", \"external_id\": \"\($0)\"" } ?? ""
        return """
            {"kind": "\(kind)", "at": "\(world.clock.now)", "person": {"email": "\(email)"}\(id)}
            """
    }

    /// A kind that asks for a response.
    var kind: String { world.playbook.playbook.kinds.first(where: \.proactive)?.name ?? "" }
}

/// Asks the API as programs do.
struct Asking: Sendable {
    let client: any TestClientProtocol
    let tokens: [Role: String]

    func callAsFunction(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, as role: Role? = .rep,
        headers: [HTTPField.Name: String] = [:]
    ) async throws -> Said {
        var fields = HTTPFields()
        fields[.authorization] = role.flatMap { tokens[$0] }.map { "Bearer \($0)" }
        if body != nil { fields[.contentType] = "application/json" }
        for (name, value) in headers { fields[name] = value }
        let answer = try await client.execute(
            uri: "/api/v1" + path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        return Said(status: Int(answer.status.code), headers: answer.headers, text: String(buffer: answer.body))
    }
}

/// What the API said.
struct Said: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    /// The value at a path such as `error.missing`; fails the test where the text is no JSON object.
    func at(_ path: String, _ place: SourceLocation = #_sourceLocation) throws -> Any? {
        let whole = try? JSONSerialization.jsonObject(with: Foundation.Data(text.utf8))
        try #require(whole != nil, "no JSON: \(text)", sourceLocation: place)
        return path.split(separator: ".").reduce(whole) { value, name in
            if let list = value as? [Any], let index = Int(name) { return index < list.count ? list[index] : nil }
            return (value as? [String: Any])?[String(name)]
        }
    }

    func word(_ path: String, _ place: SourceLocation = #_sourceLocation) throws -> String? {
        try at(path, place) as? String
    }

    func number(_ path: String, _ place: SourceLocation = #_sourceLocation) throws -> Int? {
        try at(path, place) as? Int
    }

    func count(_ path: String, _ place: SourceLocation = #_sourceLocation) throws -> Int? {
        (try at(path, place) as? [Any])?.count
    }
}

extension HTTPField.Name {
    static let key = HTTPField.Name("Idempotency-Key")!
}
