import Actions
import Crypto
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import Sales

extension RouterGroup<PorchContext> {
    /// Answers what is looked up.
    func look(_ path: RouterPath, _ work: @escaping @Sendable (Request, PorchContext, Desk) async throws -> Reply) {
        get(path) { request, context in try await work(request, context, context.requireDesk()).response }
    }

    /// Answers what is done by `method`. Under an `Idempotency-Key` it is done once, and answered the same again.
    func act<Body: Decodable & Sendable>(
        _ method: HTTPRequest.Method, _ path: RouterPath, _ type: Body.Type,
        limit: Int = Request.documentLimit,
        _ work: @escaping @Sendable (Body, Call) async throws -> Reply
    ) {
        let answer = { @Sendable (request: Request, context: PorchContext) async throws -> Response in
            let visitor = try context.requireVisitor()
            let document = try await request.document(limit)
            let body: Body = try document.decoded()
            let call = Call(
                desk: visitor.desk, version: try request.expectedVersion(),
                saysVersion: request.headers[.ifMatch] != nil, key: request.headers[.idempotencyKey],
                parameters: context.parameters)
            guard let key = try call.writeKey(of: visitor, request, document) else {
                return try await work(body, call).response
            }
            return try await call.once(under: key) { try await work(body, $0) }.response
        }
        on(path, method: method, use: answer)
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}

/// One write as a route does it.
struct Call: Sendable {
    let desk: Desk
    /// The version in `If-Match`.
    let version: Int64?
    /// Whether there was an `If-Match`, be it `*`: any version.
    let saysVersion: Bool
    /// The `Idempotency-Key` as it was sent.
    let key: String?
    let parameters: Parameters

    /// The part of the path of that name.
    func part(_ name: String) -> String { parameters.get(name)?.removingPercentEncoding ?? "" }

    /// The thing that the path names.
    var id: String { part("id") }

    /// The version that a change must name; nil where it says that any will do. Refused where it says nothing.
    func neededVersion() throws -> Int64? {
        guard saysVersion else { throw PorchRefusal.versionNeeded }
        return version
    }

    fileprivate func writeKey(of visitor: Visitor, _ request: Request, _ document: ByteBuffer) throws -> WriteKey? {
        guard let key else { return nil }
        let hash = SHA256.hash(data: Foundation.Data(document.readableBytesView))
        return try WriteKey(
            key, of: visitor.user.id, verb: "\(request.method) \(request.uri.path)",
            terms: hash.map { String(format: "%02x", $0) }.joined())
    }

    /// Does `work` once under that key; asked again it answers what was answered then.
    fileprivate func once(under key: WriteKey, _ work: (Call) async throws -> Reply) async throws -> Reply {
        do {
            let keyed = Call(
                desk: desk.once(under: key), version: version, saysVersion: saysVersion, key: self.key,
                parameters: parameters)
            let reply = try await work(keyed)
            try await desk.remember(reply.kept, under: key)
            return reply
        } catch let before as DoneBefore {
            guard let reply = Reply(kept: before.reply) else { throw PorchRefusal.answerLost }
            return reply
        }
    }
}
