import Gateway
import SQLPort
import Sales

extension Front {
    /// Every refusal and fault that a page may meet, by name.
    static let failures: [String: any Error] = [
        "malformed": Refusal(.badValue(field: "at", value: "soon")),
        "stranger": Refusal(.wrongPassword),
        "forbidden": Refusal(.notAllowed(verb: .convert, role: .viewer)),
        "missing": Refusal(.notFound(noun: "lead", what: "L-9")),
        "state": Refusal(.alreadyConverted(opportunity: 7)),
        "version": Refusal(.staleVersion(expected: 1, found: 2)),
        "rule": Refusal(.gateNotMet([Missing("amount", .amount)])),
        "pace": Refusal(.tooManyTries(seconds: 60)),
        "unnamed": PorchRefusal.versionNeeded,
        "large": PorchRefusal.tooLarge,
        "full": SQLFault.diskFull,
        "busy": SQLFault.busy,
        "broken": SQLFault.failed("near FROM", statement: "SELECT"),
        "fault": Sabotage(),
        "filter": FilterFault("“or” is missing", column: 3),
    ]

    struct Sabotage: Error {}

    static func fail(_ how: String, world: Porch) async throws -> String {
        if let error = failures[how] { throw error }
        return "fine"
    }
}
