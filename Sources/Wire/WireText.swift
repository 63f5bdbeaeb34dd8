import Foundation

/// JSON as programs read it here: names in snake case, in order; times in UTC with Z; ids as text; points exact.
public enum WireText {
    /// The document of `payload`. Where `spread`, on many lines for people's eyes.
    public static func document(_ payload: some Encodable, spread: Bool = false) throws -> String {
        guard spread else { return try DocumentMaker.text(of: payload) }
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(payload), as: UTF8.self)
    }
}
