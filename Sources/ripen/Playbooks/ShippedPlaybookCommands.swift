import ArgumentParser
import PlaybookText
import Sales
import Wire

/// `ripen playbook list`
struct PlaybookListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The playbooks that come with Ripen.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let playbooks = try PlaybookText.shippedNames.compactMap { name in
            try PlaybookText.shipped(name).map { (name, try PlaybookText.read($0).title) }
        }
        let payload = PagePayload(playbooks.map { ["name": $0.0, "title": $0.1] })
        try Output(store).show(payload) { sheet in
            var table = TextTable(["Name", .text("What it is for")])
            for (name, title) in playbooks { table.add([.bold(name), Ink(title)]) }
            sheet.table(table)
            sheet.gap()
            sheet.hint("Make one yours:", "ripen playbook init consulting > ours.yaml")
        }
    }
}

/// `ripen playbook init NAME`
struct PlaybookInitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Print a shipped playbook, to be edited and published.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "startup, consulting, agency or dealership.") var name: String

    func run() async throws {
        guard let text = PlaybookText.shipped(name) else {
            let near = nearest(name, in: PlaybookText.shippedNames).map { " Did you mean \($0)?" } ?? ""
            let names = PlaybookText.shippedNames.joined(separator: ", ")
            throw Complaint.refused("not_found", "No playbook \(name) comes with Ripen.\(near) There are \(names).")
        }
        try Output(store).show(["name": name, "text": text]) { $0.raw(text) }
    }
}
