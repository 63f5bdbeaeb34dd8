import Foundation
import Tables
import Testing

@Suite struct TableFaultTests {
    @Test(arguments: ["", "\n\n  \r\n", "\u{FEFF}", "\u{FEFF}\n"])
    func `an empty file is refused`(_ text: String) throws {
        let file = try Scratch(text)
        #expect(throws: TableFault.empty(path: file.path)) { try TableReader(path: file.path) }
    }

    @Test func `a missing file is named`() {
        #expect(throws: TableFault.missing(path: "/no/such.csv")) { try TableReader(path: "/no/such.csv") }
        #expect(TableFault.missing(path: "/no/such.csv").sentence.contains("/no/such.csv"))
    }

    @Test func `a folder is no file`() throws {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(throws: TableFault.unreadable(path: folder, reason: "it is a folder")) { try TableReader(path: folder) }
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}sheet", TableFault.Looks.workbook), ("%PDF-1.7", .pdf), ("GIF89a", .picture),
        ("a,b\n1,\u{0}2\n", .unknown),
    ])
    func `a file that is no text is told from what it looks like`(_ text: String, _ looks: TableFault.Looks) throws {
        let file = try Scratch(text)
        #expect(throws: TableFault.binary(path: file.path, looks: looks)) { try TableReader(path: file.path) }
    }

    @Test func `a workbook is to be saved as CSV`() {
        #expect(TableFault.binary(path: "x.xlsx", looks: .workbook).sentence.contains("Save it as CSV"))
    }

    @Test func `random bytes are no text`() throws {
        var bytes: [UInt8] = []
        var state: UInt64 = 42
        for _ in 0..<4000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes.append(UInt8(truncatingIfNeeded: state >> 40))
        }
        let file = try Scratch(bytes)
        #expect(throws: TableFault.binary(path: file.path, looks: .unknown)) { try TableReader(path: file.path) }
    }

    @Test(arguments: [
        "1,2,3\n4,5,6\n", "2026-01-01;17\n", "Ann,ann@example.org\nBob,bob@example.org\n", "\"\",\"\"\n1,2\n",
    ])
    func `values where names should be are refused`(_ text: String) throws {
        let file = try Scratch(text)
        let fault = #expect(throws: TableFault.self) { try TableReader(path: file.path) }
        guard case .noHeader(line: 1, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func `a quotation mark that nothing closes is refused at its line`() throws {
        let file = try Scratch("a,b\n1,2\n3,\"4\n5,6\n")
        let reader = try TableReader(path: file.path)
        #expect(try reader.next()?.cells == ["1", "2"])
        #expect(throws: TableFault.unclosedQuote(line: 3)) { try reader.next() }
    }

    @Test func `an open mark is found at its own line inside a long row`() throws {
        let file = try Scratch("a,b\n\"1\n2\",\"3\n")
        let reader = try TableReader(path: file.path)
        #expect(throws: TableFault.unclosedQuote(line: 3)) { try reader.next() }
    }

    @Test func `an open mark in a large file ends at sixteen megabytes`() throws {
        let line = String(repeating: "x", count: 999) + "\n"
        let file = try Scratch("a,b\n\"" + String(repeating: line, count: 18_000))
        let reader = try TableReader(path: file.path)
        #expect(throws: TableFault.unclosedQuote(line: 2)) { try reader.next() }
    }

    @Test func `half a gzip file is refused`() throws {
        let file = try Scratch([0x1F, 0x8B, 8, 0, 1, 2], name: "rows.csv.gz")
        let fault = #expect(throws: TableFault.self) { try TableReader(path: file.path) }
        guard case .unreadable = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func `a place that cannot be written is named`() {
        let fault = #expect(throws: TableFault.self) { try TableWriter(path: "/no/such/folder/x.csv", header: ["a"]) }
        #expect(fault?.sentence.contains("/no/such/folder/x.csv cannot be written") == true)
    }

    @Test func `a full disk is told`() throws {
        let writer = try TableWriter(path: "/dev/full", header: ["a"])
        let fault = #expect(throws: TableFault.self) { try writer.finish() }
        guard case .unwritable("/dev/full", _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }
}
