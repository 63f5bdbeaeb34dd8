import Foundation
import SQLPort
import Sales
import Storage
import Testing

/// The common tongue of SQLite and PostgreSQL, held over every statement.
@Suite struct TextTests {
    /// What neither of the two may be asked, or what they would answer differently.
    private static let forbidden: [(name: String, pattern: String)] = [
        ("OFFSET", #"\boffset\b"#), ("a clock", #"\b(now|current_timestamp|datetime|julianday|strftime)\b"#),
        ("a cast with colons", "::"), ("LIKE", #"\bi?like\b"#), ("case folding", #"\b(lower|upper)\s*\("#),
        ("a division", "/"), ("a question mark", #"\?"#), ("session state", #"\b(temp|pragma|attach)\b"#),
        ("MERGE", #"\bmerge\b"#), ("a trigger", #"\btrigger\b"#), ("REPLACE", #"\bor\s+replace\b"#),
        ("a sequence", #"\b(autoincrement|serial|nextval|rowid)\b"#), ("GLOB", #"\bglob\b"#),
        ("every column", #"select \*"#),
    ]

    @Test func `every statement is in the common tongue and bound to a workspace`() async throws {
        let texts = Set(try await PlannedConnection.plans(of: NamedQuery.all).map(\.text))
        #expect(texts.count > 100)
        // What only SQLite is asked stands in the files that say so.
        let own = ["search_people", "search_accounts", "search_opportunities", "last_insert_rowid"]
        for text in texts where !own.contains(where: text.contains) {
            for (name, pattern) in TextTests.forbidden {
                #expect(
                    text.range(of: pattern, options: [.regularExpression, .caseInsensitive]) == nil, "\(name): \(text)")
            }
            #expect(text.contains("workspace_id") || text.contains("workspaces"), "\(text)")
        }
    }

    @Test func `every migration keeps to types and keys that both have`() {
        let texts = Schema.migrations.flatMap { $0.statements(for: .sqlite) }.filter { $0.hasPrefix("CREATE") }
        #expect(texts.count > 80)
        for text in texts {
            #expect(
                text.firstMatch(of: /(?i)\b(trigger|generated|autoincrement|default|cascade)\b|set null/) == nil,
                "\(text)")
            guard text.hasPrefix("CREATE TABLE") else { continue }
            #expect(text.contains("PRIMARY KEY (workspace_id"), "\(text)")
            #expect(text.contains("workspace_id BLOB NOT NULL,"), "\(text)")
        }
    }
}
