import Sales

/// Judges by the limits of a playbook who waits too long, one after the other.
struct Waiting {
    private let moment: Moment
    private let today: Day
    private let published: PublishedPlaybook
    private let owners: [ID<User>: String]
    private var found: StaleReading

    init(at moment: Moment, on today: Day, _ published: PublishedPlaybook, owners: [ID<User>: String]) {
        self.moment = moment
        self.today = today
        self.published = published
        self.owners = owners
        found = StaleReading(
            asOf: moment, playbook: published.version, withoutTouch: [], overdue: [], goneQuiet: [], lateResponse: [],
            lateAcceptance: [], stuck: [], pastClose: [])
    }

    mutating func judge(_ waiter: Waiter) {
        switch waiter {
        case .lead(let lead, let name, let tasks, let buyerAt):
            judgeTouches(of: lead, name, tasks)
            judgeSilence(of: lead, name, buyerAt)
        case .opportunity(let opportunity): judge(opportunity)
        }
    }

    /// Everything found, what waits longest first.
    var reading: StaleReading {
        var reading = found
        for list in [
            \StaleReading.withoutTouch, \.overdue, \.goneQuiet, \.lateResponse, \.lateAcceptance,
        ] { reading[keyPath: list].sort { ($0.lateAt ?? $0.since, $0.number) < ($1.lateAt ?? $1.since, $1.number) } }
        for list in [\StaleReading.stuck, \.pastClose] {
            reading[keyPath: list].sort { ($0.lateAt ?? $0.since, $0.number) < ($1.lateAt ?? $1.since, $1.number) }
        }
        return reading
    }

    private mutating func judgeTouches(of lead: Lead, _ name: String, _ tasks: [SalesTask]) {
        guard let next = tasks.map(\.dueAt).min() else {
            return found.withoutTouch.append(stale(lead, name, since: lead.stateSince, lateAt: nil))
        }
        if next < moment { found.overdue.append(stale(lead, name, since: lead.stateSince, lateAt: next)) }
        if let due = tasks.due(.response), due < moment {
            found.lateResponse.append(stale(lead, name, since: lead.openedAt, lateAt: due))
        }
        if lead.state == .qualified, let due = tasks.due(.acceptance), due < moment {
            found.lateAcceptance.append(stale(lead, name, since: lead.stateSince, lateAt: due))
        }
    }

    private mutating func judgeSilence(of lead: Lead, _ name: String, _ buyerAt: Moment?) {
        let since = buyerAt ?? lead.openedAt
        let lateAt = since + Int64(published.playbook.limits.quietDays) * Milliseconds.day
        if lateAt < moment { found.goneQuiet.append(stale(lead, name, since: since, lateAt: lateAt)) }
    }

    private mutating func judge(_ opportunity: Opportunity) {
        if let type = published.playbook.type(opportunity.type), let lateAt = opportunity.stuckAt(in: type) {
            if lateAt < moment { found.stuck.append(stale(opportunity, since: opportunity.stageSince, lateAt)) }
        }
        if let close = opportunity.expectedClose, close < today {
            found.pastClose.append(stale(opportunity, since: opportunity.openedAt, close.startUTC))
        }
    }

    private func stale(_ lead: Lead, _ name: String, since: Moment, lateAt: Moment?) -> StaleLead {
        StaleLead(
            number: lead.number, name: name, owner: lead.ownerID.flatMap { owners[$0] }, state: lead.state,
            since: since,
            lateAt: lateAt)
    }

    private func stale(_ opportunity: Opportunity, since: Moment, _ lateAt: Moment) -> StaleOpportunity {
        StaleOpportunity(
            number: opportunity.number, name: opportunity.name, owner: opportunity.ownerID.flatMap { owners[$0] },
            stage: opportunity.stage, since: since, lateAt: lateAt)
    }
}

extension [SalesTask] {
    /// When the first task of that kind is due.
    fileprivate func due(_ kind: SalesTask.Kind) -> Moment? { filter { $0.kind == kind }.map(\.dueAt).min() }
}
