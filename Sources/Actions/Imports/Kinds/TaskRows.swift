import Sales
import Storage

/// Rows of tasks: each under a lead, a person or an opportunity. A row that tells of a task which a lead has already,
/// by title and date, is that task.
struct TaskRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        guard let title = row.text("title") else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("title"))
        }
        let lead = try refer.lead()
        let doneAt = try row.happened("done_at")
        let due = try row.moment("due")
        if let known = try find(title, due, lead, row, refer) {
            return try finish(known, at: doneAt, row, lead, act)
        }
        var task = Task(blank: act.newID())
        task.title = title
        task.dueAt = due ?? doneAt ?? today(act)
        task.doneAt = doneAt
        task.leadID = lead?.record.id
        let opportunity = try refer.opportunity()
        task.opportunityID = opportunity?.record.id
        task.personID = try refer.person()?.record.id ?? (row.saysNone("person") ? nil : lead?.record.personID)
        task.ownerID = try refer.user("owner")
        task.externalID = row.externalID
        task.importID = act.importID
        guard lead != nil || opportunity != nil || task.personID != nil else { throw Refusal(.noPersonNorAccount) }
        try act.create(task)
        var taken = RowTaken.created
        if let lead { taken.news = [LeadNews(lead: lead.record.id)] }
        return taken
    }

    private func find(
        _ title: String, _ due: Moment?, _ lead: Kept<Lead>?, _ row: FieldRow, _ refer: References
    ) throws -> Kept<Task>? {
        if let known = try refer.known(Task.self, row.externalID) { return known }
        guard let lead, let due else { return nil }
        return try refer.act.store.tasks(lead: lead.record.id).first {
            $0.record.title == title && $0.record.dueAt == due && $0.record.externalID == nil
        }
    }

    private func finish(
        _ known: Kept<Task>, at doneAt: Moment?, _ row: FieldRow, _ lead: Kept<Lead>?, _ act: Acting
    ) throws -> RowTaken {
        var task = known.record
        if task.doneAt == nil { task.doneAt = doneAt }
        if task.externalID == nil, ID<Task>(row.externalID) != task.id { task.externalID = row.externalID }
        if task.ownerID == nil { task.ownerID = try References(act, row).user("owner") }
        let isDone = task.doneAt != known.record.doneAt
        var taken = RowTaken.changed(
            try act.change(known, to: task, Telling(isDone ? .done : .edited)).version != known.version)
        if isDone, let lead { taken.news = [LeadNews(lead: lead.record.id)] }
        return taken
    }

    /// What has no date is due today.
    private func today(_ act: Acting) -> Moment {
        let days = act.desk.workspace.localTime
        return days.end(of: days.day(of: act.now))
    }
}
