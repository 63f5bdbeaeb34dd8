import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// `/tasks`: what is to be done, and that it was.
struct TaskRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/tasks") { request, _, desk in
            let due = try request.moment("due_by") ?? .distantFuture
            let rows = try await desk.taskList(
                owner: request.text("owner"), dueBy: due, limit: request.limit())
            return try Reply(PagePayload(rows.map(TaskRowPayload.init)))
        }
        group.act(.post, "/tasks/:id/completion", EmptyBody.self) { _, call in
            try Reply(TaskPayload(try await call.desk.finishTask(call.id)))
        }
    }
}
