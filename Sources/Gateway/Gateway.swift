public import Hummingbird
import Logging
public import NIOCore
public import ServiceLifecycle

/// The routes that other rooms bring.
public struct Routes: Sendable {
    let add: @Sendable (Router<PorchContext>, Porch) -> Void

    /// Routes that `add` puts on the router.
    public init(_ add: @escaping @Sendable (Router<PorchContext>, Porch) -> Void) { self.add = add }
}

/// The one place where a server is put together.
public enum Gateway {
    /// The router: the porch that every request crosses, the operator's doors, the files of pages, and the routes
    /// given.
    public static func router(
        _ porch: Porch, routes: [Routes], assets: [Asset] = [], troublePage: TroublePage? = nil
    ) -> Router<PorchContext> {
        let router = Router(context: PorchContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLine(porch: porch))
        router.add(middleware: SecurityHeaders(settings: porch.settings))
        router.add(
            middleware: TroubleDoor(porch: porch, page: troublePage ?? { trouble, _, _ in trouble.plainPage() }))
        router.add(middleware: VisitorDoor(porch: porch))
        router.add(middleware: FormDoor(porch: porch))
        OperatorDoors(porch: porch).add(to: router)
        addAssets(assets, to: router)
        for route in routes { route.add(router, porch) }
        return router
    }

    /// The application that serves this router. `ready` is called once it listens.
    public static func application(
        _ porch: Porch, router: Router<PorchContext>, host: String = "127.0.0.1", port: Int = 8080,
        services: [any Service] = [], ready: @escaping @Sendable (any Channel) async -> Void = { _ in }
    ) -> Application<RouterResponder<PorchContext>> {
        // The server's own lines are of no use at *info*: it says when it listens, and so do we.
        var logger = porch.logger
        logger.logLevel = max(logger.logLevel, .notice)
        return Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            services: services, onServerRunning: ready, logger: logger)
    }

    private static func addAssets(_ assets: [Asset], to router: Router<PorchContext>) {
        let byName = Dictionary(assets.map { ($0.name, $0) }) { first, _ in first }
        router.get("/assets/:name") { request, context in
            guard let asset = byName[context.parameters.get("name") ?? ""] else { throw PorchRefusal.noSuchPage }
            return asset.response(to: request)
        }
    }
}
