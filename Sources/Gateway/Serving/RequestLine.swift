import Hummingbird
import Logging
import Synchronization

/// Counts every request and writes a line about it: pages at *info*, the programs' many at *debug*.
struct RequestLine: RouterMiddleware {
    typealias Context = PorchContext
    let porch: Porch

    func handle(
        _ request: Request, context: PorchContext, next: (Request, PorchContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        porch.meters.waiting.add(1, ordering: .relaxed)
        defer { porch.meters.waiting.subtract(1, ordering: .relaxed) }
        let response = try await next(request, context)
        porch.meters.count(Int(response.status.code))
        let level: Logger.Level = request.uri.path.hasPrefix("/w/") ? .info : .debug
        guard level >= porch.logger.logLevel else { return response }
        let spent = (ContinuousClock.now - start).components
        let milliseconds = spent.seconds * 1_000 + spent.attoseconds / 1_000_000_000_000_000
        porch.logger.log(
            level: level, "\(request.method) \(request.uri.path) \(response.status.code) \(milliseconds) ms",
            metadata: ["request": "\(context.requestID)"])
        return response
    }
}
