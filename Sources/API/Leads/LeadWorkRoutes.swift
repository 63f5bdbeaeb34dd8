import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// The work on a lead: its criteria, its gate and its next touch.
struct LeadWorkRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/leads/:id/criteria") { _, context, desk in
            let reading = try await desk.leadReading(context.id)
            return try Reply(PagePayload(reading.criteria.map(CriterionPayload.init)), version: reading.version)
        }
        group.act(.put, "/leads/:id/criteria/:name", AnswerBody.self) { body, call in
            var details = AnswerDetails(lead: call.id, criterion: call.part("name"), answer: body.answer)
            (details.amount, details.strength) = (body.amount, body.strength)
            (details.evidence, details.note) = (body.evidence, body.note)
            let answer = try await call.desk.answerCriterion(details)
            return try Reply(AnsweredPayload(answer, gate: try await call.desk.gateReport(call.id)))
        }
        group.look("/leads/:id/gate") { request, context, desk in
            try Reply(GatePayload(try await desk.gateReport(context.id, type: request.text("type"))))
        }
        group.look("/leads/:id/next") { _, context, desk in
            guard let next = try await desk.leadReading(context.id).next else {
                throw Refusal(.notFound(noun: "next touch", what: context.id))
            }
            return try Reply(TaskPayload(next))
        }
        group.act(.post, "/leads/:id/next", TouchBody.self) { body, call in
            let zone = call.desk.workspace.localTime
            let due = body.due ?? body.dueOn.map { zone.end(of: $0) } ?? call.desk.clock()
            let task = try await call.desk.planTouch(call.id, title: body.title, due: due, owner: body.owner)
            return try Reply(TaskPayload(task), .created)
        }
    }
}
