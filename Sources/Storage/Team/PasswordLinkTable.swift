import SQLPort
public import Sales

/// A link by which somebody sets their password, once.
public struct KeptPasswordLink: Hashable, Sendable {
    /// The SHA-256 of what stands in the link, which itself is not kept.
    public var key: [UInt8]
    public var emailKey: String
    public var createdAt: Moment
    public var expiresAt: Moment
    public var usedAt: Moment?

    /// A link with everything given.
    public init(key: [UInt8], emailKey: String, createdAt: Moment, expiresAt: Moment, usedAt: Moment? = nil) {
        self.key = key
        self.emailKey = emailKey
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
    }

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "password_links")
        key = try reader.bytes("key")
        emailKey = try reader.next("email_key")
        createdAt = try reader.next("created_at")
        expiresAt = try reader.next("expires_at")
        usedAt = try reader.next("used_at")
    }
}

extension Lobby {
    /// Keeps a new link.
    public func insert(_ link: KeptPasswordLink) throws {
        try connection.run(
            """
            INSERT INTO password_links (key, email_key, created_at, expires_at, used_at)
            VALUES (\(link.key), \(link.emailKey), \(link.createdAt), \(link.expiresAt), \(link.usedAt))
            """)
    }

    /// The link of that key, used or not; nil where there is none.
    public func passwordLink(key: [UInt8]) throws -> KeptPasswordLink? {
        try row(
            "SELECT key, email_key, created_at, expires_at, used_at FROM password_links WHERE key = \(key)"
        ) { try KeptPasswordLink($0) }
    }

    /// Uses a link up; false where somebody did before.
    public func use(passwordLink key: [UInt8], at moment: Moment) throws -> Bool {
        try connection.run(
            "UPDATE password_links SET used_at = \(moment) WHERE key = \(key) AND used_at IS NULL") == 1
    }
}
