import Actions
import Foundation
import SQLPort

/// Serves the world until somebody ends it.
struct DemoServing: Sendable {
    let database: any SQLDatabase
    /// The port asked for; nil: 8080, or the next that is free.
    let port: Int?

    private static let usual = 8_080
    /// So many ports are tried where none was asked for.
    private static let tries = 20

    /// Serves, and tells the address once it listens. Refuses a port that was asked for and is in use.
    func run(_ ready: @escaping @Sendable (_ address: String) -> Void) async throws {
        if let port { return try await Serving(database, port: port).run(ready) }
        for port in DemoServing.usual..<DemoServing.usual + DemoServing.tries {
            do {
                return try await Serving(database, port: port).run(ready)
            } catch let complaint as Complaint where complaint.code == "port_in_use" {
                continue
            }
        }
        try await Serving(database, port: 0).run(ready)
    }
}
