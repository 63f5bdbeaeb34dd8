/// The two scorecards of a playbook and where the grades begin.
///
/// Each card gives 0 to 100 points. A line is rounded to a thousandth of a point once, half away from zero; the
/// score is the sum of its lines, brought back into 0…100 by a line of its own. All arithmetic is on integers: the
/// same input has the same score on every machine.
public struct Scorecards: Hashable, Sendable {
    /// Who they are.
    public var fit: [FitRule]
    /// What they do. At most 65,535 rules count.
    public var interest: [InterestRule]
    public var grading: Grading

    /// The two cards and the thresholds of the grade.
    public init(fit: [FitRule] = [], interest: [InterestRule] = [], grading: Grading = Grading()) {
        self.fit = fit
        self.interest = interest
        self.grading = grading
    }

    /// Both ledgers and the grade as they are at `moment` (milliseconds since 1970 UTC).
    public func score(_ facts: Facts, _ window: Window, at moment: Int64) -> Score {
        let fit = fitLedger(facts)
        let interest = interestLedger(window, at: moment)
        let grade = grading.grade(fit: fit.total, interest: interest.total)
        return Score(fit: fit, interest: interest, grade: grade, asOf: moment)
    }

    /// The fit of someone of whom these facts are known, line by line. A rule that gives nothing has no line.
    public func fitLedger(_ facts: Facts) -> Ledger {
        Ledger(clamping: fit.compactMap { $0.line(for: facts) }, of: .fit)
    }

    /// The total of `fitLedger`, without its lines.
    public func fitPoints(_ facts: Facts) -> Points {
        fit.reduce(.zero) { $0 + $1.points(for: facts) }.clamped
    }

    /// No facts give more than this, before the clamp: the best case of every rule.
    public var highestFit: Points {
        fit.reduce(.zero) { sum, rule in
            sum + (rule.cases.map(\.points.bounded).max().map { max($0, .zero) } ?? .zero)
        }
    }
}
