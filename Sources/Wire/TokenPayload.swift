public import Actions
import Sales

/// A token; its secret only when it was just made.
public struct TokenPayload: Encodable, Sendable {
    let id: String
    let name: String
    let user: String
    let scopes: [String]
    let createdAt: String
    let usedAt: String?
    let revokedAt: String?
    let token: String?

    /// The payload of `token`.
    public init(_ token: Token, secret: Secret? = nil) {
        id = token.id.description
        name = token.name
        user = token.user.email
        scopes = token.scopes.map(\.rawValue).sorted()
        createdAt = token.createdAt.description
        usedAt = token.usedAt?.description
        revokedAt = token.revokedAt?.description
        self.token = secret?.text
    }
}

/// A link by which somebody sets their password: `{path, url}`.
public struct PasswordLinkPayload: Encodable, Sendable {
    /// Where it leads, below the server's address.
    public let path: String
    /// The whole link.
    public let url: String

    /// The link with that secret on the server at `address`.
    public init(_ secret: Secret, at address: String) {
        path = "/password/\(secret.text)"
        url = address + path
    }
}
