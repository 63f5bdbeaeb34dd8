import ArgumentParser

/// A command that sits down at a desk.
protocol DeskCommand: AsyncParsableCommand {
    /// Which store, which workspace, who.
    var store: StoreOptions { get }
    /// Does it.
    func run(at session: Session) async throws
}

extension DeskCommand {
    mutating func run() async throws {
        let command = self
        try await Session.run(store) { try await command.run(at: $0) }
    }
}
