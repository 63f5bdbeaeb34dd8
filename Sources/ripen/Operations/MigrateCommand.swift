import Actions
import ArgumentParser

/// `ripen migrate`
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database to this version's schema. Make a backup first.")

    @OptionGroup var store: StoreOptions

    func run() async throws {
        let output = Output(store)
        try await Stores.use(store.place) { database in
            let applied = try await Desk.migrate(database, clock: Stores.clock)
            try output.show(["applied": applied]) { sheet in
                guard !applied.isEmpty else { return sheet.line(Marks.met, " The database is up to date.") }
                for name in applied { sheet.line(Marks.met, " \(name)") }
            }
        }
    }
}
