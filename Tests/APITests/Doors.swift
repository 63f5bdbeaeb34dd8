import Actions
import Sales
import TestKit

/// One case for each door.
enum Doors {
    static let all = looks.merging(leads) { $1 }.merging(deals) { $1 }.merging(rest) { $1 }

    private static let looks: [String: RouteTests.Door] = [
        "GET /leads": .init(200),
        "GET /leads/{id}": .init(200),
        "GET /leads/{id}/score": .init(200),
        "GET /leads/{id}/timeline": .init(200),
        "GET /leads/{id}/criteria": .init(200),
        "GET /leads/{id}/gate": .init(200),
        "GET /leads/{id}/next": .init(200),
        "GET /opportunities": .init(200),
        "GET /opportunities/{id}": .init(200, after: convert),
        "GET /opportunities/{id}/timeline": .init(200, after: convert),
        "GET /tasks": .init(200),
        "GET /users": .init(200),
        "GET /me": .init(200),
        "GET /playbooks": .init(200),
        "GET /playbooks/{version}": .init(200),
        "GET /forms/{slug}": .init(200, after: makeForm),
        "GET /leads/{id}/qualification": .init(200, after: qualify),
        "GET /leads/{id}/acceptance": .init(200, after: accept),
        "GET /leads/{id}/nurture": .init(200, after: nurture),
        "GET /leads/{id}/disqualification": .init(200, after: disqualify),
        "GET /leads/{id}/conversion": .init(200, at: "/leads/L-2/conversion", after: convert),
    ]

    private static let leads: [String: RouteTests.Door] = [
        "POST /leads": .init(
            201,
            #"""
            {"engagement": {"kind": "demo_requested", "at": "2026-03-02T08:00:00Z"},
             "person": {"email": "bo@b.example"}}
            """#
        ),
        "PATCH /leads/{id}": .init(428, #"{"owner": "max@ripen.example"}"#),
        "POST /leads/{id}/qualification": .init(201, #"{"override": {"reason": "The boss knows them"}}"#, as: .manager),
        "DELETE /leads/{id}/qualification": .init(200, after: qualify),
        "POST /leads/{id}/acceptance": .init(201, after: qualify),
        "DELETE /leads/{id}/acceptance": .init(200, after: accept),
        "POST /leads/{id}/nurture": .init(201, #"{"reason": "budget_year", "until": "2026-06-01"}"#),
        "DELETE /leads/{id}/nurture": .init(200, after: nurture),
        "POST /leads/{id}/disqualification": .init(201, #"{"reason": "no_need"}"#),
        "DELETE /leads/{id}/disqualification": .init(200, after: disqualify),
        "POST /leads/{id}/conversion": .init(422, #"{"amount": "unknown"}"#),
        "DELETE /leads/{id}/conversion": .init(200, at: "/leads/L-2/conversion", after: convert),
        "PUT /leads/{id}/criteria/{name}": .init(200, #"{"answer": "general", "note": "They said so"}"#),
        "POST /leads/{id}/next": .init(201, #"{"title": "Call them", "due_on": "2026-03-05"}"#),
    ]

    private static let deals: [String: RouteTests.Door] = [
        "GET /board": .init(200, after: convert),
        "PATCH /opportunities/{id}": .init(428, #"{"next_step": "Call them"}"#, after: convert),
        "PUT /opportunities/{id}/people/{person}": .init(200, #"{"role": "champion"}"#, after: convert),
        "DELETE /opportunities/{id}/people/{person}": .init(200, after: convert),
        "POST /opportunities/{id}/stage": .init(
            200, #"{"stage": "diagnosis"}"#, after: convert),
        "DELETE /opportunities/{id}/stage": .init(200, after: advance),
        "POST /opportunities/{id}/outcome": .init(201, #"{"outcome": "won"}"#, after: convert),
        "DELETE /opportunities/{id}/outcome": .init(200, after: win),
    ]

    private static let rest: [String: RouteTests.Door] = [
        "POST /engagements": .init(
            201, #"{"kind": "demo_requested", "at": "2026-03-02T08:00:00Z", "person": {"email": "bo@fern.example"}}"#),
        "POST /activities": .init(201, #"{"kind": "call", "lead": "L-1", "note": "No answer"}"#),
        "POST /tasks/{id}/completion": .init(404),
        "POST /forms/{slug}": .init(201, #"{"email": "cy@fern.example", "message": "Please call"}"#, after: makeForm),
    ]

    @Sendable private static func qualify(_ counter: Counter) async throws {
        _ = try await counter.world.manager.qualifyLead("L-1", because: "Known")
    }

    @Sendable private static func accept(_ counter: Counter) async throws {
        try await qualify(counter)
        _ = try? await counter.world.rep.acceptLead("L-1")
    }

    @Sendable private static func nurture(_ counter: Counter) async throws {
        _ = try await counter.world.rep.nurtureLead("L-1", reason: "budget_year", until: Day("2026-06-01"))
    }

    @Sendable private static func disqualify(_ counter: Counter) async throws {
        _ = try await counter.world.rep.disqualifyLead("L-1", reason: "no_need")
    }

    @Sendable private static func convert(_ counter: Counter) async throws {
        try await counter.world.convert(by: "bo@fern.example")
    }

    @Sendable private static func advance(_ counter: Counter) async throws {
        try await convert(counter)
        _ = try await counter.world.rep.advanceOpportunity("O-1", to: "diagnosis")
    }

    @Sendable private static func win(_ counter: Counter) async throws {
        try await convert(counter)
        _ = try await counter.world.rep.winOpportunity("O-1")
    }

    @Sendable private static func makeForm(_ counter: Counter) async throws {
        _ = try await counter.world.marketer.createForm(FormDetails(title: "Ask us", kind: counter.kind))
    }
}
