public import Actions
public import Logging
public import SQLPort
public import Sales

/// What the doors of one server share: the store, the clock, who is known, and how the outside sees it.
public struct Porch: Sendable {
    /// The store of everything.
    public let database: any SQLDatabase
    /// The server's clock.
    public let clock: @Sendable () -> Moment
    /// Where new ids come from.
    public let ids: IDSource
    /// The published playbooks, parsed once.
    public let playbooks: PlaybookShelf
    /// Where one shows who one is.
    public let reception: Reception
    /// Where faults and requests are written down.
    public let logger: Logger
    /// How the outside sees this server.
    public let settings: PorchSettings
    let sessions: Shelf<BrowserSession>
    let bearers: Shelf<Visitor>
    let paces: Paces
    let meters: Meters

    /// The porch of one server.
    public init(
        database: any SQLDatabase, clock: @escaping @Sendable () -> Moment, ids: IDSource,
        settings: PorchSettings = PorchSettings(), passwords: Passwords = Passwords(),
        logger: Logger = Logger(label: "ripen")
    ) {
        self.database = database
        self.clock = clock
        self.ids = ids
        self.settings = settings
        self.logger = logger
        playbooks = PlaybookShelf()
        reception = Reception(database: database, clock: clock, passwords: passwords)
        sessions = Shelf(keeping: settings.memory, clock: clock)
        bearers = Shelf(keeping: settings.memory, clock: clock)
        paces = Paces(clock: clock)
        meters = Meters()
    }

    /// The desk of `actor` in a workspace.
    public func desk(in workspace: WorkspaceProfile, for actor: Actor, role: Role) -> Desk {
        Desk(
            database: database, workspace: workspace, actor: actor, role: role, clock: clock, ids: ids,
            playbooks: playbooks)
    }
}

/// How the outside sees a server.
public struct PorchSettings: Sendable {
    /// The address that people type, without a slash at its end, e.g. `https://sales.acme.example`; nil: whatever the
    /// request names.
    public var publicURL: String?
    /// For how long, in milliseconds, a session or token that was verified is not looked up again. What another process
    /// revokes counts after that time; what this one revokes, at once.
    public var memory: Int64
    /// The largest form or page that is taken, in bytes.
    public var formLimit: Int
    /// The largest JSON document that is taken, in bytes.
    public var documentLimit: Int

    /// What suits most.
    public init(
        publicURL: String? = nil, memory: Int64 = 5 * Milliseconds.second, formLimit: Int = 1 << 20,
        documentLimit: Int = 4 << 20
    ) {
        self.publicURL = publicURL
        self.memory = memory
        self.formLimit = formLimit
        self.documentLimit = documentLimit
    }

    /// Whether cookies go over TLS only.
    public var isSecure: Bool { publicURL?.hasPrefix("https://") == true }
}
