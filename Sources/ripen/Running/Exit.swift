import Sales

/// How the process ends: the one table of exit codes.
enum Exit: Int32, Sendable {
    /// It was done.
    case done = 0
    /// It went wrong on our side.
    case fault = 1
    /// The command was not written as it must be.
    case usage = 2
    /// The answer is no.
    case refused = 3

    /// How a refusal of that kind ends the process.
    init(_ kind: Refusal.Kind) {
        switch kind {
        case .malformed, .notFound, .state, .version, .rule, .forbidden, .stranger, .pace: self = .refused
        }
    }

    /// The command has said all there is to say and ends so.
    struct Ended: Error {
        let exit: Exit
    }
}
