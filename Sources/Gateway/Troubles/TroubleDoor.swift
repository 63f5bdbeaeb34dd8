import HTTPTypes
public import Hummingbird
import Logging
import NIOCore
import Synchronization
import Wire

/// How pages tell what went wrong.
public typealias TroublePage = @Sendable (Trouble, Request, PorchContext) async throws -> Response

/// Turns every error into an answer: the envelope for programs, a page for people. Faults are written down here, once.
struct TroubleDoor: RouterMiddleware {
    typealias Context = PorchContext
    let porch: Porch
    let page: TroublePage

    func handle(
        _ request: Request, context: PorchContext, next: (Request, PorchContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let trouble = Trouble(error, requestID: context.requestID)
            if trouble.status.code >= 500 { note(error, trouble, request) }
            var response = try await answer(trouble, request, context)
            response.headers[.retryAfter] = trouble.retryAfter.map(String.init)
            if trouble.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
            return response
        }
    }

    private func note(_ error: any Error, _ trouble: Trouble, _ request: Request) {
        porch.meters.faults.add(1, ordering: .relaxed)
        porch.logger.error(
            "\(trouble.code)",
            metadata: [
                "request": "\(trouble.requestID)", "method": "\(request.method)", "path": "\(request.uri.path)",
                "error": "\(String(reflecting: error))",
            ])
    }

    private func answer(_ trouble: Trouble, _ request: Request, _ context: PorchContext) async throws -> Response {
        guard !request.uri.path.hasPrefix("/api/") else { return try trouble.document() }
        do {
            return try await page(trouble, request, context)
        } catch {
            note(error, trouble, request)
            return trouble.plainPage()
        }
    }
}

extension Trouble {
    /// The answer for programs.
    public func document() throws -> Response {
        let payload = ErrorPayload(
            code: code, message: message, field: field, missing: missing.map(MissingPayload.init), requestID: requestID)
        return Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try WireText.document(payload))))
    }

    /// The answer for people where there is no page for it.
    public func plainPage() -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "\(message)\n\nRequest \(requestID)\n")))
    }
}
