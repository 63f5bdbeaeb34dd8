import Foundation
import Tables
import Testing

@Suite struct TableReaderTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every kind of newline ends a row`(_ newline: String) throws {
        let file = try Scratch(["name,city", "Ann,Berne", "", "Bob,Basle"].joined(separator: newline))
        let (header, rows) = try file.read()
        #expect(header == ["name", "city"])
        #expect(rows.map(\.cells) == [["Ann", "Berne"], ["Bob", "Basle"]])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test(arguments: Separator.allCases)
    func `every separator is found`(_ separator: Separator) throws {
        let mark = String(UnicodeScalar(separator.rawValue))
        let lines = [["name", "size", "note"], ["Ann", "1", "x"], ["Bob", "2", "y"]]
        let file = try Scratch(lines.map { $0.joined(separator: mark) }.joined(separator: "\n"))
        let reader = try TableReader(path: file.path)
        #expect(reader.separator == separator)
        #expect(try reader.rest().map(\.cells) == [["Ann", "1", "x"], ["Bob", "2", "y"]])
    }

    @Test func `decimal commas do not make commas the separator`() throws {
        let file = try Scratch("Betrag;Anteil\n1,50;2,5\n3,25;4,5\n")
        #expect(try file.cells == [["1,50", "2,5"], ["3,25", "4,5"]])
    }

    @Test func `a name with commas in it does not either`() throws {
        let file = try Scratch("Name (last, first, title);Amount;City\nA;1;B\nC;2;D\n")
        #expect(try file.read().header == ["Name (last, first, title)", "Amount", "City"])
    }

    @Test func `separators inside quotation marks are text`() throws {
        let file = try Scratch("\"a;b;c\",\"d;e;f\"\n\"1;2;3\",\"4;5;6\"\n")
        #expect(try file.read().header == ["a;b;c", "d;e;f"])
    }

    @Test func `the first line of Excel names the separator and is no row`() throws {
        let file = try Scratch("sep=;\r\na,b;c\r\n1;2\r\n")
        let (header, rows) = try file.read()
        #expect(header == ["a,b", "c"])
        #expect(rows == [TableRow(line: 3, cells: ["1", "2"])])
    }

    @Test func `a quoted cell keeps newlines, separators and doubled marks`() throws {
        let file = try Scratch("a,b\n\"one\r\ntwo, \"\"three\"\"\",x\nlast,y\n")
        let rows = try file.read().rows
        #expect(rows[0].cells == ["one\r\ntwo, \"three\"", "x"])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func `blanks around quotation marks are no text`() throws {
        let file = try Scratch("a, b, c\n\"1\" , \"2,5\", 3\n")
        #expect(try file.cells == [["1", "2,5", " 3"]])
    }

    @Test func `text behind a closing mark is kept`() throws {
        let file = try Scratch("a,b\n\"big\" deal,5\" pipe\n")
        #expect(try file.cells == [["big deal", "5\" pipe"]])
    }

    @Test func `leading and trailing blanks of a cell matter`() throws {
        let file = try Scratch("Name,Text\n\"A\",\"  4 spaces  \"\n")
        #expect(try file.cells == [["A", "  4 spaces  "]])
    }

    @Test func `the header is trimmed, the nameless and the repeated get names`() throws {
        let file = try Scratch(" rec_id, name ,,name,name (2),name\n1,2,3,4,5,6\n")
        #expect(try file.read().header == ["rec_id", "name", "column 3", "name (3)", "name (2)", "name (4)"])
    }

    @Test func `a short row is filled and a long one says so`() throws {
        let file = try Scratch("a,b,c\n1\n1,2,3,4,5\n")
        let rows = try file.read().rows
        #expect(rows[0] == TableRow(line: 2, cells: ["1", "", ""]))
        #expect(rows[1] == TableRow(line: 3, cells: ["1", "2", "3", "4", "5"], extra: 2))
    }

    @Test func `rows of nothing but separators are blank lines`() throws {
        let file = try Scratch("a,b\n,\n1,2\n , \n,,,,\n")
        #expect(try file.cells == [["1", "2"]])
    }

    @Test func `a quoted nothing is a row`() throws {
        let file = try Scratch("a\n\"\"\nx\n")
        #expect(try file.cells == [[""], ["x"]])
    }

    @Test func `the last row needs no newline and may end with an empty cell`() throws {
        #expect(try Scratch("a,b\n1,").cells == [["1", ""]])
        #expect(try Scratch("a,b\n1,\"2\"").cells == [["1", "2"]])
        #expect(try Scratch("a,b\n1,2\r").cells == [["1", "2"]])
    }

    @Test func `a header alone is a table without rows`() throws {
        let (header, rows) = try Scratch("a,b\n").read()
        #expect(header == ["a", "b"])
        #expect(rows.isEmpty)
    }

    @Test func `progress goes from the header to the whole file`() throws {
        let file = try Scratch("a,b\n1,2\n3,4\n")
        let reader = try TableReader(path: file.path)
        #expect(reader.bytesRead == 4)
        #expect(reader.totalBytes == 12)
        _ = try reader.rest()
        #expect(reader.bytesRead == 12)
    }

    @Test func `a gzip file is read as what is in it`() throws {
        let file = try Scratch("name,city\nAnn,Zürich\n")
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
        gzip.arguments = [file.path]
        try gzip.run()
        gzip.waitUntilExit()
        let reader = try TableReader(path: file.path + ".gz")
        #expect(reader.totalBytes == 22)
        #expect(try reader.rest().map(\.cells) == [["Ann", "Zürich"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `nothing is lost where one chunk ends and the next begins`(_ newline: String) throws {
        var (text, expected) = ("id,text,more" + newline, [[String]]())
        for number in 0..<6000 {
            let body = String(repeating: "é€𝄞\"", count: number % 37)
            text += "\(number),\"\(body.replacing("\"", with: "\"\""))\",x\(number)" + newline
            expected.append(["\(number)", body, "x\(number)"])
        }
        #expect(text.utf8.count > 1_000_000)
        #expect(try Scratch(text).cells == expected)
        #expect(try Scratch(Encoded.utf16(text, littleEndian: true, mark: true)).cells == expected)
    }

    @Test func `a cell larger than a chunk is read whole`() throws {
        let large = String(repeating: "line of text\n", count: 100_000)
        #expect(try Scratch("a,b\n1,\"\(large)\"\n2,x\n").cells == [["1", large], ["2", "x"]])
    }
}
