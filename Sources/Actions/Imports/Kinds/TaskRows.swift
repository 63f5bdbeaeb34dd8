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
        var task = try task(row, lead, refer)
        task.title = title
        task.dueAt = due ?? doneAt ?? today(act)
        task.doneAt = doneAt
        try act.create(task)
        var taken = RowTaken.created
        if let lead { taken.news = [LeadNews(lead: lead.record.id)] }
        return taken
    }

    private func task(_ row: FieldRow, _ lead: Kept<Lead>?, _ refer: References) throws -> SalesTask {
        var task = SalesTask(blank: refer.act.newID())
        task.leadID = lead?.record.id
        task.opportunityID = try refer.opportunity()?.record.id
        let theirs = row.saysNone("person") ? nil : lead?.record.personID
        task.personID = try refer.person()?.record.id ?? theirs
        task.ownerID = try refer.user("owner")
        task.externalID = row.externalID
        task.importID = refer.act.importID
        guard lead != nil || task.opportunityID != nil || task.personID != nil else {
            throw Refusal(.noPersonNorAccount)
        }
        return task
    }

    private func find(
        _ title: String, _ due: Moment?, _ lead: Kept<Lead>?, _ row: FieldRow, _ refer: References
    ) throws -> Kept<SalesTask>? {
        if let known = try refer.known(SalesTask.self, row.externalID) { return known }
        guard let lead, let due else { return nil }
        return try refer.act.store.tasks(lead: lead.record.id).first {
            $0.record.title == title && $0.record.dueAt == due && $0.record.externalID == nil
        }
    }

    private func finish(
        _ known: Kept<SalesTask>, at doneAt: Moment?, _ row: FieldRow, _ lead: Kept<Lead>?, _ act: Acting
    ) throws -> RowTaken {
        var task = known.record
        if task.externalID == nil, ID<SalesTask>(row.externalID) != task.id {
            if task.importID != nil { try adopt(&task, row, lead, act) }
            task.externalID = row.externalID
        }
        task.doneAt = task.doneAt ?? doneAt
        task.ownerID = try task.ownerID ?? References(act, row).user("owner")
        let isDone = task.doneAt != known.record.doneAt
        let kept = try act.change(known, to: task, Telling(isDone ? .done : .edited))
        var taken = RowTaken.changed(kept.version != known.version)
        if isDone, let lead { taken.news = [LeadNews(lead: lead.record.id)] }
        return taken
    }

    /// What was planned when its lead came in is what the file says it became.
    private func adopt(_ task: inout SalesTask, _ row: FieldRow, _ lead: Kept<Lead>?, _ act: Acting) throws {
        let told = try self.task(row, lead, References(act, row))
        task.ownerID = told.ownerID
        task.personID = told.personID
        task.opportunityID = told.opportunityID
    }

    /// What has no date is due today.
    private func today(_ act: Acting) -> Moment {
        let days = act.desk.workspace.localTime
        return days.end(of: days.day(of: act.now))
    }
}
