import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Sales
import TestKit
import Testing

/// A small server in front of a named world: one page that anybody may see, one for a workspace, one form.
struct Front: Sendable {
    static let password = "a long enough password"

    let world: World
    let porch: Porch

    init(publicURL: String? = nil) async throws {
        let world = try await World()
        var settings = PorchSettings(publicURL: publicURL)
        settings.formLimit = 4_096
        self.world = world
        porch = Porch(
            database: world.database, clock: { world.clock.now }, ids: world.ids, settings: settings,
            passwords: Passwords(cost: .cheap), logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
        try await porch.reception.setPassword(Front.password, of: "ruth@ripen.example")
    }

    func run(_ work: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let router = Gateway.router(
            porch, routes: [Front.routes], assets: [Asset(name: "app.css", bytes: Array("body {}".utf8))])
        try await Gateway.application(porch, router: router).test(.router, work)
    }

    private static let routes = Routes { router, porch in
        router.get("/open") { _, _ in "open" }
        router.get("/w/:slug/me") { _, context in try context.requireVisitor().user.email }
        router.get("/session") { _, context in try context.requireSession().csrf }
        router.post("/w/:slug/echo") { _, context in
            _ = try context.requireVisitor()
            return context.form.all("name").joined(separator: "|")
        }
        router.post("/sign-in") { _, context in
            var response = Response(status: .ok)
            try await porch.signIn(
                email: context.form["email"] ?? "", password: context.form["password"] ?? "", from: context,
                to: &response)
            return response
        }
        router.post("/sign-out") { _, context in
            var response = Response(status: .ok)
            try await porch.signOut(from: context, to: &response)
            return response
        }
        router.get("/fail/:how") { _, context in
            try await Front.fail(context.parameters.get("how") ?? "", world: porch)
        }
        router.get("/api/v1/me") { _, context in try context.requireVisitor().user.email }
        router.post("/api/v1/me") { _, context in try context.requireVisitor().user.email }
    }
}

extension HTTPField.Name {
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// What the browser holds after this answer.
    var cookie: String {
        String((headers[.setCookie] ?? "").prefix { $0 != ";" })
    }
}

extension TestClientProtocol {
    func post(
        _ path: String, _ form: String, cookie: String? = nil, headers: HTTPFields = [:],
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = type
        headers[.cookie] = cookie
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: form))
    }

    func get(_ path: String, cookie: String? = nil, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.cookie] = cookie
        return try await execute(uri: path, method: .get, headers: headers)
    }

    /// Signs the rep in: what her browser holds, and the word that her forms carry.
    func signIn(password: String = Front.password) async throws -> (cookie: String, csrf: String) {
        let answer = try await post(
            "/sign-in", "email=Ruth%40ripen.example&password=\(password.replacing(" ", with: "+"))")
        try #require(answer.status == .ok, "\(answer.text)")
        let word = try await get("/session", cookie: answer.cookie).text
        return (answer.cookie, word)
    }
}
