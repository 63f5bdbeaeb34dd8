/// Which mark parts the whole from the fraction.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
    case dot, comma
}

/// A number as people write it: "1,234.50", "1.234,50", "$1,200", "1 200 €", "12%", "(1,200)" for minus, "1.2k",
/// "$1M".
public struct NumberReading: Hashable, Sendable {
    /// The number; of a percentage the figure before the sign.
    public let number: ExactNumber
    /// ISO 4217, where a sign or code stands beside the number; `$` is read as USD.
    public let currency: String?
    /// True when a percent sign follows.
    public let isPercent: Bool

    /// Reads a text, or nothing when it is no number. `mark` settles "1,234" and "1.234"; unless told, a lone comma
    /// before exactly three digits groups thousands and a lone dot is the decimal mark. Digits of a fraction that do
    /// not fit in 64 bits are cut off.
    public static func read(_ text: String, mark: DecimalMark? = nil) -> NumberReading? {
        guard text.utf8.count <= 64 else { return nil }
        var grammar = NumberGrammar(text)
        return grammar.reading(mark)
    }
}

/// Finds out, from the values of a whole column, which decimal mark its numbers use.
public struct NumberColumn: Hashable, Sendable {
    private var marks: Set<DecimalMark> = []

    /// A column of which nothing is known yet.
    public init() {}

    /// Takes in one value; what shows no mark says nothing.
    public mutating func feed(_ text: String) {
        guard marks.count < 2, text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E }) else { return }
        var grammar = NumberGrammar(text)
        guard grammar.reading(nil) != nil, let shown = grammar.figures.shownMark else { return }
        marks.insert(shown)
    }

    /// The mark that every value agrees on; nil when none shows one or they differ, so that each value is read by
    /// itself.
    public var mark: DecimalMark? { marks.count == 1 ? marks.first : nil }
}
