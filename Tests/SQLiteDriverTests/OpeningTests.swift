import Foundation
import SQLPort
import SQLiteDriver
import Testing

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a path without a folder is unreachable and named`() throws {
        let path = folder.file("nowhere/store.db")
        #expect {
            try SQLiteDatabase(path: path)
        } throws: { error in
            guard case SQLFault.unreachable(let why) = error else { return false }
            return why.hasPrefix(path)
        }
    }

    @Test func `a folder in place of a file is unreachable`() throws {
        #expect {
            try SQLiteDatabase(path: folder.path)
        } throws: { error in
            if case SQLFault.unreachable = error { true } else { false }
        }
    }

    @Test func `a text file is damaged and stays as it was`() throws {
        let path = folder.file("letter.db")
        let letter = String(repeating: "Dear customer, ", count: 100)
        try letter.write(toFile: path, atomically: true, encoding: .utf8)
        #expect {
            try SQLiteDatabase(path: path)
        } throws: { error in
            if case SQLFault.damaged = error { true } else { false }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == letter)
    }

    @Test func `a file with damaged pages is found damaged when it is read`() async throws {
        let path = folder.file("store.db")
        let store = try SQLiteDatabase(path: path)
        try await store.makeWords()
        try await store.write { connection in
            for number in 0..<2_000 { try connection.run("INSERT INTO words (word) VALUES (\("word \(number)"))") }
        }
        try await store.close()
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 4_096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4_096))
        try file.close()
        await #expect {
            _ = try await SQLiteDatabase(path: path).words()
        } throws: { error in
            if case SQLFault.damaged = error { true } else { false }
        }
    }

    @Test func `a closed store answers nothing`() async throws {
        let store = try SQLiteDatabase(path: folder.file("store.db"))
        try await store.close()
        await #expect(throws: SQLFault.self) { try await store.add("late") }
        await #expect(throws: SQLFault.self) { _ = try await store.words() }
    }

    @Test func `the writer flushes whatever it acknowledges`() async throws {
        let store = try SQLiteDatabase(path: folder.file("store.db"))
        #expect(try await store.writerPragma("synchronous") == 2)
        #expect(try await store.writerPragma("foreign_keys") == 1)
        #expect(FileManager.default.fileExists(atPath: folder.file("store.db-wal")))
    }

    @Test func `what was written is there after opening again`() async throws {
        let path = folder.file("store.db")
        let first = try SQLiteDatabase(path: path)
        try await first.makeWords()
        try await first.add("kept")
        try await first.close()
        #expect(try await SQLiteDatabase(path: path).words() == ["kept"])
    }

    @Test func `a store in memory works alike and is nobody else's`() async throws {
        let (one, other) = (try SQLiteDatabase(path: ":memory:"), try SQLiteDatabase(path: ":memory:"))
        try await one.makeWords()
        try await other.makeWords()
        try await one.add("mine")
        #expect(try await one.words() == ["mine"])
        #expect(try await other.words() == [])
        await #expect(throws: (any Error).self) {
            try await one.read { _ = try $0.run("INSERT INTO words (word) VALUES ('sneaked in')") }
        }
    }
}
