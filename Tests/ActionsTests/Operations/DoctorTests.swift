import Actions
import SQLPort
import SQLiteDriver
import Sales
import TestKit
import Testing

@Suite struct DoctorTests {
    @Test func `a store that was never migrated fails and says what to run`() async throws {
        let database = try SQLiteDatabase(path: ":memory:")
        let reading = try await Desk.doctor(database, clock: { ManualClock.start })
        let schema = reading.lines.first { $0.check == .schema }
        #expect(!reading.isHealthy && schema?.verdict == .fail)
        #expect(schema?.remedy?.contains("migrate") ?? false)
    }

    @Test func `a store of something else fails`() async throws {
        let database = try SQLiteDatabase(path: ":memory:")
        try await database.write { _ = try $0.run("CREATE TABLE songs (title TEXT) STRICT") }
        let reading = try await Desk.doctor(database, clock: { ManualClock.start })
        #expect(reading.lines.first { $0.check == .schema }?.verdict == .fail)
    }

    @Test func `a new file is healthy in every respect`() async throws {
        let file = try await FileWorld()
        let reading = try await Desk.doctor(file.world.database, path: file.path, clock: { file.world.clock.now })
        #expect(reading.isHealthy)
        #expect(reading.lines.filter { $0.verdict != .ok && $0.check != .freeSpace } == [])
        #expect(Set(reading.lines.map(\.check)) == Set(DoctorLine.Check.allCases))
    }

    @Test func `what waits is counted and says what to run`() async throws {
        let world = try await World(playbook: "startup")
        _ = try await world.openLead(by: "ada@acme.example", with: "demo_requested")
        world.clock.advance(days: 30)
        let reading = try await Desk.doctor(world.database, clock: { world.clock.now })
        let scores = reading.lines.first { $0.check == .scores }
        #expect(reading.isHealthy && scores?.verdict == .warn && scores?.remedy != nil)
        _ = try await world.system.runDueJobs()
        let later = try await Desk.doctor(world.database, clock: { world.clock.now })
        #expect(later.lines.first { $0.check == .scores }?.verdict == .ok)
    }

    @Test func `migrating twice does nothing the second time`() async throws {
        let database = try SQLiteDatabase(path: ":memory:")
        #expect(try await !Desk.migrate(database, clock: { ManualClock.start }).isEmpty)
        #expect(try await Desk.migrate(database, clock: { ManualClock.start }) == [])
    }
}
