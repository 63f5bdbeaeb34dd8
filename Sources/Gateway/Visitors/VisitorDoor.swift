import Actions
import HTTPTypes
import Hummingbird
import Sales

/// Finds out who asks: programs under `/api` by their token, everybody else by the cookie of their session.
struct VisitorDoor: RouterMiddleware {
    typealias Context = PorchContext
    let porch: Porch

    func handle(
        _ request: Request, context: PorchContext, next: (Request, PorchContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let path = request.uri.path
        if path.hasPrefix("/api/") {
            context.visitor = try await porch.visitor(bearing: request)
        } else if let secret = SessionCookie.secret(of: request) {
            context.session = try await porch.session(secret)
            context.visitor = try context.session?.visitor(path, on: porch)
        }
        return try await next(request, context)
    }
}

extension Porch {
    /// The program that shows a token; nil where none is shown. Refuses a token that is unknown or revoked, and one
    /// that may only look where something is to be changed.
    fileprivate func visitor(bearing request: Request) async throws -> Visitor? {
        guard let header = request.headers[.authorization] else { return nil }
        guard header.lowercased().hasPrefix("bearer ") else { throw Refusal(.tokenRefused) }
        let secret = Secret(String(header.dropFirst(7)))
        let found = try await bearers.value(secret.key) {
            try await reception.bearer(secret).map { bearer in
                let user = bearer.token.user
                let desk = desk(in: bearer.workspace, for: .user(user.id), role: user.role)
                let scopes = bearer.token.scopes
                return Visitor(
                    user: user, desk: scopes.contains(.history) ? desk.tellingHistory() : desk, scopes: scopes)
            }
        }
        guard let visitor = found else { throw Refusal(.tokenRefused) }
        let looks = request.method == .get || request.method == .head
        guard looks || !visitor.scopes.contains(.read) else { throw Refusal(.tokenReadsOnly) }
        return visitor
    }

    /// Who holds that session; nil where it ended.
    fileprivate func session(_ secret: Secret) async throws -> BrowserSession? {
        try await sessions.value(secret.key) {
            try await reception.session(secret).map { signedIn in
                BrowserSession(
                    email: signedIn.email, memberships: signedIn.memberships, csrf: secret.sign("form"),
                    secret: secret)
            }
        }
    }

    /// Forgets what was verified of a token, so that revoking it counts at once.
    public func forget(token key: [UInt8]) { bearers.forget(key) }
}

extension BrowserSession {
    /// The visitor of the workspace in a path `/w/{slug}/…`; nil for other paths. A workspace that is not theirs is not
    /// there.
    fileprivate func visitor(_ path: String, on porch: Porch) throws -> Visitor? {
        let parts = path.split(separator: "/", maxSplits: 2)
        guard parts.count >= 2, parts[0] == "w" else { return nil }
        guard let membership = memberships.first(where: { $0.workspace.slug == parts[1] }) else {
            throw Refusal(.notFound(noun: "workspace", what: String(parts[1])))
        }
        let user = membership.user
        return Visitor(user: user, desk: porch.desk(in: membership.workspace, for: .user(user.id), role: user.role))
    }
}
