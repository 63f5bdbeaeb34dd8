public import Scoring

extension OwnField.Kind {
    /// The fact that a field's text says; nil where it does not fit. A date is the number of its day since 1970.
    public func fact(_ text: String) -> Fact? {
        switch self {
        case .text: Folding.name(text).map(Fact.text)
        case .number: Int64(plain: text).map(Fact.number)
        case .flag: Bool(plain: text).map(Fact.flag)
        case .day: Day(text).map { Fact.number($0.number) }
        case .choice(let choices):
            Folding.name(text).flatMap { choices.compactMap(Folding.name).contains($0) ? .text($0) : nil }
        }
    }

    /// Whether a field of this kind may hold `text`.
    public func fits(_ text: String) -> Bool { fact(text) != nil }
}

extension Int64 {
    /// The whole number that a text says: "5000", "5,000", "5 000", "-3"; a fraction is cut off. Nil where it says
    /// none.
    fileprivate init?(plain text: String) {
        let digits = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "_" }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            return nil
        }
        let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        self.init(groups.joined())
    }
}

extension Bool {
    /// What a text says yes or no to; nil where it says neither.
    fileprivate init?(plain text: String) {
        switch Folding.name(text) {
        case "yes", "true", "1", "x", "on": self = true
        case "no", "false", "0", "off": self = false
        default: return nil
        }
    }
}
