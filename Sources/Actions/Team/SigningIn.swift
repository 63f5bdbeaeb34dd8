public import Sales
import Storage

/// A session that was just begun.
public struct BegunSession: Sendable {
    /// What the browser holds from now on.
    public let secret: Secret
    /// Until when.
    public let expiresAt: Moment
}

extension Reception {
    /// How often one may try in a row, and within which time.
    static let tries: (most: Int64, within: Int64) = (10, 15 * Milliseconds.minute)
    /// How long a session lasts from its last use.
    static let sessionLength = 14 * Milliseconds.day

    /// Signs somebody in by e-mail address and password.
    ///
    /// Refuses, with the same words and after about the same time, an unknown address, a wrong password and somebody
    /// who belongs to no workspace any more. After ten tries without success it refuses all until fifteen minutes
    /// after the first of them.
    public func signIn(email: String, password: String) async throws -> BegunSession {
        guard let key = Folding.email(email), key.utf8.count <= 320 else { throw Refusal(.wrongPassword) }
        let kept = try await write { try $0.countTry(emailKey: key, at: clock()) }
        guard try await passwords.matches(password, kept) else { throw Refusal(.wrongPassword) }
        return try await beginSession(emailKey: key)
    }

    private func beginSession(emailKey: String) async throws -> BegunSession {
        let secret = Secret.make()
        let now = clock()
        let expiry = now + Reception.sessionLength
        try await write { lobby in
            guard try !lobby.memberships(emailKey: emailKey).isEmpty, var signIn = try lobby.signIn(emailKey: emailKey)
            else { throw Refusal(.wrongPassword) }
            (signIn.tries, signIn.tryingSince) = (0, nil)
            try lobby.keep(signIn)
            try lobby.insert(
                KeptSession(key: secret.key, emailKey: emailKey, createdAt: now, expiresAt: expiry))
            try lobby.forgetSessions(before: now)
        }
        return BegunSession(secret: secret, expiresAt: expiry)
    }

    /// Ends the session that the browser with this secret holds.
    public func signOut(_ secret: Secret) async throws {
        try await write { try $0.endSession(key: secret.key) }
    }
}

extension Lobby {
    /// Counts a try before it is made, so that many at the same moment count too; answers the hash to compare with.
    fileprivate func countTry(emailKey: String, at now: Moment) throws -> String? {
        var signIn = try signIn(emailKey: emailKey) ?? KeptSignIn(emailKey: emailKey, changedAt: now)
        let since = signIn.tryingSince ?? now
        let waited = now - since
        if waited >= Reception.tries.within { (signIn.tries, signIn.tryingSince) = (0, nil) }
        guard signIn.tries < Reception.tries.most else {
            throw Refusal(.tooManyTries(seconds: (Reception.tries.within - waited + 999) / 1_000))
        }
        signIn.tries += 1
        signIn.tryingSince = signIn.tryingSince ?? now
        try keep(signIn)
        try forgetTries(before: Moment(milliseconds: now.milliseconds - Reception.tries.within))
        return signIn.password
    }
}
