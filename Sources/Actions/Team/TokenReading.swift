import SQLPort
import Sales
import Storage

/// A program that showed a token.
public struct Bearer: Sendable {
    /// Where it acts.
    public let workspace: WorkspaceProfile
    /// The token.
    public let token: Token
}

extension Reception {
    /// Whose token this is; nil where it is unknown, was revoked, or its user was deactivated.
    public func bearer(_ secret: Secret) async throws -> Bearer? {
        let (key, now) = (secret.key, clock())
        let found = try await database.read { connection -> Bearer? in
            guard let kept = try Lobby(connection).token(key: key), kept.revokedAt == nil else { return nil }
            let store = Store(connection, workspace: kept.workspace)
            guard let workspace = try store.kept(), let user = try store.find(User.self, kept.user)?.record else {
                return nil
            }
            guard user.active else { return nil }
            return Bearer(workspace: WorkspaceProfile(workspace), token: Token(kept, user))
        }
        guard let found else { return nil }
        // Written at most every hour: what matters is whether anybody still uses it.
        if (found.token.usedAt ?? .distantPast) + Milliseconds.hour < now {
            try await write { try $0.use(token: key, at: now) }
        }
        return found
    }
}
