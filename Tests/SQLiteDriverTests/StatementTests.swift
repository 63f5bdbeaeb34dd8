import SQLPort
import SQLiteDriver
import Testing

@Suite struct StatementTests {
    let store: SQLiteDatabase

    init() throws { store = try SQLiteDatabase(path: ":memory:") }

    @Test func `a statement that is none fails with its text`() async throws {
        await #expect {
            try await store.write { _ = try $0.run("SELEKT 1") }
        } throws: { error in
            guard case SQLFault.failed(let why, let statement) = error else { return false }
            return why.contains("SELEKT") && statement == "SELEKT 1"
        }
    }

    @Test(arguments: [0, 1, 3]) func `too few or too many values are refused`(count: Int) async throws {
        let values = [SQLValue](repeating: .integer(1), count: count)
        await #expect(throws: SQLFault.self) {
            try await store.write { _ = try $0.run(SQLText("SELECT $1, $2", values)) }
        }
    }

    @Test func `a taken key is not unique and the constraint is named`() async throws {
        try await store.makeWords()
        try await store.add("once")
        await #expect(throws: SQLFault.notUnique("UNIQUE constraint failed: words.word")) {
            try await store.add("once")
        }
    }

    @Test func `a missing parent and a failed check are refused`() async throws {
        try await store.write { connection in
            try connection.run("CREATE TABLE parents (id INTEGER PRIMARY KEY)")
            try connection.run(
                "CREATE TABLE children (parent INTEGER REFERENCES parents (id), age INTEGER CHECK (age >= 0))")
        }
        await #expect(throws: SQLFault.refused("FOREIGN KEY constraint failed")) {
            try await store.write { _ = try $0.run("INSERT INTO children (parent) VALUES (7)") }
        }
        await #expect(throws: SQLFault.refused("CHECK constraint failed: age >= 0")) {
            try await store.write { _ = try $0.run("INSERT INTO children (age) VALUES (-1)") }
        }
    }

    @Test func `every value comes back as it was bound`() async throws {
        let values: [SQLValue] = [
            .null, .integer(.min), .integer(.max), .text(""), .text("naïve \u{0} 漢字 👩‍👩‍👧 '; DROP"), .blob([]),
            .blob([0, 255, 7]),
        ]
        let back = try await store.read { connection in
            var back: [SQLValue] = []
            let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
            try connection.each(SQLText("SELECT \(places)", values)) { row in
                back = (0..<row.count).map(row.value)
                return true
            }
            return back
        }
        #expect(back == values)
    }

    @Test func `halves are sixteen bytes with the highest first`() async throws {
        let (high, low): (UInt64, UInt64) = (0x0102_0304_0506_0708, 0xF1F2_F3F4_F5F6_F7F8)
        try await store.read { connection in
            try connection.each("SELECT \(SQLValue.id(high: high, low: low)), 'partner_referral', NULL") { row in
                #expect(row.blob(0) == [1, 2, 3, 4, 5, 6, 7, 8, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8])
                #expect(row.halves(0)?.high == high)
                #expect(row.halves(0)?.low == low)
                #expect(row.halves(1) == nil)
                #expect(row.halves(2) == nil)
                return true
            }
        }
    }

    @Test func `a value used twice is bound once`() async throws {
        let sum = try await store.read { connection in
            var sum: Int64?
            try connection.each(SQLText("SELECT $1 + $2 + $1", [.integer(20), .integer(2)])) { row in
                sum = row.integer(0)
                return true
            }
            return sum
        }
        #expect(sum == 42)
    }

    @Test func `the same statement can run within its own rows`() async throws {
        try await store.makeWords()
        for word in ["a", "b", "c"] { try await store.add(word) }
        let pairs = try await store.read { connection in
            var pairs: [String] = []
            try connection.each("SELECT word FROM words ORDER BY id") { outer in
                let first = outer.text(0) ?? ""
                try connection.each("SELECT word FROM words ORDER BY id") { inner in
                    pairs.append(first + (inner.text(0) ?? ""))
                    return true
                }
                return true
            }
            return pairs
        }
        #expect(pairs == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
    }

    @Test func `reading stops where it is told to`() async throws {
        try await store.makeWords()
        for word in ["a", "b", "c"] { try await store.add(word) }
        let seen = try await store.read { connection in
            var seen = 0
            try connection.each("SELECT word FROM words") { _ in
                seen += 1
                return seen < 2
            }
            return seen
        }
        #expect(seen == 2)
    }

    @Test func `a run says how many rows it changed`() async throws {
        try await store.makeWords()
        for word in ["a", "b", "c"] { try await store.add(word) }
        #expect(try await store.write { try $0.run("DELETE FROM words WHERE word > 'a'") } == 2)
    }

    @Test func `parts of a statement go on counting their placeholders`() {
        let joined = SQLText(joining: ["a = \(1) AND b = \("x$9")", "", "AND c IN (\(2), \(3))"])
        #expect(joined.text == "a = $1 AND b = $2 AND c IN ($3, $4)")
        #expect(joined.values == [.integer(1), .text("x$9"), .integer(2), .integer(3)])
    }
}
