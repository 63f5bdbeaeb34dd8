import SQLPort
public import Sales

/// Somebody who signed in with a browser.
public struct KeptSession: Hashable, Sendable {
    /// The SHA-256 of what the browser holds, which itself is not kept.
    public var key: [UInt8]
    public var emailKey: String
    public var createdAt: Moment
    public var expiresAt: Moment

    /// A session with everything given.
    public init(key: [UInt8], emailKey: String, createdAt: Moment, expiresAt: Moment) {
        self.key = key
        self.emailKey = emailKey
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "sessions")
        key = try reader.bytes("key")
        emailKey = try reader.next("email_key")
        createdAt = try reader.next("created_at")
        expiresAt = try reader.next("expires_at")
    }
}

extension Lobby {
    /// Keeps a new session.
    public func insert(_ session: KeptSession) throws {
        try connection.run(
            """
            INSERT INTO sessions (key, email_key, created_at, expires_at)
            VALUES (\(session.key), \(session.emailKey), \(session.createdAt), \(session.expiresAt))
            """)
    }

    /// The session of that key, expired or not; nil where there is none.
    public func session(key: [UInt8]) throws -> KeptSession? {
        try row("SELECT key, email_key, created_at, expires_at FROM sessions WHERE key = \(key)") {
            try KeptSession($0)
        }
    }

    /// Lets a session last until `moment`.
    public func prolong(session key: [UInt8], to moment: Moment) throws {
        try connection.run("UPDATE sessions SET expires_at = \(moment) WHERE key = \(key)")
    }

    /// Ends a session.
    public func endSession(key: [UInt8]) throws {
        try connection.run("DELETE FROM sessions WHERE key = \(key)")
    }

    /// Ends all sessions of that address.
    public func endSessions(emailKey: String) throws {
        try connection.run("DELETE FROM sessions WHERE email_key = \(emailKey)")
    }

    /// Forgets the sessions that expired before `moment`.
    public func forgetSessions(before moment: Moment) throws {
        try connection.run("DELETE FROM sessions WHERE expires_at < \(moment)")
    }
}
