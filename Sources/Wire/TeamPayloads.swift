public import Actions
public import Sales

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
    let passwordLink: PasswordLinkPayload?
    let token: String?

    /// The payload of a workspace that was just made, in which database, and how its owner comes in.
    public init(_ opening: Opening, database: String, link: PasswordLinkPayload, token: Secret) {
        self.init(opening.profile, opening: opening, database: database, link: link, token: token)
    }

    /// The payload of a workspace.
    public init(_ profile: WorkspaceProfile) { self.init(profile, opening: nil) }

    private init(
        _ profile: WorkspaceProfile, opening: Opening?, database: String? = nil, link: PasswordLinkPayload? = nil,
        token: Secret? = nil
    ) {
        id = profile.id.description
        slug = profile.slug
        name = profile.name
        zone = profile.zone
        currency = profile.currency
        owner = opening.map { UserPayload($0.owner) }
        playbook = opening?.playbook.playbook.name
        playbookVersion = opening?.playbook.version
        self.database = database
        passwordLink = link
        self.token = token?.text
    }
}

/// As whom a token acts, and where.
public struct VisitorPayload: Encodable, Sendable {
    let user: UserPayload
    let workspace: WorkspacePayload

    /// The payload of a user of that workspace.
    public init(_ user: User, in workspace: WorkspaceProfile) {
        self.user = UserPayload(user)
        self.workspace = WorkspacePayload(workspace)
    }
}
