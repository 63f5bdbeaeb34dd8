/// An amount of score, counted in whole thousandths of a point so that sums are exact on every machine.
public struct Points: Hashable, Comparable, Sendable {
    /// The amount in thousandths: 12,345 is 12.345 points.
    public var thousandths: Int64

    /// That many thousandths of a point.
    public init(thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// `n` points and nothing after the point.
    public static func whole(_ n: Int) -> Points {
        Points(thousandths: Int64(n) * 1_000)
    }

    /// The whole points, rounded down (−0.5 is −1): what lists show, filter and sort by.
    public var whole: Int {
        let (quotient, remainder) = thousandths.quotientAndRemainder(dividingBy: 1_000)
        return Int(remainder < 0 ? quotient - 1 : quotient)
    }

    public static func < (left: Points, right: Points) -> Bool {
        left.thousandths < right.thousandths
    }
}

extension Points: AdditiveArithmetic {
    public static let zero = Points(thousandths: 0)

    public static func + (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths + right.thousandths)
    }

    public static func - (left: Points, right: Points) -> Points {
        Points(thousandths: left.thousandths - right.thousandths)
    }
}

extension Points: CustomStringConvertible {
    /// The shortest exact decimal: "12.345", "20", "-5", "0.5".
    public var description: String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(String(rest + 1_000).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }

    /// The amount with its unit: "1 point", "20 points".
    var inWords: String {
        thousandths.magnitude == 1_000 ? "\(self) point" : "\(self) points"
    }
}

extension Points {
    /// The most a score can be; the least is zero.
    public static let most = Points.whole(100)

    /// A thousand million points: no rule gives, takes or is capped at more, so that no sum can overflow.
    static let bound: Int64 = 1_000_000_000_000

    var bounded: Points {
        Points(thousandths: min(max(thousandths, -Points.bound), Points.bound))
    }

    /// The nearest amount that a score may have: 0 to 100.
    var clamped: Points {
        min(max(self, .zero), .most)
    }
}
