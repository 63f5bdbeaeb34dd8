import Actions
import ArgumentParser
import Sales
import Wire

/// `ripen lead take-back L-12`
struct LeadTakeBackCommand: DeskCommand {
    /// A change of state by the word of the command that made it.
    enum Change: String, ExpressibleByArgument, CaseIterable {
        case qualify, accept, nurture, disqualify, convert

        var kind: EntryKind {
            switch self {
            case .qualify: .qualified
            case .accept: .accepted
            case .nurture: .nurtured
            case .disqualify: .disqualified
            case .convert: .converted
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "Take the last change of state back, as if it had not been done.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var which: LeadArguments
    @Argument(help: "Which change. Default: the last one.") var change: Change?

    func run(at session: Session) async throws {
        let done = try await session.desk.takeBack(which.lead, change?.kind, version: which.version)
        try session.show(done, "is \(done.lead.state.rawValue) again; what was taken back stays on the timeline")
    }
}
