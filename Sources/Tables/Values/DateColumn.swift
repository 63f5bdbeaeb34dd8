/// Finds out, from the values of a whole column, whether the day or the month comes first. One value with a number
/// above twelve settles it; nothing is guessed.
public struct DateColumn: Hashable, Sendable {
    /// What the values so far say.
    public enum Verdict: Hashable, Sendable {
        /// No value needs an order: all are ISO, name their month, or have equal day and month.
        case plain
        /// This order reads every value.
        case settled(DateOrder)
        /// Nothing shows the order, or two values contradict each other: up to three of them.
        case ambiguous(examples: [String])
    }

    private var dayFirst: String?
    private var monthFirst: String?
    private var open: [String] = []

    /// A column of which nothing is known yet.
    public init() {}

    /// Takes in one value; what is no date says nothing.
    public mutating func feed(_ text: String) {
        guard let shape = DateShape.read(text) else { return }
        switch shape.ownOrder {
        case .dmy: if dayFirst == nil { dayFirst = text }
        case .mdy: if monthFirst == nil { monthFirst = text }
        case nil: if shape.isAmbiguous, open.count < 3, !open.contains(text) { open.append(text) }
        }
    }

    /// What the column is, as far as it was fed.
    public var verdict: Verdict {
        switch (dayFirst, monthFirst) {
        case (let one?, let other?): .ambiguous(examples: [one, other] + open.prefix(1))
        case (.some, nil): .settled(.dmy)
        case (nil, .some): .settled(.mdy)
        case (nil, nil): open.isEmpty ? .plain : .ambiguous(examples: open)
        }
    }
}
