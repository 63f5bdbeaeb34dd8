public import Actions
import Sales

/// A workspace.
public struct WorkspacePayload: Encodable, Sendable {
    let id: String
    let slug: String
    let name: String
    let zone: String
    let currency: String
    let owner: UserPayload?
    let playbook: String?
    let playbookVersion: Int?
    let database: String?

    /// The payload of a workspace that was just made, and in which database.
    public init(_ opening: Opening, database: String) {
        self.init(opening.profile, opening: opening, database: database)
    }

    /// The payload of a workspace.
    public init(_ profile: WorkspaceProfile) { self.init(profile, opening: nil, database: nil) }

    private init(_ profile: WorkspaceProfile, opening: Opening?, database: String?) {
        id = profile.id.description
        slug = profile.slug
        name = profile.name
        zone = profile.zone
        currency = profile.currency
        owner = opening.map { UserPayload($0.owner) }
        playbook = opening?.playbook.playbook.name
        playbookVersion = opening?.playbook.version
        self.database = database
    }
}
