/// What somebody typed into a search field.
public struct SearchWords: Hashable, Sendable {
    /// The words, folded; each is looked for as the beginning of a word.
    public let words: [String]
    /// The number that was typed: `12`, `L-12`, `O-3`; nil where it is none.
    public let number: Int64?
    /// Which sort of number it is, where that was said.
    public let numbered: Noun?

    /// Reads what was typed.
    public init(_ text: String) {
        words = SearchWords.words(in: text)
        let bare = text.filter { !$0.isWhitespace }.lowercased()
        let digits = bare.drop { "lo-#".contains($0) }
        number = Int64(digits).flatMap { $0 > 0 ? $0 : nil }
        numbered = number == nil ? nil : bare.hasPrefix("l") ? .leads : bare.hasPrefix("o") ? .opportunities : nil
    }

    /// The words of a text, folded, parted at everything that is no letter and no digit.
    public static func words(in text: String) -> [String] {
        guard let folded = Folding.name(text) else { return [] }
        return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether each word begins one of those of `text`.
    public func match(_ text: String) -> Bool {
        let found = SearchWords.words(in: text)
        return !words.isEmpty && words.allSatisfy { word in found.contains { $0.hasPrefix(word) } }
    }
}

extension Person {
    /// What a person is found by.
    public var searchText: String {
        let phone = Folding.phone(phone).map { $0.filter { $0 != "+" } }
        return [name, firstName, lastName, email, phone].compactMap { $0 }.joined(separator: " ")
    }
}

extension Account {
    /// What an account is found by.
    public var searchText: String { [name, domain].compactMap { $0 }.joined(separator: " ") }
}

extension Opportunity {
    /// What an opportunity is found by, beside its number.
    public var searchText: String { name }
}
