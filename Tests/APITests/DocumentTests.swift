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
}
