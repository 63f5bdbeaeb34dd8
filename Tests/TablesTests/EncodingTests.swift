import Foundation
import Tables
import Testing

/// Texts as bytes of other encodings.
enum Encoded {
    static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return littleEndian ? pair : pair.reversed()
        }
    }
}

@Suite struct EncodingTests {
    private let text = "Name,Ort\nJosé,Zürich\n李,Łódź 🎉\n"
    private let expected = [["José", "Zürich"], ["李", "Łódź 🎉"]]

    @Test func `UTF-8 is read with and without its mark`() throws {
        #expect(try Scratch(text).cells == expected)
        let marked = try Scratch("\u{FEFF}" + text)
        #expect(try marked.read().header == ["Name", "Ort"])
        #expect(try marked.cells == expected)
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read in both orders, with and without its mark`(_ littleEndian: Bool, _ mark: Bool) throws {
        let file = try Scratch(Encoded.utf16(text, littleEndian: littleEndian, mark: mark))
        let reader = try TableReader(path: file.path)
        #expect(reader.encoding == (littleEndian ? .utf16LE : .utf16BE))
        #expect(reader.header == ["Name", "Ort"])
        #expect(try reader.rest().map(\.cells) == expected)
        #expect(reader.bytesRead == reader.totalBytes)
    }

    @Test func `UTF-16 in another script is known by its separators`() throws {
        let file = try Scratch(Encoded.utf16("Имя,Город\nАнна,Москва\nИван,Киев\n", littleEndian: true, mark: false))
        #expect(try file.cells == [["Анна", "Москва"], ["Иван", "Киев"]])
    }

    @Test func `half a surrogate pair is shown as unreadable`() throws {
        var bytes = Encoded.utf16("a,b\n1,", littleEndian: true, mark: true)
        bytes += [0x00, 0xD8] + Encoded.utf16("x\n", littleEndian: true, mark: false)
        #expect(try Scratch(bytes).cells == [["1", "\u{FFFD}x"]])
    }

    @Test func `what is not UTF-8 is Windows-1252`() throws {
        let file = try Scratch(Array("Name,Price\nJos".utf8) + [0xE9, 0x2C, 0x80] + Array("5 ".utf8) + [0x96, 0x0A])
        let reader = try TableReader(path: file.path)
        #expect(reader.encoding == .windows1252)
        #expect(try reader.rest().map(\.cells) == [["José", "€5 –"]])
    }

    @Test func `Latin-1 reads the same letters`() throws {
        let file = try Scratch(
            Array("Vorname;Ort\nJ".utf8) + [0xFC] + Array("rgen;K".utf8) + [0xF6] + Array("ln\n".utf8))
        #expect(try file.cells == [["Jürgen", "Köln"]])
    }

    @Test func `one older row far down a UTF-8 file loses nothing`() throws {
        let head = "name,city\n" + String(repeating: "Ann,Zürich\n", count: 20_000)
        let file = try Scratch(Array(head.utf8) + Array("Ren".utf8) + [0xE9] + Array(",Genève\n".utf8))
        let reader = try TableReader(path: file.path)
        #expect(reader.encoding == .utf8)
        #expect(try reader.rest().last?.cells == ["René", "Genève"])
    }

    @Test func `a character cut by the end of the sample is no reason to doubt UTF-8`() throws {
        for shift in 0..<4 {
            let name = String(repeating: "n", count: 8 + shift)
            let file = try Scratch("\(name),b\n" + String(repeating: "𝄞𝄞𝄞𝄞𝄞𝄞𝄞,x\n", count: 4000))
            #expect(try TableReader(path: file.path).encoding == .utf8)
        }
    }

    @Test func `NUL far down is shown as unreadable and stops nothing`() throws {
        let head = "name,city\n" + String(repeating: "Ann,Berne\n", count: 20_000)
        let file = try Scratch(Array(head.utf8) + Array("B\u{0}b,Basle\n".utf8))
        #expect(try file.cells.last == ["B\u{FFFD}b", "Basle"])
    }

    @Test func `a told encoding wins`() throws {
        let file = try Scratch([0x61, 0x0A, 0x80, 0xE9, 0x0A])
        let reader = try TableReader(path: file.path, encoding: .latin1)
        #expect(try reader.next()?.cells == ["\u{80}é"])
    }
}
