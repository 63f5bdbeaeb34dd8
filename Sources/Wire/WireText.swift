import Foundation

/// JSON as programs read it here: names in snake case, in order; times in UTC with Z; ids as text; points exact.
public enum WireText {
    /// The body that a document says. Throws `DecodingError`: without a path where it is no JSON.
    public static func read<Body: Decodable>(_ type: Body.Type, from document: some Sequence<UInt8>) throws -> Body {
        let part =
            document.withContiguousStorageIfAvailable { DocumentParser.part(of: $0) }
            ?? Array(document).withUnsafeBufferPointer { DocumentParser.part(of: $0) }
        guard let part else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "It is no JSON document."))
        }
        return try DocumentReader(part).read(type)
    }

    /// The document of `payload`. Where `spread`, on many lines for people's eyes.
    public static func document(_ payload: some Encodable, spread: Bool = false) throws -> String {
        guard spread else { return try DocumentMaker.text(of: payload) }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(payload), as: UTF8.self)
    }
}
