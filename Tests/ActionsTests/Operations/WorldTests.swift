import Actions
import Sales
import TestKit
import Testing

@Suite struct WorldTests {
    @Test func `a new world has one user of each role and nothing else`() async throws {
        let world = try await World()
        let users = try await world.owner.users()
        #expect(Set(users.map(\.role)) == Set(Role.allCases))
        #expect(try await world.rep.verify().isClean)
    }

    @Test func `a request opens a lead whose reading names who asked`() async throws {
        let world = try await World(playbook: "startup")
        let lead = try await world.openLead(by: "ada@acme.example", with: "demo_requested")
        let reading = try await world.viewer.leadReading(lead.code)
        #expect(reading.lead == lead)
        #expect(reading.people.map(\.person.email) == ["ada@acme.example"])
        #expect(try await world.rep.verify().differences == [])
    }
}
