import Foundation
import SQLPort
import SQLiteDriver
import Testing

@Suite struct BackupTests {
    let folder: TemporaryFolder
    let store: SQLiteDatabase

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteDatabase(path: folder.file("store.db"))
        try await store.makeWords()
        try await store.add("first")
    }

    @Test func `a file that is there is not replaced`() async throws {
        let path = folder.file("copy.db")
        try "mine".write(toFile: path, atomically: true, encoding: .utf8)
        await #expect(throws: SQLFault.unreachable("\(path): there is a file already")) {
            try await store.backUp(to: path)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `a copy into no folder leaves nothing behind`() async throws {
        await #expect(throws: SQLFault.self) { try await store.backUp(to: folder.file("nowhere/copy.db")) }
        #expect(try files() == ["store.db", "store.db-shm", "store.db-wal"])
    }

    @Test func `a copy holds what was committed and is one file`() async throws {
        try await store.backUp(to: folder.file("copy.db"))
        #expect(try files() == ["copy.db", "store.db", "store.db-shm", "store.db-wal"])
        try await store.add("second")
        #expect(try await SQLiteDatabase(path: folder.file("copy.db")).words() == ["first"])
    }

    @Test func `a copy made while others write is consistent`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await store.write { connection in
                        try connection.run("INSERT INTO words (word) VALUES (\("left \(number)"))")
                        try connection.run("INSERT INTO words (word) VALUES (\("right \(number)"))")
                    }
                }
            }
            group.addTask { try await store.backUp(to: folder.file("copy.db")) }
            try await group.waitForAll()
        }
        let words = try await SQLiteDatabase(path: folder.file("copy.db")).words()
        let (left, right) = (words.filter { $0.hasPrefix("left") }, words.filter { $0.hasPrefix("right") })
        #expect(left.map { $0.dropFirst(4) }.sorted() == right.map { $0.dropFirst(5) }.sorted())
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}
