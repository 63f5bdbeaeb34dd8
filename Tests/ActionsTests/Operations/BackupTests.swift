import Actions
import Foundation
import SQLPort
import SQLiteDriver
import Sales
import TestKit
import Testing

@Suite struct BackupTests {
    @Test func `a backup is never written over another file`() async throws {
        let file = try await FileWorld()
        try Data("mine".utf8).write(to: URL(fileURLWithPath: file.beside("b.db")))
        await #expect(throws: Refusal(.taken(noun: "file", what: file.beside("b.db")))) {
            try await Desk.backUp(file.world.database, to: file.beside("b.db"))
        }
    }

    @Test(arguments: ["-wal", "-shm", "-journal"])
    func `a backup is never laid beside the log of an older store`(ending: String) async throws {
        let file = try await FileWorld()
        let path = file.beside("b.db")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path + ending))
        await #expect(throws: Refusal(.taken(noun: "file", what: path + ending))) {
            try await Desk.backUp(file.world.database, to: path)
        }
        await #expect(throws: SQLFault.self) { try await file.world.database.backUp(to: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a store that is there is not overwritten unless told`() async throws {
        let file = try await FileWorld()
        _ = try await Desk.backUp(file.world.database, to: file.beside("b.db"))
        await #expect(throws: Refusal(.taken(noun: "file", what: file.path))) {
            try await Desk.restore(from: file.beside("b.db"), to: file.path) { try SQLiteDatabase(path: $0) }
        }
    }

    @Test func `a backup that is not there, damaged or somebody else's is not restored`() async throws {
        let file = try await FileWorld()
        let target = file.beside("new.db")
        await #expect(throws: Refusal(.notFound(noun: "file", what: file.beside("none.db")))) {
            try await Desk.restore(from: file.beside("none.db"), to: target) { try SQLiteDatabase(path: $0) }
        }
        try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: file.beside("bad.db")))
        await #expect(throws: SQLFault.self) {
            try await Desk.restore(from: file.beside("bad.db"), to: target) { try SQLiteDatabase(path: $0) }
        }
        let other = try SQLiteDatabase(path: file.beside("other.db"))
        try await other.write { _ = try $0.run("CREATE TABLE songs (title TEXT) STRICT") }
        try await other.close()
        await #expect(throws: SchemaFault.foreign) {
            try await Desk.restore(from: file.beside("other.db"), to: target) { try SQLiteDatabase(path: $0) }
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        let left = try FileManager.default.contentsOfDirectory(atPath: (target as NSString).deletingLastPathComponent)
        #expect(!left.contains { $0.contains("restoring") })
    }

    @Test func `a store in use is not replaced`() async throws {
        let file = try await FileWorld()
        _ = try await Desk.backUp(file.world.database, to: file.beside("b.db"))
        _ = try await file.world.openLead(by: "ada@acme.example")
        await #expect(throws: SQLFault.busy) {
            try await Desk.restore(from: file.beside("b.db"), to: file.path, overwrite: true) {
                try SQLiteDatabase(path: $0)
            }
        }
        #expect(try await file.world.rep.leadList().rows.count == 1)
    }

    @Test func `what was backed up is what is restored, whatever happened since`() async throws {
        let file = try await FileWorld()
        let world = file.world
        _ = try await world.openLead(by: "ada@acme.example")
        let then = try await world.timeline()
        let backup = try await Desk.backUp(world.database, to: file.beside("b.db"))
        #expect(backup.bytes > 0)
        _ = try await world.openLead(by: "bob@acme.example")
        try await world.database.close()
        let reading = try await Desk.restore(from: backup.path, to: file.path, overwrite: true) {
            try SQLiteDatabase(path: $0)
        }
        #expect(reading.workspaces == [world.rep.workspace.slug] && reading.pending == [])
        let restored = try SQLiteDatabase(path: file.path)
        let lines = Lines()
        _ = try await world.over(restored).exportTimeline { lines.add($0) }
        #expect(lines.all == then)
        #expect(try await world.over(restored).verify().isClean)
        try await restored.close()
    }
}
