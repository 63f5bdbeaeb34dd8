import SQLPort
public import Sales

/// How somebody with an e-mail address signs in, whatever workspaces they belong to.
public struct KeptSignIn: Hashable, Sendable {
    /// The folded address (`Folding.email`).
    public var emailKey: String
    /// The password's hash with its parameters; nil before one was set, and for addresses that only were tried.
    public var password: String?
    /// Tries since `tryingSince` that were not followed by a success.
    public var tries: Int64
    public var tryingSince: Moment?
    public var changedAt: Moment

    /// A sign-in with everything given.
    public init(
        emailKey: String, password: String? = nil, tries: Int64 = 0, tryingSince: Moment? = nil, changedAt: Moment
    ) {
        self.emailKey = emailKey
        self.password = password
        self.tries = tries
        self.tryingSince = tryingSince
        self.changedAt = changedAt
    }

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "sign_ins")
        emailKey = try reader.next("email_key")
        password = try reader.next("password")
        tries = try reader.next("tries")
        tryingSince = try reader.next("trying_since")
        changedAt = try reader.next("changed_at")
    }
}

extension Lobby {
    /// The sign-in of that folded address, or nil.
    public func signIn(emailKey: String) throws -> KeptSignIn? {
        try row(
            "SELECT email_key, password, tries, trying_since, changed_at FROM sign_ins WHERE email_key = \(emailKey)"
        ) { try KeptSignIn($0) }
    }

    /// Keeps a sign-in as it is now.
    public func keep(_ signIn: KeptSignIn) throws {
        try connection.run(
            """
            INSERT INTO sign_ins (email_key, password, tries, trying_since, changed_at)
            VALUES (\(signIn.emailKey), \(signIn.password), \(signIn.tries), \(signIn.tryingSince),
                \(signIn.changedAt))
            ON CONFLICT (email_key) DO UPDATE SET password = excluded.password, tries = excluded.tries,
                trying_since = excluded.trying_since, changed_at = excluded.changed_at
            """)
    }

    /// Forgets addresses that were only tried, the last time before `moment`.
    public func forgetTries(before moment: Moment) throws {
        try connection.run("DELETE FROM sign_ins WHERE trying_since < \(moment) AND password IS NULL")
    }
}
