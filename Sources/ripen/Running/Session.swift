import Actions
import Foundation
import SQLPort
import SQLiteDriver
import Sales
import Storage
import Wire

/// One command at work: the desk it sits at and the screen it writes to.
struct Session: Sendable {
    let desk: Desk
    let output: Output

    var terminal: Terminal { output.terminal }
    var now: Moment { desk.clock() }
    /// Moments as people of this workspace read them.
    var dates: DateText { DateText(zone: desk.workspace.zone, now: now) }

    /// What a person types first of all.
    static let firstStep = "ripen workspace create \"My company\" --owner you@example.com"

    /// Opens the store and sits down, does `work`, and closes the store again.
    static func run(_ options: StoreOptions, _ work: (Session) async throws -> Void) async throws {
        try await Stores.use(options.place) { database in
            try await Stores.check(database)
            let desk = try await Desk.open(
                database, workspace: options.workspace ?? Configuration.current.workspace,
                as: options.user ?? Configuration.current.user, clock: Stores.clock, ids: IDSource())
            try await work(Session(desk: desk, output: Output(options)))
        }
    }

    /// Does what is due before something is listed, so that a list shows this moment also where no server runs. A store
    /// that others hold or that may not be written to is listed as it is.
    func catchUp() async {
        _ = try? await desk.runDueJobs(limit: 500)
    }

    /// Prints `payload` as JSON where that was asked for, else the page that `page` writes.
    func show(_ payload: @autoclosure () throws -> some Encodable, _ page: (inout Sheet) -> Void) throws {
        try output.show(payload(), page)
    }

    /// A line of progress for a long work.
    func progress(_ what: String) -> ProgressLine { ProgressLine(what, terminal) }
}

extension StoreOptions {
    /// Which store is meant.
    var place: String { database ?? Configuration.current.database ?? "ripen.db" }
}
