import SQLPort
import Sales

/// What was answered to a call that named a key, so that the same call again is answered the same.
public struct KeptReply: Hashable, Sendable {
    /// The caller's key.
    public var key: String
    /// What was asked.
    public var verb: String
    /// With which terms, in their canonical text.
    public var terms: String
    /// What was answered.
    public var reply: String
    /// What came of it.
    public var subject: Identifier?
    public var at: Moment
    /// What came of it was taken back: the key is used up.
    public var withdrawn: Bool

    /// A reply with everything given.
    public init(
        key: String, verb: String, terms: String, reply: String, subject: Identifier? = nil, at: Moment,
        withdrawn: Bool = false
    ) {
        self.key = key
        self.verb = verb
        self.terms = terms
        self.reply = reply
        self.subject = subject
        self.at = at
        self.withdrawn = withdrawn
    }

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "idempotency_keys")
        key = try reader.next("key")
        verb = try reader.next("verb")
        terms = try reader.next("terms")
        reply = try reader.next("reply")
        subject = try reader.next("subject_id", ID<KeptReply>?.self)?.raw
        at = try reader.next("at")
        withdrawn = try reader.next("withdrawn")
    }
}

extension Store {
    /// Keeps what was answered. Throws `SQLFault.notUnique` where the key is used.
    public func insert(_ reply: KeptReply) throws {
        try connection.run(
            """
            INSERT INTO idempotency_keys (workspace_id, key, verb, terms, reply, subject_id, at, withdrawn)
            VALUES (\(workspace), \(reply.key), \(reply.verb), \(reply.terms), \(reply.reply), \(reply.subject),
                \(reply.at), \(reply.withdrawn))
            """)
    }

    /// What was answered to that key, or nil.
    public func reply(key: String) throws -> KeptReply? {
        try row(
            """
            SELECT key, verb, terms, reply, subject_id, at, withdrawn FROM idempotency_keys
            WHERE workspace_id = \(workspace) AND key = \(key)
            """
        ) { try KeptReply($0) }
    }

    /// Keeps the answer that was given under a key.
    public func answer(key: String, with reply: String) throws {
        try connection.run(
            "UPDATE idempotency_keys SET reply = \(reply) WHERE workspace_id = \(workspace) AND key = \(key)")
    }

    /// Marks the keys behind a thing that was taken back.
    public func withdrawReplies(subject: Identifier) throws {
        try connection.run(
            """
            UPDATE idempotency_keys SET withdrawn = 1 WHERE workspace_id = \(workspace) AND subject_id = \(subject)
            """)
    }

    /// Forgets the keys used before `moment`; answers how many.
    @discardableResult
    public func forgetReplies(before moment: Moment) throws -> Int {
        try connection.run(
            "DELETE FROM idempotency_keys WHERE workspace_id = \(workspace) AND at < \(moment)")
    }
}
