import Sales
import Storage

/// Rows of notes: each under a lead, a person, an account or an opportunity.
struct NoteRows: RowTaking {
    func take(_ row: FieldRow, in act: Acting) throws -> RowTaken {
        let refer = References(act, row)
        if try refer.known(Note.self, row.externalID) != nil { return .unchanged }
        guard let text = row.verbatim("text") else {
            throw ImportRefusal.missingValue(line: row.line, kind: row.kind, needs: .field("text"))
        }
        var note = Note(blank: act.newID())
        note.text = text
        note.at = try row.needed("at")
        note.leadID = try refer.lead()?.record.id
        note.personID = try refer.person()?.record.id
        note.accountID = try refer.account()?.record.id
        note.opportunityID = try refer.opportunity()?.record.id
        note.byID = try refer.user("by")
        note.externalID = row.externalID
        note.importID = act.importID
        try act.create(note, Telling(.created, at: note.at, knownAt: note.at))
        return .created
    }
}
