import SQLPort
import Sales

/// A published playbook as its table keeps it: its text, from which it is read again.
public struct KeptPlaybook: Hashable, Sendable {
    /// 1 for the first one published in the workspace.
    public var version: Int
    public var name: String
    /// The text it was published as.
    public var text: String
    public var publishedAt: Moment
    public var actor: Actor

    /// A playbook with everything given.
    public init(version: Int, name: String, text: String, publishedAt: Moment, actor: Actor) {
        self.version = version
        self.name = name
        self.text = text
        self.publishedAt = publishedAt
        self.actor = actor
    }

    fileprivate static let columns = "version, name, text, published_at, actor, actor_id"

    fileprivate init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "playbooks")
        version = try reader.next("version")
        name = try reader.next("name")
        text = try reader.next("text")
        publishedAt = try reader.next("published_at")
        actor = try reader.actor()
    }
}

extension Store {
    /// Keeps a published playbook. Throws `SQLFault.notUnique` where the version is there: it is never replaced.
    public func insert(_ playbook: KeptPlaybook) throws {
        try connection.run(
            """
            INSERT INTO playbooks (workspace_id, version, name, text, published_at, actor, actor_id)
            VALUES (\(workspace), \(playbook.version), \(playbook.name), \(playbook.text), \(playbook.publishedAt),
                \(playbook.actor.word), \(playbook.actor.id))
            """)
    }

    /// The playbook of that version, or nil.
    public func playbook(version: Int) throws -> KeptPlaybook? {
        try row(
            """
            SELECT \(raw: KeptPlaybook.columns) FROM playbooks
            WHERE workspace_id = \(workspace) AND version = \(version)
            """
        ) { try KeptPlaybook($0) }
    }

    /// The playbook in force at `moment`: the latest published by then; nil before the first.
    public func playbook(at moment: Moment = .distantFuture) throws -> KeptPlaybook? {
        try row(
            """
            SELECT \(raw: KeptPlaybook.columns) FROM playbooks
            WHERE workspace_id = \(workspace) AND version > 0 AND published_at <= \(moment)
            ORDER BY version DESC LIMIT 1
            """
        ) { try KeptPlaybook($0) }
    }

    /// The number of the playbook in force at `moment`; nil before the first.
    public func playbookVersion(at moment: Moment) throws -> Int? {
        try row(
            """
            SELECT version FROM playbooks
            WHERE workspace_id = \(workspace) AND version > 0 AND published_at <= \(moment)
            ORDER BY version DESC LIMIT 1
            """
        ) { $0.integer(0).map(Int.init) } ?? nil
    }

    /// All playbooks after `version`, the first first.
    public func playbooks(after version: Int = 0) throws -> [KeptPlaybook] {
        try rows(
            """
            SELECT \(raw: KeptPlaybook.columns) FROM playbooks
            WHERE workspace_id = \(workspace) AND version > \(version) ORDER BY version
            """
        ) { try KeptPlaybook($0) }
    }
}
