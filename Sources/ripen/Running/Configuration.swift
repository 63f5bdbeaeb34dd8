import Foundation

/// What the surroundings of the process say, read once.
struct Configuration: Sendable {
    /// `RIPEN_DATABASE`: which store, where no option names one.
    let database: String?
    /// `RIPEN_WORKSPACE`: which workspace, where no option names one.
    let workspace: String?
    /// `RIPEN_USER`: who acts, where no option names anybody.
    let user: String?
    /// `RIPEN_PUBLIC_URL`: how people reach the server from outside, where no option says it.
    let publicURL: String?
    /// What the screen can show.
    let terminal: Terminal

    init(_ environment: [String: String]) {
        database = Configuration.filled(environment["RIPEN_DATABASE"])
        workspace = Configuration.filled(environment["RIPEN_WORKSPACE"])
        user = Configuration.filled(environment["RIPEN_USER"])
        publicURL = Configuration.filled(environment["RIPEN_PUBLIC_URL"])
        terminal = Terminal(environment)
    }

    /// The configuration of this process.
    static let current = Configuration(ProcessInfo.processInfo.environment)

    private static func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
}
