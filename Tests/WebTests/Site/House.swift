import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Sales
import TestKit
import Testing

@testable import Web

/// The world with a front door: pages served over it, and browsers that people of each role sit at.
struct House: Sendable {
    static let password = "a good long password"
    let world: World
    let porch: Porch

    init(playbook: String = "consulting") async throws {
        world = try await World(playbook: playbook)
        let clock = world.clock
        porch = Porch(
            database: world.database, clock: { clock.now }, ids: world.ids, passwords: Passwords(cost: .cheap))
        for email in House.people.values { try await porch.reception.setPassword(House.password, of: email) }
    }

    static let people: [Role: String] = [
        .owner: "olga@ripen.example", .manager: "max@ripen.example", .rep: "ruth@ripen.example",
        .marketer: "mia@ripen.example", .viewer: "vic@ripen.example",
    ]

    /// Where everything of the workspace stands.
    var root: String { "/w/\(world.rep.workspace.slug)" }

    /// Opens the door while `visit` runs, for somebody who is not signed in.
    func open(_ visit: @escaping @Sendable (Browser) async throws -> Void) async throws {
        let router = Gateway.router(
            porch, routes: [SitePages.routes], assets: SitePages.assets, troublePage: SitePages.troublePage(of: porch))
        let application = Gateway.application(porch, router: router)
        try await application.test(.router) { client in
            try await visit(Browser(client: client))
        }
    }

    /// Opens the door for somebody of that role, signed in.
    func open(as role: Role, _ visit: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await open { browser in
            let email = House.people[role] ?? ""
            try await visit(browser.signedIn(email))
        }
    }
}

/// A browser without scripts: it keeps a cookie and sends forms.
struct Browser: Sendable {
    let client: any TestClientProtocol
    var cookie = ""
    var csrf = ""

    /// What came back.
    struct Answer: Sendable {
        let status: Int
        let html: String
        let location: String
        let headers: HTTPFields
    }

    init(client: any TestClientProtocol) { self.client = client }

    /// The page at a path.
    func get(_ path: String) async throws -> Answer { try await send(path, .get, nil) }

    /// The page, which must be there.
    func page(_ path: String) async throws -> String {
        let answer = try await get(path)
        #expect(answer.status == 200, "\(path)")
        return answer.html
    }

    /// A form, sent as browsers do, with the token of the session.
    func post(_ path: String, _ fields: [String: String] = [:]) async throws -> Answer {
        var fields = fields
        fields["_csrf"] = fields["_csrf"] ?? csrf
        let body = fields.map { "\(Address.encoded($0.key))=\(Address.encoded($0.value))" }.joined(separator: "&")
        return try await send(path, .post, body)
    }

    /// A form that must succeed; answers the page it leads to.
    @discardableResult
    func done(_ path: String, _ fields: [String: String] = [:]) async throws -> String {
        let answer = try await post(path, fields)
        #expect(answer.status == 303, "\(path): \(Browser.refusal(in: answer.html))")
        return answer.status == 303 ? try await page(answer.location) : answer.html
    }

    /// A form that must be refused; answers the page that says so.
    @discardableResult
    func refused(_ path: String, _ fields: [String: String] = [:], _ status: Int) async throws -> String {
        let answer = try await post(path, fields)
        #expect(answer.status == status, "\(path) \(answer.location)")
        return answer.html
    }

    /// What the page says was refused.
    static func refusal(in html: String) -> String {
        guard let start = html.firstRange(of: "role=\"alert\">") else { return "nothing" }
        return String(html[start.upperBound...].prefix(400))
    }

    /// The browser after signing in.
    func signedIn(_ email: String) async throws -> Browser {
        let answer = try await post("/sign-in", ["email": email, "password": House.password])
        #expect(answer.status == 303)
        var browser = self
        let set = answer.headers[.setCookie] ?? ""
        browser.cookie = String(set.prefix { $0 != ";" })
        let home = try await browser.get("/")
        let page = try await browser.page(home.location)
        browser.csrf = Browser.value(of: "_csrf", in: page)
        return browser
    }

    /// The value of the first hidden field of that name.
    static func value(of name: String, in html: String) -> String {
        guard let start = html.firstRange(of: "name=\"\(name)\" value=\"") else { return "" }
        return String(html[start.upperBound...].prefix { $0 != "\"" })
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ body: String?) async throws -> Answer {
        var headers: HTTPFields = [:]
        if !cookie.isEmpty { headers[.cookie] = cookie }
        if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let answer = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        return Answer(
            status: answer.status.code, html: String(buffer: answer.body), location: answer.headers[.location] ?? "",
            headers: answer.headers)
    }
}
