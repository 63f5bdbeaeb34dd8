public import Actions
import PlaybookText
public import SQLPort
import SQLiteDriver
public import Sales
import Storage

/// A workspace to test in: one shipped playbook, one user of each role, a clock that stands still, ids that repeat.
///
/// `let world = try await World()`, then `try await world.capture("demo_requested", by: "ada@acme.example")`.
public struct World: Sendable {
    /// The store, empty but for the workspace and its users.
    public let database: any SQLDatabase
    /// The clock of every desk.
    public let clock: ManualClock
    /// Where every desk's ids come from: the same run gives the same ids.
    public let ids: IDSource
    /// The owner's desk.
    public let owner: Desk
    /// The desk of a manager, `max@ripen.example`.
    public let manager: Desk
    /// The desk of a rep, `ruth@ripen.example`.
    public let rep: Desk
    /// The desk of a marketer, `mia@ripen.example`.
    public let marketer: Desk
    /// The desk of a viewer, `vic@ripen.example`.
    public let viewer: Desk
    /// The playbook in force.
    public let playbook: PublishedPlaybook

    /// A new workspace in a store in memory, or in `database`, under the shipped playbook of that name.
    public init(
        playbook name: String = "consulting", in database: (any SQLDatabase)? = nil,
        clock: ManualClock = ManualClock(), zone: String = "UTC", seed: UInt64 = 1
    ) async throws {
        let database = try database ?? SQLiteDatabase(path: ":memory:")
        let ids = IDSource(seed: seed)
        try await Schema.migrator.migrate(database, at: clock.now.milliseconds)
        let opening = try await Desk.createWorkspace(
            named: "Acme Selling", ownerEmail: "olga@ripen.example", playbook: PlaybookText.shipped(name) ?? name,
            zone: zone, in: database, clock: { clock.now }, ids: ids)
        let owner = Desk(
            database: database, workspace: opening.profile, actor: .user(opening.owner.id), role: .owner,
            clock: { clock.now }, ids: ids)
        self.database = database
        self.clock = clock
        self.ids = ids
        self.owner = owner
        playbook = opening.playbook
        manager = try await World.seat(.manager, "max@ripen.example", named: "Max Manager", beside: owner)
        rep = try await World.seat(.rep, "ruth@ripen.example", named: "Ruth Rep", beside: owner)
        marketer = try await World.seat(.marketer, "mia@ripen.example", named: "Mia Marketer", beside: owner)
        viewer = try await World.seat(.viewer, "vic@ripen.example", named: "Vic Viewer", beside: owner)
    }

    private static func seat(_ role: Role, _ email: String, named name: String, beside owner: Desk) async throws -> Desk
    {
        let user = try await owner.addUser(email: email, name: name, role: role)
        return owner.with(actor: .user(user.id), role: role)
    }
}

extension World {
    /// The desk of that role.
    public func desk(_ role: Role) -> Desk {
        switch role {
        case .owner: owner
        case .manager: manager
        case .rep: rep
        case .marketer: marketer
        case .viewer: viewer
        }
    }

    /// A desk of Ripen itself, as jobs have it.
    public var system: Desk { owner.with(actor: .system, role: .owner) }

    /// The same workspace and people over another store that holds the same rows.
    public func over(_ database: any SQLDatabase) -> Desk {
        Desk(
            database: database, workspace: rep.workspace, actor: rep.actor, role: rep.role, clock: rep.clock,
            ids: ids, playbooks: rep.playbooks)
    }
}
