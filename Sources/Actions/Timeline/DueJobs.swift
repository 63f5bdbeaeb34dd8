import Sales
import Storage

/// What the jobs did that were due.
public struct JobsDone: Hashable, Sendable {
    /// Clicks that turned out to be a human's or a machine's.
    public var settled = 0
    /// Leads whose whole points or grade changed through decay.
    public var refreshed = 0
    /// Leads that fell below the threshold.
    public var cooled = 0
    /// Whether there is more that is due.
    public var more = false

    /// Nothing done.
    public init() {}
}

extension Desk {
    /// Does what is due by now: settles clicks, refreshes exactly those scores whose whole points change, and marks the
    /// leads that fell below the threshold as cooling, dated at the computed moment however late this runs.
    public func runDueJobs(limit: Int = 500) async throws -> JobsDone {
        let desk = with(actor: .system, role: .owner)
        var done = JobsDone()
        done.settled = try await desk.settleClicks(limit: limit)
        let due = try await desk.reading { try $0.standings(dueBy: desk.clock(), limit: limit) }
        for part in stride(from: 0, to: due.count, by: 50) {
            let slice = Array(due[part..<min(part + 50, due.count)])
            let cooled = try await desk.act { act in try slice.count { try act.refresh($0.leadID) } }
            done.cooled += cooled
            done.refreshed += slice.count
        }
        let placed = try await desk.indexSearch(limit: limit)
        done.more = due.count == limit || done.settled == limit || placed == limit
        return done
    }

    private func settleClicks(limit: Int) async throws -> Int {
        try await act { act in
            let due = try act.store.takeJobs(at: act.now, until: act.now + Milliseconds.minute, limit: limit)
            for job in due where try act.store.finish(job) {
                if job.kind == Acting.settling, let click = job.subject { try act.settle(ID(click)) }
            }
            return due.count
        }
    }
}

extension Acting {
    fileprivate static let settling = "settle"

    /// Plans that a click is settled once its neighbours have had time to come in.
    func planSettling(of click: Engagement) throws {
        try store.insert(
            Job(
                id: desk.ids.next(at: now), kind: Acting.settling, subject: click.id.raw,
                dueAt: now + Capture.settlingDelay))
    }

    /// Counts a lead whose moment has come; answers whether it began to cool.
    fileprivate func refresh(_ id: ID<Lead>) throws -> Bool {
        guard let lead = try store.find(Lead.self, id), let former = try store.standing(id) else { return false }
        guard let fell = former.fallsAt, fell <= now else {
            try recount(lead)
            return false
        }
        let interest = try standing(of: lead).interest
        guard lead.record.cools(at: interest, by: playbook.qualified) else {
            try recount(lead)
            return false
        }
        let step = lead.record.cooled(on: occasion(at: fell, by: .system))
        try recount(try apart { try $0.take(step, from: lead, by: .system) })
        return true
    }

    /// The clicks of the same person on the same message, around the same time.
    private func neighbours(of click: Engagement) throws -> [Click] {
        guard let person = click.personID else { return [Click(click)] }
        let message = Via(click.via).message
        return try store.clicks(
            person: person, from: click.at + -Capture.burst, to: click.at + Capture.burst
        ).map { Click($0.record) }.filter { $0.via.message == message }
    }

    /// Settles a click as a human's or a machine's, by an entry; a human's counts from now on.
    fileprivate func settle(_ id: ID<Engagement>) throws {
        guard let click = try store.find(Engagement.self, id), click.record.class == .probable else { return }
        let clicks = try neighbours(of: click.record)
        var settled = click.record
        settled.class = Capture.settle(Click(click.record), among: clicks)
        let kept = try change(click, to: settled, Telling(.settled, by: .system))
        guard let kind = playbook.kind(settled.kind) else { return }
        guard let lead = try settled.leadID.flatMap({ try store.find(Lead.self, $0) }) else {
            try Capturing(self).settled(kept, kind)
            return
        }
        try prove(settled, about: lead.record)
        try recount(lead, hearing: settled)
    }
}
