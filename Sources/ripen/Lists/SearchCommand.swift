import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen search ada`
struct SearchCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Leads, opportunities, people and accounts by name, company, e-mail, phone or number.")

    @OptionGroup var store: StoreOptions
    @Argument(help: "The beginnings of words: ada ber, acme, L-12, +43 660.") var words: [String] = []
    @Option(help: "How many of each sort.") var limit = 8
    @Flag(help: "Make the index of words anew first.") var rebuild = false

    func validate() throws {
        guard rebuild || !words.isEmpty else { throw ValidationError("Say what to look for: ripen search ada") }
    }

    func run(at session: Session) async throws {
        if rebuild { try await session.desk.rebuildSearch() }
        // What a file brought in may still wait; a store that others hold is searched as it is.
        while (try? await session.desk.indexSearch(limit: 2_000)) ?? 0 > 0 {}
        let found = try await session.desk.search(words.joined(separator: " "), limit: limit)
        try session.show(SearchPayload(found)) { sheet in
            guard !words.isEmpty else { return sheet.line("The index of words is made anew.") }
            guard !found.isEmpty else { return sheet.line("Nothing is called that. Try the beginning of a name.") }
            write("Leads", found.leads, on: &sheet)
            write("Opportunities", found.opportunities, on: &sheet)
            write("People", found.people, on: &sheet)
            write("Accounts", found.accounts, on: &sheet)
        }
    }

    private func write(_ title: String, _ hits: [SearchHit], on sheet: inout Sheet) {
        guard !hits.isEmpty else { return }
        sheet.heading(title)
        var table = TextTable(["", .text(""), .text("")])
        for hit in hits { table.add([.bold(hit.code ?? ""), Ink(hit.title), .dim(hit.note ?? "")]) }
        sheet.table(table, indent: 2)
    }
}
