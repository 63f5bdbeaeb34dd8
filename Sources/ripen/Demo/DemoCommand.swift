import Actions
import ArgumentParser
import Foundation
import PlaybookText
import SQLPort
import SQLiteDriver
import Sales
import Storage

/// `ripen demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "A look around: an invented company's last half year, made anew and served.",
        discussion: """
            The first \(DemoCommand.usuallyTold) leads are told step by step, through the verbs that all use; what
            --leads asks for beyond them comes in by import. The database is temporary: --keep FILE keeps it.
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "The port to serve on. Default: 8080, or the next that is free.") var port: Int?
    @Option(help: "How many leads, up to a million.") var leads = DemoCommand.usuallyTold
    @Option(help: "The same seed and the same day make the same world.") var seed: UInt64 = 1
    @Option(help: "One of the shipped playbooks.") var playbook = "startup"
    @Option(help: ArgumentHelp("Keep the database in this new file.", valueName: "file")) var keep: String?
    @Flag(help: "Make the world, say what is in it, and end.") var noServe = false
    @Option(help: .hidden) var now: When?
    @Option(help: .hidden) var told = DemoCommand.usuallyTold

    /// So many leads are told through the verbs.
    static let usuallyTold = 600

    func validate() throws {
        guard (1...1_000_000).contains(leads) else { throw ValidationError("--leads is a number from 1 to 1000000.") }
        guard port.map((1...65_535).contains) ?? true else {
            throw ValidationError("--port is a number from 1 to 65535.")
        }
        guard PlaybookText.shipped(playbook) != nil else {
            let names = PlaybookText.shippedNames.joined(separator: ", ")
            throw ValidationError("--playbook \(playbook) is not shipped. These are: \(names).")
        }
    }

    func run() async throws {
        let place = try DemoPlace(keep ?? store.database)
        defer { DemoPlace.clear() }
        let interrupts = DemoInterrupts()
        let output = Output(store)
        let told = try await tell(at: place, output)
        try await Stores.use(place.path) { database in
            try await crowd(told, in: database, output)
            let reading = try await DemoReading(told, in: database, seed: seed, kept: place.kept ? place.path : nil)
            if noServe { return try output.show(reading) { reading.write(on: &$0) } }
            output.aside { reading.write(on: &$0) }
            try await serve(reading, from: database, at: place, output, interrupts)
        }
    }

    private func serve(
        _ reading: DemoReading, from database: any SQLDatabase, at place: DemoPlace, _ output: Output,
        _ interrupts: DemoInterrupts
    ) async throws {
        let visitors = try await DemoGuide.Visitor.come(to: database, seed: seed)
        interrupts.handOver()
        try await DemoServing(database: database, port: port).run { address in
            let guide = DemoGuide(at: address, visitors, reading, place)
            try? output.show(guide) { guide.write(on: &$0) }
        }
    }

    /// Tells the world in memory, where nothing waits for a disk, and puts it in its place.
    private func tell(at place: DemoPlace, _ output: Output) async throws -> DemoWorld {
        let memory = try SQLiteDatabase(path: ":memory:")
        try await Schema.migrator.migrate(memory, at: Stores.clock().milliseconds)
        let end = now.map { $0.moment(DateText(zone: DemoTeam.zone, now: Stores.clock())) } ?? Stores.clock()
        var world = try await DemoWorld(in: memory, playbook: playbook, endingAt: end, seed: seed)
        let progress = ProgressLine("Half a year of selling", output.terminal)
        try await world.live(leads: min(leads, told)) { progress.show($0, of: $1, "events") }
        progress.finish()
        try await memory.backUp(to: place.path)
        try await memory.close()
        return world
    }

    private func crowd(_ told: DemoWorld, in database: any SQLDatabase, _ output: Output) async throws {
        guard leads > self.told else { return }
        let crowd = DemoCrowd(told, in: database, seed: seed, count: leads - self.told)
        let lines = DemoProgress(output.terminal)
        defer { lines.finish() }
        try await crowd.come { lines.show($0, $1) }
    }
}
