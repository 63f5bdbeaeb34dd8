/// One rule of the interest scorecard: what engagements of some kinds are worth, and how fast that fades.
public struct InterestRule: Hashable, Sendable {
    /// No rule counts more engagements than this, whatever its `atMost` says.
    public static let mostMarks = 1_000

    /// The name shown on the line of the ledger.
    public var name: String
    /// The kinds of engagement that count, together.
    public var kinds: [String]
    /// What one fresh engagement is worth. Negative points take away and never fade.
    public var points: Points
    /// The latest so many count, by when they happened; with 0 or less the rule never counts.
    public var atMost: Int
    /// The line is never larger than this, nor smaller than its opposite. The sign does not matter.
    public var cap: Points?
    /// After so many milliseconds an engagement is worth half. With nil, zero or less it never fades.
    public var halfLife: Int64?

    /// A rule with everything given; the latest ten count, and nothing fades, unless told otherwise.
    public init(
        name: String, kinds: [String], points: Points, atMost: Int = 10, cap: Points? = nil, halfLife: Int64? = nil
    ) {
        self.name = name
        self.kinds = kinds
        self.points = points
        self.atMost = atMost
        self.cap = cap
        self.halfLife = halfLife
    }
}

extension InterestRule {
    /// How many engagements count, within what is allowed.
    var limit: Int {
        min(max(atMost, 0), InterestRule.mostMarks)
    }

    /// The half-life if the rule's points fade at all.
    var fading: Int64? {
        guard let halfLife, halfLife > 0, points.thousandths > 0 else { return nil }
        return halfLife
    }

    /// The line's points for the marks that count: their weights added up, then rounded once, then capped.
    func points(for marks: ArraySlice<Window.Kept>, at moment: Int64) -> Points {
        capped(points.bounded.weighed(by: weight(of: marks, at: moment)))
    }

    /// The most the rule can give: every engagement that counts, fresh.
    var highest: Points {
        guard !kinds.isEmpty, points > .zero else { return .zero }
        return capped(points.bounded.weighed(by: UInt64(limit) * Halving.one))
    }

    private func weight(of marks: ArraySlice<Window.Kept>, at moment: Int64) -> UInt64 {
        guard let fading else { return UInt64(marks.count) * Halving.one }
        var sum: UInt64 = 0
        for kept in marks {
            sum += Halving.weight(age: kept.mark.age(at: moment), halfLife: UInt64(fading))
        }
        return sum
    }

    private func capped(_ line: Points) -> Points {
        guard let cap else { return line.bounded }
        let size = Points(thousandths: Int64(min(cap.thousandths.magnitude, UInt64(Points.bound))))
        return min(max(line, .zero - size), size)
    }
}

extension Points {
    /// The points times a sum of weights (parts of `Halving.one`), rounded to a thousandth, half away from zero.
    fileprivate func weighed(by weight: UInt64) -> Points {
        let product = thousandths.magnitude.multipliedFullWidth(by: weight)
        let (low, carry) = product.low.addingReportingOverflow(Halving.one / 2)
        let high = product.high + (carry ? 1 : 0)
        let size = Int64(high << UInt64(64 - Halving.bits) | low >> UInt64(Halving.bits))
        return Points(thousandths: thousandths < 0 ? -size : size)
    }
}
