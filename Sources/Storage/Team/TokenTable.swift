import SQLPort
public import Sales

/// A token with which a program acts as a user of one workspace.
public struct KeptToken: Hashable, Sendable {
    /// The SHA-256 of the token, which itself is not kept.
    public var key: [UInt8]
    public var workspace: ID<Workspace>
    public var id: Identifier
    public var user: ID<User>
    public var name: String
    /// What narrows it, separated by blanks.
    public var scopes: String
    public var createdAt: Moment
    /// About when it was last used.
    public var usedAt: Moment?
    public var revokedAt: Moment?

    /// A token with everything given.
    public init(
        key: [UInt8], workspace: ID<Workspace>, id: Identifier, user: ID<User>, name: String, scopes: String,
        createdAt: Moment, usedAt: Moment? = nil, revokedAt: Moment? = nil
    ) {
        self.key = key
        self.workspace = workspace
        self.id = id
        self.user = user
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "tokens")
        key = try reader.bytes("key")
        workspace = try reader.next("workspace_id")
        id = try reader.next("id", ID<KeptToken>.self).raw
        user = try reader.next("user_id")
        name = try reader.next("name")
        scopes = try reader.next("scopes")
        createdAt = try reader.next("created_at")
        usedAt = try reader.next("used_at")
        revokedAt = try reader.next("revoked_at")
    }

    fileprivate static let columns =
        "key, workspace_id, id, user_id, name, scopes, created_at, used_at, revoked_at"
}

extension Lobby {
    /// Keeps a new token.
    public func insert(_ token: KeptToken) throws {
        try connection.run(
            """
            INSERT INTO tokens (\(raw: KeptToken.columns))
            VALUES (\(token.key), \(token.workspace), \(token.id), \(token.user), \(token.name), \(token.scopes),
                \(token.createdAt), \(token.usedAt), \(token.revokedAt))
            """)
    }

    /// The token of that key, revoked or not; nil where there is none.
    public func token(key: [UInt8]) throws -> KeptToken? {
        try row("SELECT \(raw: KeptToken.columns) FROM tokens WHERE key = \(key)") { try KeptToken($0) }
    }

    /// Notes that a token was used.
    public func use(token key: [UInt8], at moment: Moment) throws {
        try connection.run("UPDATE tokens SET used_at = \(moment) WHERE key = \(key)")
    }
}

extension Store {
    /// The tokens of the workspace, the first made first, revoked ones too.
    public func tokens(after id: Identifier? = nil, limit: Int) throws -> [KeptToken] {
        let after = id ?? Identifier(high: 0, low: 0)
        return try rows(
            """
            SELECT \(raw: KeptToken.columns) FROM tokens
            WHERE workspace_id = \(workspace) AND id > \(after) ORDER BY id LIMIT \(limit)
            """
        ) { try KeptToken($0) }
    }

    /// Revokes a token; answers its key, nil where there is no such token that still counts.
    public func revoke(token id: Identifier, at moment: Moment) throws -> [UInt8]? {
        try row(
            """
            UPDATE tokens SET revoked_at = \(moment)
            WHERE workspace_id = \(workspace) AND id = \(id) AND revoked_at IS NULL RETURNING key
            """
        ) { $0.blob(0) ?? [] }
    }
}
