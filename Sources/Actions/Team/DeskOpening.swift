public import SQLPort
public import Sales
import Storage

extension Desk {
    /// Sits down at the desk of a workspace: as the user with that e-mail address, or as the operator.
    ///
    /// Refuses where there is no workspace yet, where there are several and none is named, and where nobody in it has
    /// that address or the user was deactivated.
    public static func open(
        _ database: any SQLDatabase, workspace slug: String? = nil, as email: String? = nil,
        clock: @escaping @Sendable () -> Moment, ids: IDSource
    ) async throws -> Desk {
        try await database.read { connection in
            let profile = try choose(slug, among: KeptWorkspace.all(connection).map { WorkspaceProfile($0) })
            let desk = Desk(
                database: database, workspace: profile, actor: .operator, role: .owner, clock: clock, ids: ids)
            guard let email else { return desk }
            let store = Store(connection, workspace: profile.id)
            guard let user = try store.user(emailKey: Folding.email(email) ?? email)?.record, user.active else {
                throw Refusal(.notFound(noun: "user", what: email))
            }
            return desk.with(actor: .user(user.id), role: user.role)
        }
    }

    /// The workspaces of a store, by slug.
    public static func workspaces(in database: any SQLDatabase) async throws -> [WorkspaceProfile] {
        try await database.read { try KeptWorkspace.all($0).map { WorkspaceProfile($0) } }
    }

    private static func choose(_ slug: String?, among profiles: [WorkspaceProfile]) throws -> WorkspaceProfile {
        guard !profiles.isEmpty else { throw Refusal(.noWorkspace) }
        if let slug {
            guard let named = profiles.first(where: { $0.slug == slug }) else {
                throw Refusal(.notFound(noun: "workspace", what: slug))
            }
            return named
        }
        guard profiles.count == 1 else { throw Refusal(.workspaceNotNamed(profiles.map(\.slug))) }
        return profiles[0]
    }
}
