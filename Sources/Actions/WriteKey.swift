import SQLPort
public import Sales
import Storage

/// A key under which a write is done once, however often it is asked.
public struct WriteKey: Hashable, Sendable {
    /// The caller's own, made theirs.
    public let key: String
    /// What is asked.
    public let verb: String
    /// With which terms; the same key with other terms is refused.
    public let terms: String

    /// The key of `user` for that verb on those terms. Refuses an empty key and one over two hundred characters.
    public init(_ key: String, of user: ID<User>, verb: String, terms: String) throws {
        guard (1...200).contains(key.count) else { throw Refusal(.badValue(field: "Idempotency-Key", value: key)) }
        self.key = "\(user) \(key)"
        self.verb = verb
        self.terms = terms
    }
}

/// A write was done before under the same key.
public struct DoneBefore: Error, Hashable, Sendable {
    /// What was answered then; empty where the answer was lost although the work was done.
    public let reply: String
}

extension Desk {
    /// The same desk, whose next verb is done under that key once: the key is kept in the verb's own transaction.
    ///
    /// Done again with the same terms the verb throws `DoneBefore`; other terms are refused.
    public func once(under key: WriteKey) -> Desk {
        var desk = self
        desk.key = key
        return desk
    }

    /// Keeps what was answered under a key, for whoever asks again within seven days.
    public func remember(_ reply: String, under key: WriteKey) async throws {
        try await database.write { [workspace] connection in
            try Store(connection, workspace: workspace.id).answer(key: key.key, with: reply)
        }
    }
}

extension Store {
    /// Uses a key up; throws where it was used before.
    func claim(_ key: WriteKey, at now: Moment) throws {
        try forgetReplies(before: now + -KeptKey.lifetime)
        if let kept = try reply(key: key.key) {
            guard kept.verb == key.verb, kept.terms == key.terms else { throw Refusal(.keyUsedForOtherTerms) }
            throw DoneBefore(reply: kept.reply)
        }
        try insert(KeptReply(key: key.key, verb: key.verb, terms: key.terms, reply: "", at: now))
    }
}
