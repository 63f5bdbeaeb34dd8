public import Sales
import Storage

extension Desk {
    /// Writes a text down under a lead or an opportunity. It can be cited as evidence of what we say.
    ///
    /// Refuses a blank text, and a note about nothing.
    public func writeNote(
        _ text: String, lead: String? = nil, opportunity: String? = nil
    ) async throws -> Note {
        try mustBeAllowed(to: .note)
        guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.badValue(field: "note", value: text)) }
        return try await act { act in
            let lead = try lead.map { try act.store.lead(named: $0).record }
            let deal = try opportunity.map { try act.store.opportunity(named: $0).record }
            guard lead != nil || deal != nil else { throw Refusal(.noPersonNorAccount) }
            var note = Note(blank: act.newID())
            note.text = text
            note.at = act.now
            note.leadID = lead?.id
            note.personID = lead?.personID ?? deal?.personID
            note.opportunityID = deal?.id ?? lead?.opportunityID
            note.byID = act.occasion().user
            return try act.create(note, Telling(.logged)).record
        }
    }
}
