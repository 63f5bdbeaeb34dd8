public import Sales
import Storage

extension Desk {
    /// What waits longer than it should, now or as it was known at a moment, by the limits of the playbook in force.
    public func stale(asOf moment: Moment? = nil) async throws -> StaleReading {
        try mustBeAllowed(to: .see)
        let now = clock()
        return try await reading { store in
            let published = try moment.map { try playbooks.inForce(at: $0, in: store) } ?? playbooks.current(in: store)
            let day = workspace.localTime.day(of: moment ?? now)
            var waiting = Waiting(at: moment ?? now, on: day, published, owners: try store.userNames())
            try StaleScan(store: store, playbooks: playbooks, asOf: moment, now: now).run { waiting.judge($0) }
            return waiting.reading
        }
    }
}

/// What is asked of one lead or opportunity.
enum Waiter {
    case lead(Lead, name: String, openTasks: [SalesTask], buyerAt: Moment?)
    case opportunity(Opportunity)
}

/// Hands over every open lead and opportunity with what the limits are measured by.
private struct StaleScan {
    let store: Store
    let playbooks: PlaybookShelf
    /// Nil: as the tables have it.
    let asOf: Moment?
    let now: Moment

    func run(_ body: (Waiter) -> Void) throws {
        try asOf == nil ? eachOpenRow(body) : eachLead(body)
        let lens = Lens(store: store, moment: asOf)
        try store.each(Opportunity.self) { kept in
            let then = try asOf == nil ? kept.record : lens.record(Opportunity.self, kept.record.id)
            if let then, then.isOpen { body(.opportunity(then)) }
            return true
        }
    }

    /// Open leads by the list of next touches, which has all of them.
    private func eachOpenRow(_ body: (Waiter) -> Void) throws {
        var cursor: ListCursor?
        while true {
            let slice = try store.leads(.open, sort: .nextTouch, after: cursor, limit: StaleScan.pageSize)
            for row in slice.rows { try body(waiter(row)) }
            guard slice.rows.count == StaleScan.pageSize, let last = slice.places.last else { return }
            cursor = last
        }
    }

    private static let pageSize = 500

    private func waiter(_ row: LeadRow) throws -> Waiter {
        var lead = Lead(blank: row.id)
        lead.number = row.number
        lead.state = row.state
        lead.stateSince = row.stateSince
        lead.ownerID = row.ownerID
        lead.openedAt = row.openedAt
        // Whoever has no touch has no tasks to look up.
        let tasks = try row.nextTouchAt == nil ? [] : store.openTasks(lead: row.id).map(\.record)
        let name = row.personName ?? row.accountName ?? lead.code
        return .lead(lead, name: name, openTasks: tasks, buyerAt: row.buyerAt)
    }

    private func eachLead(_ body: (Waiter) -> Void) throws {
        try store.each(Lead.self) { kept in
            guard try Lens(store: store, moment: asOf).record(Lead.self, kept.record.id)?.state.isOpen == true else {
                return true
            }
            let scene = try LeadScene(of: kept, asOf: asOf, now: now, in: store, playbooks)
            let known = try scene.lens.acquaintance(with: scene.lead)
            let name = known.person?.callName ?? known.account?.name ?? scene.lead.code
            body(
                .lead(
                    scene.lead, name: name, openTasks: scene.openTasks, buyerAt: try scene.standing().buyerAt))
            return true
        }
    }
}

extension Person {
    /// The name, else the address, else the number.
    fileprivate var callName: String? { fullName ?? email ?? phone }
}

extension Store {
    /// What to call every user.
    fileprivate func userNames() throws -> [ID<User>: String] {
        var names: [ID<User>: String] = [:]
        try each(User.self) { user in
            names[user.record.id] = user.record.name ?? user.record.email
            return true
        }
        return names
    }
}
