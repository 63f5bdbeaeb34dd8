import ArgumentParser
import PlaybookText
import Sales
import Scoring
import Wire

/// `ripen playbook validate FILE`
struct PlaybookValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Check a draft as a whole: every fault with line, column and remedy.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The draft.") var file: String

    func run() async throws {
        let text = try PlaybookFile.text(of: file)
        let output = Output(store)
        let playbook: Playbook
        do {
            playbook = try PlaybookText.read(text)
        } catch {
            return try refuse(error, output)
        }
        try output.show(PlaybookCheckPayload(file: file, name: playbook.name, faults: [])) { sheet in
            sheet.line(Marks.met, " \(file) is in order: “\(playbook.title)”. ", .dim(playbook.summary))
            sheet.hint("Publish it:", "ripen playbook publish \(file)")
        }
    }

    private func refuse(_ faults: PlaybookFaults, _ output: Output) throws {
        if output.json { try output.show(PlaybookCheckPayload(file: file, name: nil, faults: faults.faults)) { _ in } }
        for fault in faults.faults { Output.mutter("\(file):\(fault)") }
        let count = faults.faults.count
        Output.mutter("\(count) \(count == 1 ? "fault" : "faults"). Nothing can be published until there is none.")
        throw Exit.Ended(exit: .refused)
    }
}

extension Playbook {
    /// What is in it, in a few words.
    var summary: String {
        "\(kinds.count) kinds of engagement, \(cards.fit.count) rules of fit, \(cards.interest.count) of interest, "
            + "\(criteria.count) criteria, \(types.count) types of opportunity"
    }
}
