import SQLPort

@testable import SQLiteDriver

/// A reason of the test's own.
struct Refused: Error, Equatable {}

extension SQLDatabase {
    /// A table of numbered texts, the text unique.
    func makeWords() async throws {
        try await write {
            _ = try $0.run("CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT")
        }
    }

    func add(_ word: String) async throws {
        try await write { _ = try $0.run("INSERT INTO words (word) VALUES (\(word))") }
    }

    func words() async throws -> [String] {
        try await read { connection in
            var words: [String] = []
            try connection.each("SELECT word FROM words ORDER BY id") { row in
                words.append(row.text(0) ?? "")
                return true
            }
            return words
        }
    }
}
