public import SQLPort
public import Sales
import Storage

/// Where one shows who one is, before one sits down at any desk: sign-in, sessions, tokens, links to set a password.
public struct Reception: Sendable {
    /// The store of everything.
    public let database: any SQLDatabase
    /// The server's clock.
    public let clock: @Sendable () -> Moment
    let passwords: Passwords

    /// The reception of that store.
    public init(
        database: any SQLDatabase, clock: @escaping @Sendable () -> Moment, passwords: Passwords = Passwords()
    ) {
        self.database = database
        self.clock = clock
        self.passwords = passwords
    }

    /// Runs `body` in one transaction on the tables that belong to no workspace.
    func write<T: Sendable>(_ body: @escaping @Sendable (Lobby) throws -> T) async throws -> T {
        try await database.write { try body(Lobby($0)) }
    }
}

/// Somebody's place in a workspace.
public struct Membership: Hashable, Sendable {
    /// Where.
    public let workspace: WorkspaceProfile
    /// As whom.
    public let user: User
}

extension Lobby {
    /// The workspaces in which somebody with that address is active, the first made first.
    func memberships(emailKey: String) throws -> [Membership] {
        try KeptWorkspace.all(connection).compactMap { kept in
            let user = try Store(connection, workspace: kept.id).user(emailKey: emailKey)?.record
            guard let user, user.active else { return nil }
            return Membership(workspace: WorkspaceProfile(kept), user: user)
        }
    }
}
