public import Sales
import Storage

extension Desk {
    /// Adds a user to the workspace. Refuses an address that is none or is taken, and roles that may not manage the
    /// team.
    public func addUser(email: String, name: String? = nil, role: Role) async throws -> User {
        try mustBeAllowed(to: .manageTeam)
        guard let key = Folding.email(email) else { throw Refusal(.badValue(field: "email", value: email)) }
        return try await act { act in
            guard try act.store.user(emailKey: key) == nil else { throw Refusal(.taken(noun: "user", what: email)) }
            var user = User(blank: act.newID())
            user.email = email
            user.name = name
            user.role = role
            return try act.create(user).record
        }
    }

    /// The users of the workspace, by id.
    public func users() async throws -> [User] {
        try await reading { store in
            var users: [User] = []
            try store.each(User.self) { kept in
                users.append(kept.record)
                return true
            }
            return users
        }
    }
}
