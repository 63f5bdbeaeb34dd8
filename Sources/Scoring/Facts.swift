/// What is known about someone in one respect. A fact that is absent is unknown.
public enum Fact: Hashable, Sendable {
    /// A text, compared as it is given: whoever supplies facts and conditions folds both alike.
    case text(String)
    /// A whole number in the unit of its field: people, kilometres, minor units of money.
    case number(Int64)
    case flag(Bool)
}

extension Fact: CustomStringConvertible {
    /// The fact as a rep reads it: the text, the digits, or "yes" and "no".
    public var description: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "yes" : "no"
        }
    }
}

/// Everything known about someone at one moment, by the name of the field.
public struct Facts: Hashable, Sendable {
    private var byName: [String: Fact]

    /// These facts by name.
    public init(_ facts: [String: Fact] = [:]) {
        byName = facts
    }

    /// The fact of that name; nil when it is unknown. Setting nil forgets it.
    public subscript(_ name: String) -> Fact? {
        get { byName[name] }
        set { byName[name] = newValue }
    }
}
