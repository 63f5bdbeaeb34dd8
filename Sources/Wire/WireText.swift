public import Foundation

/// JSON as programs read it here: names in snake case, in order; times in UTC with Z; ids as text; points exact.
public enum WireText {
    /// The document of `payload`. Where `spread`, on many lines for people's eyes.
    public static func document(_ payload: some Encodable, spread: Bool = false) throws -> String {
        String(decoding: try encoder(spread: spread).encode(payload), as: UTF8.self)
    }

    /// An encoder with these habits.
    public static func encoder(spread: Bool = false) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if spread { encoder.outputFormatting.insert(.prettyPrinted) }
        return encoder
    }
}
