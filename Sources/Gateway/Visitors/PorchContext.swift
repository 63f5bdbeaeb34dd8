public import Actions
public import Hummingbird
import Logging
import NIOCore

/// One request as the doors see it.
public struct PorchContext: RequestContext {
    /// What the server keeps of it.
    public var coreContext: CoreRequestContextStorage
    /// Who asks, where the path or the token names a workspace of theirs.
    public internal(set) var visitor: Visitor?
    /// The browser's session, wherever it asks.
    public internal(set) var session: BrowserSession?
    /// The fields of the form that was sent; checked already.
    public internal(set) var form = FormValues()
    /// The browser or program that asks, by its own word.
    public internal(set) var agent: String?
    private let channel: any Channel

    /// The context of a request that just came in.
    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// The request's id, as it stands in the log and in errors.
    public var requestID: String { logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-" }

    /// The address of whoever is at the other end of the line; nil where there is none.
    public var address: String? { channel.remoteAddress?.ipAddress }

    /// Who asks. Refused for strangers.
    public func requireVisitor() throws -> Visitor {
        guard let visitor else { throw PorchRefusal.signInNeeded }
        return visitor
    }

    /// The desk of whoever asks. Refused for strangers.
    public func requireDesk() throws -> Desk { try requireVisitor().desk }

    /// The browser's session. Refused for strangers.
    public func requireSession() throws -> BrowserSession {
        guard let session else { throw PorchRefusal.signInNeeded }
        return session
    }
}
