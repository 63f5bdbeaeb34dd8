public import SQLPort
public import Sales
import Storage

/// Who acts, where, and what time it is: made once for each request, command or job, and handed along.
///
/// Everything one can *do* is an extension of the desk, one verb in one file:
/// `let opportunity = try await desk.convertLead("L-12", on: terms)`.
public struct Desk: Sendable {
    /// The store of everything.
    public let database: any SQLDatabase
    /// The organisation that acts; nothing else's records are seen or touched.
    public let workspace: WorkspaceProfile
    /// Who acts.
    public let actor: Actor
    /// What they may do.
    public let role: Role
    /// The server's clock.
    public let clock: @Sendable () -> Moment
    /// Where new ids come from.
    public let ids: IDSource
    /// The published playbooks, parsed once.
    public let playbooks: PlaybookShelf
    /// The key under which the next verb is done once; nil: as often as it is asked.
    var key: WriteKey?
    /// Whether whoever sits here may say of an engagement that we learned of it before now.
    var tellsHistory = false

    /// A desk with everything given.
    public init(
        database: any SQLDatabase, workspace: WorkspaceProfile, actor: Actor, role: Role,
        clock: @escaping @Sendable () -> Moment, ids: IDSource, playbooks: PlaybookShelf = PlaybookShelf()
    ) {
        self.database = database
        self.workspace = workspace
        self.actor = actor
        self.role = role
        self.clock = clock
        self.ids = ids
        self.playbooks = playbooks
    }

    /// The same desk with somebody else sitting at it.
    public func with(actor: Actor, role: Role) -> Desk {
        Desk(
            database: database, workspace: workspace, actor: actor, role: role, clock: clock, ids: ids,
            playbooks: playbooks)
    }

    /// The same desk, at which it may be said of engagements that we learned of them before now.
    public func tellingHistory() -> Desk {
        var desk = self
        desk.tellsHistory = true
        return desk
    }
}

/// What every verb needs to know of the workspace it acts in.
public struct WorkspaceProfile: Hashable, Sendable {
    /// Its id, first in every key.
    public var id: ID<Workspace>
    /// The short name in paths and on the command line.
    public var slug: String
    /// What people see.
    public var name: String
    /// The zone in which its days end, e.g. `Europe/Vienna`.
    public let zone: String
    /// The currency of its amounts, e.g. `EUR`.
    public var currency: String
    /// The days of that zone.
    public let localTime: LocalTime

    /// A profile with everything given. An unknown zone counts as UTC; `createWorkspace` refuses one.
    public init(id: ID<Workspace>, slug: String, name: String, zone: String = "UTC", currency: String = "EUR") {
        self.id = id
        self.slug = slug
        self.name = name
        self.zone = zone
        self.currency = currency
        localTime = LocalTime(zone: zone) ?? .utc
    }
}

extension Desk {
    /// Refuses unless this desk's role may do `verb`, to `subject` where there is one.
    func mustBeAllowed(to verb: Verb, _ subject: Subject? = nil) throws {
        guard may(role, verb, subject) else { throw Refusal(.notAllowed(verb: verb, role: role)) }
    }

    /// Runs one verb in one transaction that keeps everything or nothing.
    func act<T: Sendable>(
        importID: ID<ImportRun>? = nil, override: Override? = nil,
        _ body: @escaping @Sendable (Acting) throws -> T
    ) async throws -> T {
        try await database.write { connection in
            let store = Store(connection, workspace: workspace.id, writes: true)
            if let key { try store.claim(key, at: clock()) }
            let act = Acting(
                store: store, desk: self, playbook: try playbooks.current(in: store), importID: importID,
                override: override)
            let result = try body(act)
            try act.finish()
            return result
        }
    }

    /// Reads one moment of the store.
    func reading<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await database.read { connection in
            try body(Store(connection, workspace: workspace.id))
        }
    }
}
