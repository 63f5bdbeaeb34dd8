public import Sales
import Storage

/// A task as a list shows it.
public struct TaskRow: Hashable, Sendable {
    /// The task.
    public var task: SalesTask
    /// The lead it is for.
    public var lead: Lead?
    /// The opportunity it is for.
    public var opportunity: Opportunity?
    /// With whom.
    public var person: Person?
    /// Who of ours does it.
    public var owner: User?
}

extension Desk {
    /// What is to be done by `moment`, the first due first: by everybody, or by the user with that address or name,
    /// where `me` is whoever sits at the desk.
    public func taskList(owner: String? = nil, dueBy moment: Moment, limit: Int = 50) async throws -> [TaskRow] {
        try mustBeAllowed(to: .see)
        return try await reading { store in
            let tasks = try tasks(in: store, owner: owner, dueBy: moment, limit: limit)
            return try tasks.map { task in
                TaskRow(
                    task: task, lead: try task.leadID.flatMap { try store.find(Lead.self, $0)?.record },
                    opportunity: try task.opportunityID.flatMap { try store.find(Opportunity.self, $0)?.record },
                    person: try task.personID.flatMap { try store.find(Person.self, $0)?.record },
                    owner: try task.ownerID.flatMap { try store.find(User.self, $0)?.record })
            }
        }
    }

    private func tasks(in store: Store, owner: String?, dueBy moment: Moment, limit: Int) throws -> [SalesTask] {
        guard let owner else {
            // One walk along the index for each kind; a walk over all tasks would have to sort them.
            let walks = try SalesTask.Kind.allCases.flatMap {
                try store.openTasks(kind: $0, dueBy: moment, limit: limit)
            }
            return Array(walks.map(\.record).sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }.prefix(limit))
        }
        let id = try owner.lowercased() == "me" ? me() : store.user(named: owner).record.id
        return try store.openTasks(owner: id, dueBy: moment, limit: limit).map(\.record)
    }

    private func me() throws -> ID<User> {
        guard case .user(let id) = actor else { throw Refusal(.notFound(noun: "user", what: "me")) }
        return id
    }
}
