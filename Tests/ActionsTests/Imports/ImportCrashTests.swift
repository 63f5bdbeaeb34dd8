import Actions
import SQLPort
import Sales
import TestKit
import Testing

@Suite struct ImportCrashTests {
    private func leads(_ count: Int) -> String {
        let rows = (1...count).map { "\($0),p\($0)@firm\($0 % 9).example,Firm \($0 % 9),meeting_booked,2026-02-01" }
        return "external_id,email,company,engagement,at\n" + rows.joined(separator: "\n") + "\n"
    }

    @Test func `a slice that breaks off at any statement leaves nothing behind`() async throws {
        let world = try await World()
        let store = FaultyDatabase(over: world.database)
        let desk = world.owner(over: store)
        let text = leads(2) + "3,nobody,,meeting_booked,2026-02-01\n"
        let empty = try await world.exports()
        var broken = 0
        while try await world.export(.leads) == empty[.leads] {
            #expect(try await world.export(.people) == empty[.people], "statement \(broken)")
            #expect(try await world.export(.accounts) == empty[.accounts], "statement \(broken)")
            broken += 1
            store.breakAt(broken)
            await #expect(throws: FaultyDatabase.fault) { try await world.take(.leads, text, as: desk) }
        }
        // Only the note that the import is over was still missing.
        store.breakAt(.max)
        #expect(broken > 40)
        #expect(try await world.leads().count == 2)
        #expect(try await world.owner.verify().differences.isEmpty)
        #expect(try await world.take(.leads, text).counts.unchanged == 2)
    }

    @Test func `an import that breaks off leaves whole rows, and goes on where it is run again`() async throws {
        let world = try await World()
        let store = FaultyDatabase(over: world.database)
        let desk = world.owner(over: store)
        let text = leads(200)
        store.breakAt(1_700)
        await #expect(throws: FaultyDatabase.fault) { try await world.take(.leads, text, as: desk) }
        store.breakAt(.max)
        let kept = try await world.leads().count
        #expect(kept > 0 && kept < 200)
        #expect(try await world.owner.verify().differences.isEmpty)
        let again = try await world.take(.leads, text)
        #expect(again.counts.unchanged == kept && again.counts.created == 200 - kept)
        #expect(try await world.leads().count == 200)
    }
}

extension World {
    /// The owner's desk over another way into the same store.
    fileprivate func owner(over store: FaultyDatabase) -> Desk {
        Desk(
            database: store, workspace: owner.workspace, actor: owner.actor, role: owner.role,
            clock: owner.clock, ids: ids)
    }
}
