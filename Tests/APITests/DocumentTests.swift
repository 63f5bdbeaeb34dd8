import Foundation
import Testing
import Wire

/// Documents are what the library's encoder would write, letter by letter.
struct DocumentTests {
    private struct Sample: Encodable {
        struct Part: Encodable {
            var name: String
            var points: [Int]
            var more: [Part]?
        }
        var leadID = "L-12"
        var isOpen = true
        var count = 7
        var big: Int64 = .max
        var seconds = 1.25
        var whole = 3.0
        var missing: String?
        @Shown var shown: String?
        @Shown var filled: String? = "yes"
        var myURLPath = "/a/b"
        var tenths = Tenths(125)
        var own = ["someName": "kept", "Über": "ß \u{1F600}", "a\"b": "c\\d"]
        var parts = [Part(name: "one\ntwo\ttab", points: [1, 2, 3], more: [Part(name: "", points: [])])]
        var none: [Int] = []
        var choices: [String?] = ["a", nil]
        var truths = [true, false]
        var byName = ["x": [1, 2], "y": []]
    }

    private func asTheLibraryWrites(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `a document is what the library would write`() throws {
        #expect(try WireText.document(Sample()) == asTheLibraryWrites(Sample()))
        #expect(try WireText.document([Sample()]) == asTheLibraryWrites([Sample()]))
        #expect(try WireText.document(["aName": 1]) == asTheLibraryWrites(["aName": 1]))
        #expect(try WireText.document([String]()) == "[]")
    }

    @Test func `control letters and whatever looks like markup survive`() throws {
        let text = (0..<0x20).map { String(UnicodeScalar($0)!) }.joined() + "</script>\u{2028}"
        let document = try WireText.document(["t": text])
        #expect(try JSONDecoder().decode([String: String].self, from: Data(document.utf8)) == ["t": text])
    }

    @Test func `what is no number is refused`() {
        #expect(throws: EncodingError.self) { try WireText.document(["x": Double.nan]) }
    }

    private struct Read: Decodable, Equatable {
        var text: String?
        var number: Int64?
        var share: Double?
        var flag: Bool?
        var list: [String?]?
        var parts: [Read]?
        var byName: [String: [Int]]?
    }

    private func ours(_ text: String) -> Read? { try? WireText.read(Read.self, from: Array(text.utf8)) }

    private func theirs(_ text: String) -> Read? { try? JSONDecoder().decode(Read.self, from: Data(text.utf8)) }

    private static let document = """
        {"text": "a\\u00e9\\ud83d\\ude00\\n\\"\\/ ß", "number": -120, "share": 0.25, "flag": true, "none": null,
        "list": ["x", null, ""], "parts": [{"number": 7.0, "parts": []}, {"text": ""}], "byName": {"a b": [1, 2, 30]},
        "odd": [1e3, -0.5E-2, [], {}, "\\t"]}
        """

    @Test func `a body is read as the library would read it`() throws {
        let read = try #require(ours(DocumentTests.document))
        #expect(read == theirs(DocumentTests.document))
        #expect(read.text == "aé😀\n\"/ ß")
        #expect(read.parts?.first?.number == 7)
    }

    /// The library does not look at members that nobody asks for; ours looks at all.
    @Test func `a body with a letter too many, too few or changed is read as the library reads it, or refused`() {
        var dice = Dice(seed: 11)
        let letters = Array(DocumentTests.document.unicodeScalars)
        let others = Array("{}[]\",:\\0159-+.eEtfnu \n\u{1}é".unicodeScalars)
        var (accepted, stricter) = (0, 0)
        for _ in 0..<4_000 {
            var changed = letters
            let place = Int(dice.next() % UInt64(letters.count))
            let other = others[Int(dice.next() % UInt64(others.count))]
            switch dice.next() % 3 {
            case 0: changed.remove(at: place)
            case 1: changed.insert(other, at: place)
            default: changed[place] = other
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: changed)
            let (one, two) = (ours(String(text)), theirs(String(text)))
            if one == nil, two != nil { stricter += 1 }
            guard let one else { continue }
            accepted += 1
            #expect(one == two, "\(String(text))")
        }
        #expect((500..<3_500).contains(accepted))
        #expect(stricter < 200)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "01", "-", "1.", "\"\\x\"", "\"\\ud800\"", "nul", "{} {}", "\"\n\"",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: DecodingError.self) { try WireText.read([String: Int]?.self, from: Array(text.utf8)) }
    }

    @Test func `bytes that are no text, and what is nested too deep, are refused`() {
        let broken: [UInt8] = Array("[\"".utf8) + [0xFF] + Array("\"]".utf8)
        #expect(throws: DecodingError.self) { try WireText.read([String].self, from: broken) }
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: DecodingError.self) { try WireText.read([String].self, from: Array(deep.utf8)) }
    }
}

/// Numbers that look like chance and are the same each time.
private struct Dice {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 33
    }
}
