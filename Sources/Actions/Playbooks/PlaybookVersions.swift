public import Sales
import Storage

/// One published version, as the history lists it.
public struct PlaybookVersion: Hashable, Sendable {
    public let version: Int
    public let name: String
    public let publishedAt: Moment
    /// Who published it: an e-mail address, or `operator`.
    public let by: String
}

extension Desk {
    /// Every version that was published, the latest first.
    public func playbookVersions() async throws -> [PlaybookVersion] {
        try await reading { store in
            try store.playbooks().reversed().map { kept in
                var by = kept.actor.word
                if case .user(let id) = kept.actor { by = try store.find(User.self, id)?.record.email ?? by }
                return PlaybookVersion(
                    version: kept.version, name: kept.name, publishedAt: kept.publishedAt, by: by)
            }
        }
    }
}
