import Sales
import Storage

extension Desk {
    /// Counts every lead anew under the playbook in force, a slice at a time, and answers how many.
    ///
    /// Goes on where an earlier run was interrupted; what was counted is kept at each slice. Where nothing is due it
    /// does nothing. Leads that meet the new definition are qualified.
    public func rescoreLeads(
        _ progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Int {
        let desk = with(actor: .system, role: .owner)
        var counted = 0
        while let slice = try await desk.act({ try $0.rescoreSlice() }) {
            counted += slice.counted
            progress(slice.done, max(slice.total, slice.done))
        }
        return counted
    }
}

/// How far a rescoring has come with one slice.
private struct RescoredSlice: Sendable {
    var counted: Int
    var done: Int
    var total: Int
}

extension Acting {
    /// So many leads are counted in one transaction: readers and other writers hardly notice.
    private static let slice = 400

    /// Counts the next slice; nil where nothing is due.
    fileprivate func rescoreSlice() throws -> RescoredSlice? {
        guard var run = try store.runningRescoring(), run.playbook == published.version else { return nil }
        var leads: [Kept<Lead>] = []
        try store.each(Lead.self, after: run.afterLead) { lead in
            leads.append(lead)
            return leads.count < Acting.slice
        }
        for lead in leads { try recount(lead, news: true, factsStand: true) }
        run.afterLead = leads.last?.record.id ?? run.afterLead
        run.done += leads.count
        run.finishedAt = leads.isEmpty ? now : nil
        try store.keep(run)
        guard !leads.isEmpty else { return nil }
        return RescoredSlice(counted: leads.count, done: run.done, total: run.total)
    }
}
