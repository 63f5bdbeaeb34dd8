import Actions
import Gateway
import Hummingbird
import Sales
import Wire

/// `/users` and `/me`: who belongs to the team, and as whom the token acts.
struct TeamRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/users") { _, _, desk in
            try Reply(PagePayload(try await desk.users().map(UserPayload.init)))
        }
        group.look("/me") { _, context, desk in
            try Reply(VisitorPayload(try context.requireVisitor().user, in: desk.workspace))
        }
    }
}
