import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead revert L-12`
struct LeadRevertCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "revert", abstract: "Take a conversion back, exactly; what was edited since is listed and kept.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments

    func run(at session: Session) async throws {
        let reverted = try await session.desk.revertConversion(which.lead, version: which.version)
        try session.show(RevertedPayload(reverted)) { page(&$0, reverted, session.dates) }
    }

    private func page(_ sheet: inout Sheet, _ reverted: Reverted, _ dates: DateText) {
        let code = reverted.opportunity.code
        let fate = reverted.withdrawn ? "\(code) is withdrawn, its number kept" : "\(code) goes on without it"
        sheet.line(
            Marks.met, " ", .bold(reverted.lead.code), " is \(reverted.lead.state.rawValue) again. \(fate).")
        guard !reverted.edits.isEmpty else { return }
        sheet.line(.dim("  Edited since the conversion, and kept:"))
        var table = TextTable(["", "", .text("")])
        for edit in reverted.edits {
            let fields = edit.changes.map { $0.field.replacing("_", with: " ") }.joined(separator: ", ")
            table.add([
                .dim(dates.time(edit.at)), Ink("\(edit.subject.noun.singular) \(edit.kind.rawValue)"), .dim(fields),
            ])
        }
        sheet.table(table, indent: 4)
    }
}
