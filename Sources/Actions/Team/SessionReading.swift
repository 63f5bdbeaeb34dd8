import SQLPort
import Sales
import Storage

/// Somebody who signed in.
public struct SignedIn: Sendable {
    /// Their folded address.
    public let email: String
    /// Where they belong, the first made first; never empty.
    public let memberships: [Membership]
    /// Until when the session lasts unless it is used.
    public let expiresAt: Moment
}

extension Reception {
    /// Who holds this session; nil where it ended, expired, or its holder belongs to no workspace any more.
    ///
    /// A session that is used in its second half lasts longer again.
    public func session(_ secret: Secret) async throws -> SignedIn? {
        let (key, now) = (secret.key, clock())
        let found = try await database.read { connection -> (KeptSession, [Membership])? in
            let lobby = Lobby(connection)
            guard let session = try lobby.session(key: key), session.expiresAt > now else { return nil }
            return (session, try lobby.memberships(emailKey: session.emailKey))
        }
        guard let (session, memberships) = found, !memberships.isEmpty else { return nil }
        if session.expiresAt - now < Reception.sessionLength / 2 {
            try await write { try $0.prolong(session: key, to: now + Reception.sessionLength) }
        }
        return SignedIn(email: session.emailKey, memberships: memberships, expiresAt: session.expiresAt)
    }
}
