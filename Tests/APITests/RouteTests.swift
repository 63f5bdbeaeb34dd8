import Actions
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Sales
import TestKit
import Testing

/// The doors of the API, read from its own route table: a new one without a case fails.
struct RouteTests {
    /// A door with what is sent, and how it answers a rep who may use it.
    struct Door: Sendable {
        let body: String?
        let status: Int
        let path: String?
        let role: Role
        let prepare: @Sendable (Counter) async throws -> Void

        init(
            _ status: Int, _ body: String? = nil, at path: String? = nil, as role: Role = .rep,
            after prepare: @escaping @Sendable (Counter) async throws -> Void = { _ in }
        ) {
            self.body = body
            self.status = status
            self.path = path
            self.role = role
            self.prepare = prepare
        }
    }

    private static func table(_ counter: Counter) -> Set<String> {
        Set(
            counter.router.routes.filter { $0.method != .head && "\($0.path)".hasPrefix("/api/v1") }
                .map { "\($0.method) " + "\($0.path)".dropFirst("/api/v1".count) })
    }

    @Test func `every door of the route table has a case`() async throws {
        let table = RouteTests.table(try await Counter())
        #expect(table.count > 30)
        #expect(table.subtracting(Doors.all.keys) == [])
        #expect(Set(Doors.all.keys).subtracting(table) == [])
    }

    @Test(arguments: Doors.all.keys.sorted()) func `a door does what it is for`(name: String) async throws {
        let door = try #require(Doors.all[name])
        let counter = try await Counter()
        try await counter.world.openLead(by: "ada@acme.example")
        try await door.prepare(counter)
        try await counter.run { ask async throws in
            let said = try await ask(method(name), path(name, door), door.body, as: door.role)
            #expect(said.status == door.status, "\(said.text)")
            #expect(said.headers[.contentType] == "application/json; charset=utf-8")
        }
    }

    @Test(arguments: Doors.all.keys.sorted()) func `a door is closed to strangers`(name: String) async throws {
        let door = try #require(Doors.all[name])
        guard !name.contains("/forms/") else { return }
        try await Counter().run { ask async throws in
            let said = try await ask(method(name), path(name, door), door.body, as: nil)
            #expect(said.status == 401)
            #expect(try said.word("error.code") == "sign_in_needed")
        }
    }

    @Test(arguments: Doors.all.keys.sorted().filter { $0.contains("/{id}") })
    func `what is not there, or another workspace's, is not found`(name: String) async throws {
        let door = try #require(Doors.all[name])
        let counter = try await Counter()
        let other = try await counter.otherLead()
        try await counter.run { ask async throws in
            for id in ["L-99", "00000000000000000000000000", other] {
                let path = path(name, Door(0)).replacing("L-1", with: id).replacing("O-1", with: id)
                let said = try await ask(method(name), path, door.body, headers: [.ifMatch: "\"1\""])
                #expect(said.status == 404, "\(path): \(said.text)")
            }
        }
    }

    private func method(_ name: String) -> HTTPRequest.Method {
        HTTPRequest.Method(String(name.prefix { $0 != " " })) ?? .get
    }

    private func path(_ name: String, _ door: Door) -> String {
        let path = door.path ?? String(name.drop { $0 != " " }.dropFirst())
        let id = path.hasPrefix("/opportunities") ? "O-1" : "L-1"
        return path.replacing("{id}", with: id).replacing("{name}", with: "need").replacing("{version}", with: "1")
            .replacing("{slug}", with: "ask-us").replacing("{person}", with: "bo@fern.example")
    }
}

extension Counter {
    /// The id of a lead in another workspace of the same store.
    func otherLead() async throws -> String {
        let opening = try await Desk.createWorkspace(
            named: "Blue Fern", ownerEmail: "bo@fern.example", playbook: try await world.owner.playbookText().text,
            in: world.database, clock: { world.clock.now }, ids: world.ids)
        let desk = porch.desk(in: opening.profile, for: .user(opening.owner.id), role: .owner)
        var details = EngagementDetails(kind: kind, at: world.clock.now)
        details.person = PersonDetails(email: "bea@fern.example")
        return try #require(try await desk.captureEngagement(details).lead).id.description
    }
}
