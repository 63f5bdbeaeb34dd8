import Actions
import Sales
import TestKit
import Testing

@Suite struct VerifyHistoryTests {
    @Test(arguments: [("startup", 7), ("consulting", 8), ("agency", 9), ("dealership", 10)])
    func `nothing differs after whatever a team did`(playbook: String, seed: UInt64) async throws {
        let world = try await World(playbook: playbook)
        var history = RandomHistory(in: world, seed: seed)
        try await history.go(on: 50) { verb in
            let reading = try await world.viewer.verify()
            try #require(reading.differences == [], "after \(verb)")
        }
        try await history.go(on: 100)
        let differences = try await world.viewer.verify().differences
        #expect(differences == [])
        #expect(history.done.count > 15)
    }
}
