import SQLPort
import Sales
import Storage

extension Desk {
    /// How long a link to set a password lasts.
    static let linkLength = 7 * Milliseconds.day

    /// A link by which a member sets their password, once, within a week. The secret is the end of its path.
    ///
    /// Refuses roles that may not manage the team, addresses that are not in it, and, unless the operator asks,
    /// somebody who belongs to another workspace too: whoever sets a password can enter all of them.
    public func createPasswordLink(for email: String) async throws -> Secret {
        try mustBeAllowed(to: .manageTeam)
        guard let key = Folding.email(email) else { throw Refusal(.badValue(field: "email", value: email)) }
        let secret = Secret.make()
        let (now, desk) = (clock(), self)
        try await database.write { connection in
            let lobby = Lobby(connection)
            let memberships = try lobby.memberships(emailKey: key)
            guard memberships.contains(where: { $0.workspace.id == desk.workspace.id }) else {
                throw Refusal(.notFound(noun: "user", what: email))
            }
            guard memberships.count == 1 || desk.actor == .operator else {
                throw Refusal(.belongsElsewhere(email: email))
            }
            try lobby.insert(
                KeptPasswordLink(
                    key: secret.key, emailKey: key, createdAt: now, expiresAt: now + Desk.linkLength))
        }
        return secret
    }
}

extension Reception {
    /// Whose password a link sets. Refuses one that is unknown, used or too old.
    public func passwordLink(_ secret: Secret) async throws -> String {
        let (key, now) = (secret.key, clock())
        return try await database.read { try Lobby($0).usableLink(key, at: now).emailKey }
    }

    /// Sets the password of whom the link is for, uses the link up and ends all their sessions; answers their address.
    ///
    /// Refuses a password under ten characters or over two hundred, and a link that is unknown, used or too old.
    @discardableResult
    public func setPassword(_ password: String, by secret: Secret) async throws -> String {
        let (key, now) = (secret.key, clock())
        _ = try await passwordLink(secret)
        let hash = try await hashed(password)
        return try await write { lobby in
            let link = try lobby.usableLink(key, at: now)
            guard try lobby.use(passwordLink: key, at: now) else { throw Refusal(.linkUsedUp) }
            try lobby.setPassword(hash, of: link.emailKey, at: now)
            return link.emailKey
        }
    }

    /// Sets the password of whoever signs in with that address, as the operator of the machine may.
    public func setPassword(_ password: String, of email: String) async throws {
        guard let key = Folding.email(email) else { throw Refusal(.badValue(field: "email", value: email)) }
        let hash = try await hashed(password)
        let now = clock()
        try await write { try $0.setPassword(hash, of: key, at: now) }
    }

    private func hashed(_ password: String) async throws -> String {
        guard password.count >= Passwords.least else { throw Refusal(.passwordTooShort(least: Passwords.least)) }
        guard password.count <= Passwords.most else { throw Refusal(.passwordTooLong(most: Passwords.most)) }
        return try await passwords.hash(password)
    }
}

extension Lobby {
    fileprivate func usableLink(_ key: [UInt8], at now: Moment) throws -> KeptPasswordLink {
        guard let link = try passwordLink(key: key), link.usedAt == nil, link.expiresAt > now else {
            throw Refusal(.linkUsedUp)
        }
        return link
    }

    fileprivate func setPassword(_ hash: String, of emailKey: String, at now: Moment) throws {
        try keep(KeptSignIn(emailKey: emailKey, password: hash, changedAt: now))
        try endSessions(emailKey: emailKey)
    }
}
