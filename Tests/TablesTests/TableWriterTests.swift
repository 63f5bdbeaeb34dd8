import Foundation
import Tables
import Testing

@Suite struct TableWriterTests {
    @Test func `cells are quoted only where they must be`() throws {
        let file = try Scratch("")
        let writer = try TableWriter(path: file.path, header: ["name", "note"])
        try writer.write(["Ann", "a, b"])
        try writer.write(["Bob", "say \"hi\"\nthere"])
        try writer.finish()
        #expect(file.text == "name,note\nAnn,\"a, b\"\nBob,\"say \"\"hi\"\"\nthere\"\n")
    }

    @Test func `formulas are guarded on the way out`() throws {
        let file = try Scratch("")
        let writer = try TableWriter(path: file.path, header: ["text", "number", "phone"])
        try writer.write(["=HYPERLINK(\"http://x\")", "-12.50", "+41 44 123 45 67"])
        try writer.finish()
        #expect(file.text == "text,number,phone\n\"'=HYPERLINK(\"\"http://x\"\")\",-12.50,+41 44 123 45 67\n")
    }

    @Test func `what is written is what is read, for any text`() throws {
        var random = Dice(state: 7)
        let file = try Scratch("")
        let rows = (0..<3000).map { _ in (0..<3).map { _ in random.text() } }
        let writer = try TableWriter(path: file.path, header: ["a", "b", "c"])
        for row in rows { try writer.write(row) }
        try writer.finish()
        let read = try file.cells.map { $0.map(FormulaGuard.unguarded) }
        #expect(read.count == rows.count)
        for (one, other) in zip(read, rows) where one.map({ Array($0.utf8) }) != other.map({ Array($0.utf8) }) {
            Issue.record("\(one.debugDescription) for \(other.debugDescription)")
        }
    }

    @Test func `a column of its own keeps its empty cells`() throws {
        let file = try Scratch("")
        let writer = try TableWriter(path: file.path, header: ["a"], separator: .semicolon)
        for cell in ["", " ", "x", ""] { try writer.write([cell]) }
        try writer.finish()
        #expect(try file.cells == [[""], [" "], ["x"], [""]])
    }

    @Test func `a handle stays open for more`() throws {
        let file = try Scratch("")
        let handle = try #require(FileHandle(forWritingAtPath: file.path))
        try TableWriter(handle: handle, name: "rows", header: ["a"]).finish()
        try handle.write(contentsOf: Array("1\n".utf8))
        #expect(file.text == "a\n1\n")
    }

    @Test func `the errors file has the input's columns and the error`() throws {
        let file = try Scratch("")
        let errors = try ErrorsFile(path: file.path, header: ["name", "at"], separator: .semicolon)
        try errors.write(TableRow(line: 2, cells: ["'=Ann", "soon"]), error: "Line 2: “soon” is not a date.")
        try errors.write(TableRow(line: 3, cells: ["Bob", "", "x"], extra: 1), error: "one cell more")
        try errors.finish()
        #expect(
            file.text == """
                name;at;error
                '=Ann;soon;Line 2: “soon” is not a date.
                Bob;;one cell more;x

                """)
    }

    @Test func `errors of an errors file replace the old ones`() throws {
        let file = try Scratch("")
        let errors = try ErrorsFile(path: file.path, header: ["name", "error"])
        try errors.write(TableRow(line: 2, cells: ["Ann", "old"]), error: "new")
        try errors.finish()
        #expect(file.text == "name,error\nAnn,new\n")
    }
}

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "-", "+", "-1+2", "--1", "+1-A1", "=",
        "-12%", "'=1", "''@x",
    ])
    func `what could run is guarded`(_ text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
        #expect(FormulaGuard.unguarded("'" + text) == text)
    }

    @Test(arguments: [
        "", "Ann", "-5", "-1,234.50", "+5", "+41 44 123 45 67", "+1 (415) 555-0100", "+49/30/123456", "a=b", "'quoted'",
        "'-5",
        "'", "O'Neil", " =1",
    ])
    func `numbers, phones and plain texts are not`(_ text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
    }

    @Test func `taking the guard off gives back any text`() {
        var random = Dice(state: 1)
        for _ in 0..<20_000 {
            let text = random.text()
            #expect(Array(FormulaGuard.unguarded(FormulaGuard.guarded(text)).utf8) == Array(text.utf8))
        }
    }
}

/// Texts that are hard on a CSV file, the same in every run.
struct Dice {
    var state: UInt64
    private static let pieces = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "'", "''", "\"", "\"\"", ",", ";", "|", " ", "1", "23", "4.5",
        "a", "Zoë",
        "e\u{301}", "\u{301}", "🎉", "\u{A0}", "\u{FEFF}", "(", ")", "/", "\u{85}", "\u{2028}", "\u{1A}", "\u{1}",
    ]

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func text() -> String {
        (0..<roll(6)).map { _ in Self.pieces[roll(Self.pieces.count)] }.joined()
    }
}
