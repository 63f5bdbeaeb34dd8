import Actions
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form of a page's POST, and lets it pass only where it comes from a page of ours: by the browser's own
/// word, and in a session by the token that its pages carry.
struct FormDoor: RouterMiddleware {
    typealias Context = PorchContext
    let porch: Porch

    func handle(
        _ request: Request, context: PorchContext, next: (Request, PorchContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard request.method != .get, request.method != .head, !path.hasPrefix("/api/") else {
            return try await next(request, context)
        }
        let isPublic = path.hasPrefix("/f/")
        guard isPublic || request.isFromHere(porch.settings) else { throw PorchRefusal.otherSite }
        var (request, context) = (request, context)
        context.agent = request.headers[.userAgent]
        context.form = try await request.form(porch.settings.formLimit)
        if let session = context.session, !isPublic, !FormDoor.comesBefore(path) {
            try session.mustKnow(context.form)
        }
        return try await next(request, context)
    }

    /// Pages that are shown to strangers: an old one must still do after somebody signed in beside it.
    private static func comesBefore(_ path: String) -> Bool { path == "/sign-in" || path.hasPrefix("/password/") }
}

extension BrowserSession {
    fileprivate func mustKnow(_ form: FormValues) throws {
        let given = form["_csrf"] ?? ""
        guard Secret.equal(Array(given.utf8), Array(csrf.utf8)) else { throw PorchRefusal.staleForm }
    }
}

extension Request {
    /// Whether the browser says that one of our own pages, or the person themselves, sent this.
    fileprivate func isFromHere(_ settings: PorchSettings) -> Bool {
        if let site = headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = headers[.origin] else { return true }
        if origin == settings.publicURL { return true }
        guard let host = head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    fileprivate mutating func form(_ limit: Int) async throws -> FormValues {
        let body = try await collectBody(upTo: limit)
        guard body.readableBytes > 0 else { return FormValues() }
        let type = headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            throw PorchRefusal.otherType(wanted: "application/x-www-form-urlencoded")
        }
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw PorchRefusal.malformedForm
        }
        return try FormValues(urlencoded: text)
    }
}

extension HTTPField.Name {
    /// From which site a browser sends a request, by its own word.
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
    /// By which id a request is found in the log.
    static let requestID = HTTPField.Name("X-Request-ID")!
}
