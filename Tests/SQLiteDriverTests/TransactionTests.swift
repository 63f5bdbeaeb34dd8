import SQLPort
import Testing

@testable import SQLiteDriver

@Suite struct TransactionTests {
    let folder: TemporaryFolder
    let store: SQLiteDatabase

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteDatabase(path: folder.file("store.db"))
        try await store.makeWords()
    }

    @Test func `a body that throws keeps nothing and its error reaches the caller`() async throws {
        await #expect(throws: Refused()) {
            try await store.write { connection in
                try connection.run("INSERT INTO words (word) VALUES ('gone')")
                throw Refused()
            }
        }
        #expect(try await store.words() == [])
    }

    @Test func `a part that throws takes back its own writes alone`() async throws {
        try await store.write { connection in
            try connection.run("INSERT INTO words (word) VALUES ('before')")
            try? connection.part {
                try connection.run("INSERT INTO words (word) VALUES ('gone')")
                try connection.part { _ = try connection.run("INSERT INTO words (word) VALUES ('gone too')") }
                throw Refused()
            }
            try connection.run("INSERT INTO words (word) VALUES ('after')")
        }
        #expect(try await store.words() == ["before", "after"])
    }

    @Test func `sixty-four writers at once need fewer transactions than writes`() async throws {
        let before = await store.commitCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<64 { group.addTask { try await store.add("word \(number)") } }
            try await group.waitForAll()
        }
        let transactions = await store.commitCount - before
        #expect(try await store.words().count == 64)
        #expect(transactions >= 1)
        #expect(transactions < 64)
    }

    @Test func `writers that fail leave their neighbours' writes alone`() async throws {
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    do {
                        try await store.write { connection in
                            try connection.run("INSERT INTO words (word) VALUES (\("word \(number)"))")
                            if number % 2 == 1 { throw Refused() }
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(outcomes == 32)
        let kept = try await store.words().compactMap { Int($0.dropFirst(5)) }
        #expect(kept.sorted() == Array(stride(from: 0, to: 64, by: 2)))
    }

    @Test func `readers see the old state while a writer is at work`() async throws {
        try await store.add("old")
        let seen = try await store.write { connection in
            try connection.run("INSERT INTO words (word) VALUES ('new')")
            let gate = Gate()
            Task {
                gate.open(with: try? await store.words())
            }
            return gate.wait()
        }
        #expect(seen == ["old"])
        #expect(try await store.words() == ["old", "new"])
    }

    @Test func `two stores on one file take turns`() async throws {
        let other = try SQLiteDatabase(path: folder.file("store.db"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask { try await store.add("ours \(number)") }
                group.addTask { try await other.add("theirs \(number)") }
            }
            try await group.waitForAll()
        }
        #expect(try await other.words().count == 100)
    }

    @Test func `a full disk is said and nothing of the transaction is kept`() async throws {
        try await store.add("before")
        try await store.limitPages(try await store.writerPragma("page_count").advanced(by: 2).asInt)
        await #expect(throws: SQLFault.diskFull) {
            try await store.write { connection in
                for number in 0..<10_000 { try connection.run("INSERT INTO words (word) VALUES (\("word \(number)"))") }
            }
        }
        #expect(try await store.words() == ["before"])
        try await store.add("after")
        #expect(try await store.words() == ["before", "after"])
    }

    @Test func `whoever overlooks a full disk writes nothing after it`() async throws {
        try await store.limitPages(try await store.writerPragma("page_count").advanced(by: 2).asInt)
        await #expect(throws: SQLFault.diskFull) {
            try await store.write { connection in
                for number in 0..<10_000 {
                    _ = try? connection.run("INSERT INTO words (word) VALUES (\("word \(number)"))")
                }
                try connection.run("INSERT INTO words (word) VALUES ('outside')")
            }
        }
        #expect(try await store.words() == [])
    }

    @Test func `a neighbour of one who fills the disk keeps its write`() async throws {
        try await store.limitPages(try await store.writerPragma("page_count").advanced(by: 2).asInt)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 { group.addTask { try? await store.add("small \(number)") } }
            group.addTask {
                try? await store.write { connection in
                    for number in 0..<10_000 {
                        try connection.run("INSERT INTO words (word) VALUES (\("large \(number)"))")
                    }
                }
            }
        }
        let words = try await store.words()
        #expect(words.count == 20)
        #expect(words.allSatisfy { $0.hasPrefix("small") })
    }
}

extension Int64 {
    fileprivate var asInt: Int { Int(self) }
}
