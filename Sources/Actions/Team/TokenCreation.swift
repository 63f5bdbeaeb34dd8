import SQLPort
public import Sales
import Storage

/// What narrows a token to less than its user may, or lets it tell what others may not.
public enum TokenScope: String, Hashable, Sendable, CaseIterable {
    /// Look only.
    case read
    /// Say of engagements that we learned of them before now, as imports do.
    case history
}

/// A token, without its secret.
public struct Token: Hashable, Sendable {
    /// Its id, by which it is revoked.
    public let id: Identifier
    /// What it is called.
    public let name: String
    /// As whom it acts.
    public let user: User
    /// What narrows it.
    public let scopes: Set<TokenScope>
    /// When it was made.
    public let createdAt: Moment
    /// About when it was last used.
    public let usedAt: Moment?
    /// When it was revoked.
    public let revokedAt: Moment?
}

extension Desk {
    /// Makes a token with which a program acts as the user with that address. Its secret is answered this once.
    ///
    /// Everybody may make tokens for themselves; for others it takes whoever manages the team, and for an owner an
    /// owner. The scope `history` takes a user who may import. A name without letters is refused.
    public func createToken(
        for email: String, named name: String, scopes: Set<TokenScope> = []
    ) async throws -> (token: Token, secret: Secret) {
        guard Folding.name(name) != nil else { throw Refusal(.badValue(field: "name", value: name)) }
        let secret = Secret.make("ripen_")
        let token = try await database.write { [self] connection in
            let store = Store(connection, workspace: workspace.id)
            guard let user = try store.user(emailKey: Folding.email(email) ?? email)?.record, user.active else {
                throw Refusal(.notFound(noun: "user", what: email))
            }
            try mustBeAllowed(toMakeTokenFor: user)
            guard !scopes.contains(.history) || may(user.role, .importRows) else {
                throw Refusal(.notAllowed(verb: .importRows, role: user.role))
            }
            let token = Token(
                id: ids.next(at: clock()), name: name, user: user, scopes: scopes, createdAt: clock(), usedAt: nil,
                revokedAt: nil)
            try Lobby(connection).insert(token.kept(secret, in: workspace.id))
            return token
        }
        return (token, secret)
    }

    private func mustBeAllowed(toMakeTokenFor user: User) throws {
        if actor != .user(user.id) { try mustBeAllowed(to: .manageTeam) }
        guard user.role != .owner || role == .owner else {
            throw Refusal(.notAllowed(verb: .manageTeam, role: role))
        }
    }

    /// Revokes a token: from now on it is refused. Answers the key by which doors remember it.
    ///
    /// Refuses one that is unknown or revoked already, and roles that may not manage the team.
    @discardableResult
    public func revokeToken(_ id: String) async throws -> [UInt8] {
        try mustBeAllowed(to: .manageTeam)
        guard let identifier = Identifier(id) else { throw Refusal(.notFound(noun: "token", what: id)) }
        let now = clock()
        return try await database.write { [workspace] connection in
            let store = Store(connection, workspace: workspace.id)
            guard let key = try store.revoke(token: identifier, at: now) else {
                throw Refusal(.notFound(noun: "token", what: id))
            }
            return key
        }
    }

    /// The first thousand tokens of the workspace, revoked ones too, the first made first.
    public func tokens() async throws -> [Token] {
        try mustBeAllowed(to: .manageTeam)
        return try await reading { store in
            try store.tokens(limit: 1_000).compactMap { kept in
                try store.find(User.self, kept.user).map { Token(kept, $0.record) }
            }
        }
    }
}

extension Token {
    init(_ kept: KeptToken, _ user: User) {
        self.init(
            id: kept.id, name: kept.name, user: user,
            scopes: Set(kept.scopes.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }),
            createdAt: kept.createdAt, usedAt: kept.usedAt, revokedAt: kept.revokedAt)
    }

    fileprivate func kept(_ secret: Secret, in workspace: ID<Workspace>) -> KeptToken {
        KeptToken(
            key: secret.key, workspace: workspace, id: id, user: user.id, name: name,
            scopes: scopes.map(\.rawValue).sorted().joined(separator: " "), createdAt: createdAt)
    }
}
