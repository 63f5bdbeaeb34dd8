import HTTPTypes
import Hummingbird

/// What browsers are told to refuse on every page of ours.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PorchContext
    let settings: PorchSettings

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors "

    func handle(
        _ request: Request, context: PorchContext, next: (Request, PorchContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let path = request.uri.path
        // A hosted form is made to be shown inside other sites' pages; no session is used there.
        let around = path.hasPrefix("/f/") ? "*" : "'none'"
        response.headers[.contentSecurityPolicy] = SecurityHeaders.policy + around
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[HTTPField.Name("Referrer-Policy")!] = "same-origin"
        if settings.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        response.headers[.requestID] = context.requestID
        return response
    }
}
