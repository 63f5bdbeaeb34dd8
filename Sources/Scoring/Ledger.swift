/// The two scorecards: who they are, and what they do.
public enum Card: String, Hashable, Sendable, CaseIterable {
    case fit, interest
}

/// What one rule gave or took, and why.
public struct Line: Hashable, Sendable {
    /// The name of the line that brings a score back to 0…100. No rule should be called so.
    public static let clamp = "clamp"

    public let card: Card
    /// The rule's name, or `clamp`.
    public let rule: String
    /// Rounded to a thousandth once, half away from zero. Never zero in a ledger of the engine.
    public let points: Points
    /// The reason as a sentence, with the values that decided it.
    public let because: String
    /// The engagements that count, oldest first; empty on lines of fit.
    public let marks: [Mark]

    /// A line with everything given.
    public init(card: Card, rule: String, points: Points, because: String, marks: [Mark] = []) {
        self.card = card
        self.rule = rule
        self.points = points
        self.because = because
        self.marks = marks
    }
}

/// The lines of a score and their sum. The total is the sum of the lines, always.
public struct Ledger: Hashable, Sendable {
    /// In the order of the scorecard's rules; the clamp, if there is one, comes last.
    public let lines: [Line]
    /// The sum of the lines, thousandth by thousandth.
    public let total: Points

    /// The ledger of these lines; its total is their sum.
    public init(lines: [Line]) {
        self.lines = lines
        total = lines.reduce(.zero) { $0 + $1.points }
    }

    /// The lines, and where their sum leaves 0…100 one more that brings it back.
    init(clamping lines: [Line], of card: Card) {
        let open = Ledger(lines: lines)
        let excess = open.total.clamped - open.total
        guard excess != .zero else {
            self = open
            return
        }
        let because = "the lines sum to \(open.total): a score stays between 0 and \(Points.most)"
        self.init(lines: lines + [Line(card: card, rule: Line.clamp, points: excess, because: because)])
    }
}

/// A whole score: both ledgers, the grade made of their totals, and the moment it holds for.
public struct Score: Hashable, Sendable {
    public let fit: Ledger
    public let interest: Ledger
    public let grade: Grade
    /// Milliseconds since 1970 UTC.
    public let asOf: Int64

    /// A score with everything given.
    public init(fit: Ledger, interest: Ledger, grade: Grade, asOf: Int64) {
        self.fit = fit
        self.interest = interest
        self.grade = grade
        self.asOf = asOf
    }
}
