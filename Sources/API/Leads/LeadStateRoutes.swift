import Actions
import Gateway
import HTTPTypes
import Hummingbird
import Sales
import Wire

/// The states of a lead as things: POST makes one, DELETE takes it back, GET says who, when and why.
struct LeadStateRoutes {
    func add(to group: RouterGroup<PorchContext>) {
        state("qualification", .qualified, group) { (body: ReasonBody, call: Call) in
            try await call.desk.qualifyLead(call.id, because: body.reason, version: call.version)
        }
        state("acceptance", .accepted, group) { (_: EmptyBody, call: Call) in
            try await call.desk.acceptLead(call.id, version: call.version)
        }
        state("nurture", .nurtured, group) { (body: ReasonBody, call: Call) in
            try await call.desk.nurtureLead(
                call.id, reason: body.needed(), until: body.until, contractEnd: body.contractEnd,
                version: call.version)
        }
        state("disqualification", .disqualified, group) { (body: ReasonBody, call: Call) in
            try await call.desk.disqualifyLead(call.id, reason: body.needed(), version: call.version)
        }
        addConversion(to: group)
    }

    private func state<Body: Decodable & Sendable>(
        _ name: String, _ kind: EntryKind, _ group: RouterGroup<PorchContext>,
        _ make: @escaping @Sendable (Body, Call) async throws -> LeadDone
    ) {
        let path = RouterPath("/leads/:id/\(name)")
        group.look(path) { _, context, desk in
            let reading = try await desk.leadReading(context.id)
            return try Reply(try reading.state(kind, called: name), version: reading.version)
        }
        group.act(.post, path, Body.self) { body, call in
            let done = try await make(body, call)
            return try Reply(LeadDonePayload(done), .created, version: done.version)
        }
        group.act(.delete, path, EmptyBody.self) { _, call in
            let done = try await call.desk.takeBack(call.id, kind, version: call.version)
            return try Reply(LeadDonePayload(done), version: done.version)
        }
    }

    private func addConversion(to group: RouterGroup<PorchContext>) {
        group.look("/leads/:id/conversion") { _, context, desk in
            let reading = try await desk.leadReading(context.id)
            return try Reply(try reading.state(.converted, called: "conversion"), version: reading.version)
        }
        // The verb knows its key itself: it also answers the same terms without one, and refuses a key after a revert.
        group.post("/leads/:id/conversion") { request, context in
            let visitor = try context.requireVisitor()
            let body: ConversionBody = try await request.document().decoded()
            let converted = try await visitor.desk.convertLead(
                context.id, on: body.order, key: request.headers[.idempotencyKey].map { "\(visitor.user.id) \($0)" },
                version: request.expectedVersion())
            return try Reply(ConversionPayload(converted), converted.again ? .ok : .created).response
        }
        group.act(.delete, "/leads/:id/conversion", EmptyBody.self) { _, call in
            try Reply(RevertedPayload(try await call.desk.revertConversion(call.id, version: call.version)))
        }
    }
}

extension LeadReading {
    /// What made that state of the lead. Refused where the lead is not in it and did not pass it.
    fileprivate func state(_ kind: EntryKind, called name: String) throws -> LeadStatePayload {
        let item = timeline.first { item in
            item.noun == .leads && !item.isWithdrawn && item.kind == kind.rawValue
        }
        guard let item, holds(kind) else {
            throw Refusal(.notFound(noun: name, what: lead.code))
        }
        return LeadStatePayload(item, self)
    }

    private func holds(_ kind: EntryKind) -> Bool {
        switch kind {
        case .qualified: lead.qualifiedAt != nil
        case .accepted: lead.acceptedAt != nil
        case .nurtured: lead.state == .nurture
        case .disqualified: lead.state == .disqualified
        default: lead.state == .converted
        }
    }
}
