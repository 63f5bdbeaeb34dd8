import SQLPort
import Sales

/// A workspace as its table keeps it.
public struct KeptWorkspace: Hashable, Sendable {
    public var id: ID<Workspace>
    /// The short name in addresses, unique in the database.
    public var slug: String
    public var name: String
    /// The time zone in which its days end, by its IANA name.
    public var zone: String
    /// The currency of its amounts, in three letters (ISO 4217).
    public var currency: String
    public var createdAt: Moment

    /// A workspace with everything given.
    public init(id: ID<Workspace>, slug: String, name: String, zone: String, currency: String, createdAt: Moment) {
        self.id = id
        self.slug = slug
        self.name = name
        self.zone = zone
        self.currency = currency
        self.createdAt = createdAt
    }

    private static let columns = "workspace_id, slug, name, zone, currency, created_at"

    init(_ row: any SQLRow) throws {
        var reader = RowReader(row, of: "workspaces")
        id = try reader.next("workspace_id")
        slug = try reader.next("slug")
        name = try reader.next("name")
        zone = try reader.next("zone")
        currency = try reader.next("currency")
        createdAt = try reader.next("created_at")
    }

    /// All workspaces in a database, the first made first.
    public static func all(_ connection: any SQLConnection) throws -> [KeptWorkspace] {
        try connection.rows("SELECT \(raw: columns) FROM workspaces ORDER BY workspace_id", KeptWorkspace.init)
    }

    /// The workspace of that short name, or nil.
    public static func find(slug: String, _ connection: any SQLConnection) throws -> KeptWorkspace? {
        try connection.rows("SELECT \(raw: columns) FROM workspaces WHERE slug = \(slug)", KeptWorkspace.init).first
    }
}

extension Store {
    /// The workspace these tables belong to; nil before it is opened.
    public func kept() throws -> KeptWorkspace? {
        try connection.rows(
            """
            SELECT workspace_id, slug, name, zone, currency, created_at
            FROM workspaces WHERE workspace_id = \(workspace)
            """, KeptWorkspace.init
        ).first
    }

    /// Opens the workspace. Throws `SQLFault.notUnique` where it is there or its short name is taken.
    public func open(_ new: KeptWorkspace) throws {
        try connection.run(
            """
            INSERT INTO workspaces (workspace_id, slug, name, zone, currency, created_at)
            VALUES (\(new.id), \(new.slug), \(new.name), \(new.zone), \(new.currency), \(new.createdAt))
            """)
    }

    /// Changes its name, zone and currency; its short name stays.
    public func rename(name: String, zone: String, currency: String) throws {
        try connection.run(
            """
            UPDATE workspaces SET name = \(name), zone = \(zone), currency = \(currency)
            WHERE workspace_id = \(workspace)
            """)
    }
}
