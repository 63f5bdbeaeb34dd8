import API
import Actions
import Foundation
import Gateway
import Hummingbird
import Logging
import NIOCore
import SQLPort
import Sales
import ServiceLifecycle
import Web

/// A server over one database: pages, API and background work, until a signal ends it.
struct Serving: Sendable {
    let database: any SQLDatabase
    let host: String
    let port: Int
    var settings = PorchSettings()
    var level = Logger.Level.notice

    /// A server that listens there. Port 0 is any that is free.
    init(_ database: any SQLDatabase, host: String = "127.0.0.1", port: Int) {
        self.database = database
        self.host = host
        self.port = port
    }

    /// Serves until SIGTERM or SIGINT, then finishes what was begun. `ready` is told the address once it listens.
    ///
    /// Refuses a port that is in use and an address that is not this machine's.
    func run(_ ready: @escaping @Sendable (_ address: String) -> Void) async throws {
        let porch = porch()
        let host = settings.publicURL == nil ? self.host : nil
        let publicURL = settings.publicURL
        let application = Gateway.application(
            porch, router: Serving.router(porch), host: self.host, port: port, services: [DueWork(porch: porch)]
        ) { channel in
            let port = channel.localAddress?.port ?? 0
            ready(publicURL ?? Serving.address(host ?? "", port))
        }
        do {
            try await application.runService()
        } catch let error as IOError {
            throw complaint(error)
        }
    }

    /// The router with every route of this program: tests read its table.
    static func router(_ porch: Porch) -> Router<PorchContext> {
        Gateway.router(
            porch, routes: [APIRoutes.all, SitePages.routes], assets: SitePages.assets,
            troublePage: SitePages.troublePage(of: porch))
    }

    private func porch() -> Porch {
        var logger = Logger(label: "ripen") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return Porch(
            database: database, clock: Stores.clock, ids: IDSource(), settings: settings, logger: logger)
    }

    private static func address(_ host: String, _ port: Int) -> String {
        let name = ["0.0.0.0", "::", "127.0.0.1"].contains(host) ? "localhost" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    private func complaint(_ error: IOError) -> Complaint {
        switch error.errnoCode {
        case EADDRINUSE:
            .refused(
                "port_in_use",
                "Port \(port) is in use: another program, perhaps another ripen, listens there. End it, or take "
                    + "another port: --port \(port + 1)")
        case EACCES:
            .refused("port_refused", "This user may not listen on port \(port). Take one above 1023: --port 8080")
        default:
            .refused("address", "Cannot listen on \(host), port \(port): \(error.localizedDescription). Check --host.")
        }
    }
}
