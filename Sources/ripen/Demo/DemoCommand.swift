import Actions
import ArgumentParser
import Foundation
import SQLiteDriver
import Sales
import Storage

/// `ripen demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "A look around: an invented team, six weeks of its leads, in a new database.")

    @OptionGroup var store: StoreOptions
    @Option(help: "At least so many leads; more people are made up.") var leads = 0
    @Option(help: "The same seed makes the same people.") var seed: UInt64 = 1
    @Option(help: .hidden) var port: Int?

    func validate() throws {
        guard (0...100_000).contains(leads) else { throw ValidationError("--leads is a number up to 100000.") }
    }

    func run() async throws {
        let output = Output(store)
        let path = try store.database.map { try unused($0) } ?? DemoCommand.freshPath()
        try await Stores.make(path) { database in
            let world = try await DemoWorld(in: database, endingAt: Stores.clock(), seed: seed)
            var crowd = DemoCrowd(seed: seed)
            let people = DemoPeople.all + crowd.people(leads - DemoPeople.all.count)
            let progress = ProgressLine("Six weeks of selling", output.terminal)
            try await world.live(people) { progress.show($0, of: $1) }
            progress.finish()
            try await DemoTour(world, path, people: people.count, output).walk()
        }
    }

    /// Refuses a database that is there: a demonstration is never mixed with real work.
    private func unused(_ place: String) throws -> String {
        let path = try Stores.path(place)
        guard path == ":memory:" || !FileManager.default.fileExists(atPath: path) else {
            throw Complaint.refused(
                "taken", "There is a file \(path) already. The demonstration needs a new one: leave --database out.")
        }
        return path
    }

    private static func freshPath() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "ripen-demo-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent("demo.db").path
    }
}
