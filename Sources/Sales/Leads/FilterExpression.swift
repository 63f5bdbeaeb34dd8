/// What a filter asks for: one grammar for lists at the command line, in the API and in views.
///
/// `state:qualified and (industry:"software" or employees>=50) and not owner:me`
public indirect enum FilterExpression: Hashable, Sendable {
    /// One test.
    case test(FilterTest)
    /// All of these.
    case all([FilterExpression])
    /// Any of these.
    case any([FilterExpression])
    /// Not this.
    case not(FilterExpression)
}

/// One test of a filter: `state:qualified`, `employees>=50`, or a word alone, as `cooling`.
public struct FilterTest: Hashable, Sendable {
    /// How the value is compared.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        /// Is it, or one of several written with commas.
        case `is` = ":"
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
    }
    /// What is tested, in small letters.
    public var name: String
    /// How; nil for a word alone.
    public var comparison: Comparison?
    /// With what; of a test with commas all of them.
    public var values: [String]
    /// Where it begins in the text, counted from 1.
    public var column: Int

    /// A test with everything given.
    public init(_ name: String, _ comparison: Comparison? = nil, _ values: [String] = [], column: Int = 1) {
        self.name = name
        self.comparison = comparison
        self.values = values
        self.column = column
    }
}

/// Why a filter cannot be read.
public struct FilterFault: Error, Hashable, Sendable {
    /// What is wrong, and what to write instead.
    public let sentence: String
    /// Where, counted from 1.
    public let column: Int

    /// A fault at that column.
    public init(_ sentence: String, column: Int) {
        self.sentence = sentence
        self.column = column
    }
}
