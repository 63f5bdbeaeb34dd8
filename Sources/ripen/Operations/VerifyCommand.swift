import Actions
import ArgumentParser
import Wire

/// `ripen verify`
struct VerifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Recompute every score, counter and state from the timeline, and compare.")

    @OptionGroup var store: StoreOptions

    func run(at session: Session) async throws {
        let progress = session.progress("Verifying")
        let reading = try await session.desk.verify { progress.show($0, of: $1) }
        progress.finish()
        try session.show(VerifyPayload(reading)) { VerifyText(reading).write(on: &$0) }
        guard reading.isClean else { throw Exit.Ended(exit: .refused) }
    }
}
