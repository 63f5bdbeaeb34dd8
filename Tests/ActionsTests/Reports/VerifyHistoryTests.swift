import Actions
import Sales
import TestKit
import Testing

@Suite struct VerifyHistoryTests {
    @Test(arguments: ["startup", "consulting", "agency", "dealership"])
    func `nothing differs after whatever a team did`(playbook: String) async throws {
        let world = try await World(playbook: playbook)
        var history = RandomHistory(in: world, seed: 7)
        try await history.go(on: 150) { verb in
            let reading = try await world.viewer.verify()
            #expect(reading.differences == [], "after \(verb)")
        }
        #expect(history.done.count > 15)
    }
}
