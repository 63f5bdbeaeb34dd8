import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// `/opportunities`: lists, one opportunity, its stage and its outcome.
struct OpportunityRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        group.look("/opportunities") { request, _, desk in
            try Reply(OpportunityListPayload(try await desk.opportunityList(request.listQuery())))
        }
        group.look("/opportunities/:id") { request, context, desk in
            let reading = try await desk.opportunityReading(context.id, asOf: request.moment("as_of"))
            return try Reply(OpportunityReadingPayload(reading), version: reading.version)
        }
        group.look("/opportunities/:id/timeline") { request, context, desk in
            try Reply(try await desk.opportunityReading(context.id).timeline.page(request))
        }
        group.look("/board") { request, _, desk in
            let board = try await desk.boardReading(type: request.text("type"), owner: request.text("owner"))
            return try Reply(BoardPayload(board))
        }
        addEditing(to: group)
        addStage(to: group)
        addOutcome(to: group)
    }

    private func addEditing(to group: RouterGroup<PorchContext>) {
        group.act(.patch, "/opportunities/:id", OpportunityChangeBody.self) { body, call in
            let done = try await call.desk.editOpportunity(
                call.id, body.edit, owner: body.owner, why: body.why, version: call.neededVersion())
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
        group.act(.put, "/opportunities/:id/people/:person", RoleBody.self) { body, call in
            let done = try await call.desk.setOpportunityPerson(
                call.id, person: call.part("person"), role: body.role, stance: body.stance, version: call.version)
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
        group.act(.delete, "/opportunities/:id/people/:person", EmptyBody.self) { _, call in
            let done = try await call.desk.removeOpportunityPerson(
                call.id, person: call.part("person"), version: call.version)
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
    }

    private func addStage(to group: RouterGroup<PorchContext>) {
        group.act(.post, "/opportunities/:id/stage", StageBody.self) { body, call in
            let done = try await call.desk.advanceOpportunity(
                call.id, to: body.stage, own: body.own, ticked: body.ticked, override: body.override,
                version: call.version)
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
        group.act(.delete, "/opportunities/:id/stage", EmptyBody.self) { _, call in
            let reading = try await call.desk.opportunityReading(call.id)
            guard let stage = reading.stageBefore else {
                throw Refusal(.notFound(noun: "earlier stage", what: call.id))
            }
            let done = try await call.desk.advanceOpportunity(
                call.id, to: stage, version: call.version ?? reading.version)
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
    }

    private func addOutcome(to group: RouterGroup<PorchContext>) {
        group.act(.post, "/opportunities/:id/outcome", OutcomeBody.self) { body, call in
            let done = try await call.desk.end(call.id, as: body, version: call.version)
            return try Reply(OpportunityDonePayload(done), .created, version: done.version)
        }
        group.act(.delete, "/opportunities/:id/outcome", EmptyBody.self) { _, call in
            let done = try await call.desk.reopenOpportunity(call.id, version: call.version)
            return try Reply(OpportunityDonePayload(done), version: done.version)
        }
    }
}

extension Desk {
    fileprivate func end(_ name: String, as body: OutcomeBody, version: Int64?) async throws -> OpportunityDone {
        let reason = body.reason ?? ""
        return switch body.outcome {
        case .won: try await winOpportunity(name, version: version)
        case .lost: try await loseOpportunity(name, reason: reason, version: version)
        case .noDecision:
            try await endWithoutDecision(name, reason: reason, revisit: body.revisit, version: version)
        }
    }
}

extension OpportunityReading {
    /// The stage from which it came into the present one.
    fileprivate var stageBefore: String? {
        let moves = timeline.filter { $0.kind == EntryKind.advanced.rawValue && !$0.isWithdrawn }
        let change = moves.first?.changes.first { $0.field == "stage" }
        guard case .text(let stage)? = change?.before else { return nil }
        return stage
    }
}
