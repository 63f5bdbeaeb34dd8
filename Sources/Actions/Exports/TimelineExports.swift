import Sales
import Storage

/// Every engagement but those that opened a lead: they are in the row of their lead.
struct EngagementExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Engagement.self) { kept in
            let engagement = kept.record
            let lead = try engagement.leadID.flatMap { try store.find(Lead.self, $0)?.record }
            guard lead?.openedBy != engagement.id else { return true }
            try row(try cells(of: engagement, in: store))
            return true
        }
    }

    private func cells(of engagement: Engagement, in store: Store) throws -> ExportCells {
        let person = try engagement.personID.flatMap { try store.find(Person.self, $0)?.record }
        var cells = ExportCells()
        cells["external_id"] = engagement.externalID ?? engagement.id.description
        cells["kind"] = engagement.kind
        cells["at"] = engagement.at.description
        cells["known_at"] = engagement.knownAt.description
        cells["lead"] = try naming.lead(engagement.leadID) ?? Naming.nothing
        cells["person"] = person.map { $0.externalID ?? $0.id.description }
        cells["email"] = person?.email
        cells["phone"] = person?.phone
        cells["account"] = try naming.account(engagement.accountID).orNone(unless: person?.accountID)
        cells["class"] = engagement.class.rawValue
        cells["source"] = engagement.source
        cells["campaign"] = try naming.campaign(engagement.campaignID)
        cells["detail"] = engagement.detail
        cells["url"] = engagement.url
        return cells
    }
}

struct ActivityExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Activity.self) { kept in
            let activity = kept.record
            var cells = ExportCells()
            cells["external_id"] = activity.externalID ?? activity.id.description
            cells["kind"] = activity.kind
            cells["at"] = activity.at.description
            cells["known_at"] = kept.changedAt.description
            cells["lead"] = try naming.lead(activity.leadID)
            let inherited = try activity.leadID.flatMap { try store.find(Lead.self, $0)?.record.personID }
            cells["person"] = try naming.person(activity.personID).orNone(unless: inherited)
            cells["opportunity"] = try naming.opportunity(activity.opportunityID)
            cells["by"] = try naming.user(activity.byID)
            cells["outcome"] = activity.outcome
            cells["note"] = activity.note
            try row(cells)
            return true
        }
    }
}

struct NoteExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        try store.each(Note.self) { kept in
            let note = kept.record
            var cells = ExportCells()
            cells["external_id"] = note.externalID ?? note.id.description
            cells["at"] = note.at.description
            cells["lead"] = try naming.lead(note.leadID)
            cells["person"] = try naming.person(note.personID)
            cells["account"] = try naming.account(note.accountID)
            cells["opportunity"] = try naming.opportunity(note.opportunityID)
            cells["text"] = note.text
            cells["by"] = try naming.user(note.byID)
            try row(cells)
            return true
        }
    }
}

/// Every task by its date: some of them are planned anew when their lead is imported, before this file is.
struct TaskExport: ExportSource {
    let naming: Naming

    func each(in store: Store, _ row: (ExportCells) throws -> Void) throws {
        var order: [(due: Moment, id: ID<SalesTask>, name: String)] = []
        try store.each(SalesTask.self) { kept in
            let task = kept.record
            order.append((task.dueAt, task.id, task.externalID ?? task.id.description))
            return true
        }
        for (_, id, name) in order.sorted(by: { ($0.due, $0.name) < ($1.due, $1.name) }) {
            guard let task = try store.find(SalesTask.self, id)?.record else { continue }
            var cells = ExportCells()
            cells["external_id"] = name
            cells["lead"] = try naming.lead(task.leadID)
            let inherited = try task.leadID.flatMap { try store.find(Lead.self, $0)?.record.personID }
            cells["person"] = try naming.person(task.personID).orNone(unless: inherited)
            cells["opportunity"] = try naming.opportunity(task.opportunityID)
            cells["title"] = task.title
            cells["due"] = task.dueAt.description
            cells["done_at"] = task.doneAt?.description
            cells["owner"] = try naming.user(task.ownerID)
            try row(cells)
        }
    }
}
