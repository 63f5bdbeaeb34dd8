import Foundation
public import Scoring

/// Points as a JSON number that is exactly what they are: 12.345 and never 12.344999.
public struct Exact: Encodable, Hashable, Sendable {
    /// The amount.
    public let points: Points

    /// The number of `points`.
    public init(_ points: Points) { self.points = points }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let size = Decimal(points.thousandths.magnitude)
        try container.encode(
            Decimal(sign: points.thousandths < 0 ? .minus : .plus, exponent: -3, significand: size))
    }
}

/// A number counted in tenths, as JSON has it: 12.5.
public struct Tenths: Encodable, Hashable, Sendable {
    /// How many tenths.
    public let count: Int

    /// The number of that many tenths.
    public init(_ count: Int) { self.count = count }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Decimal(sign: count < 0 ? .minus : .plus, exponent: -1, significand: Decimal(abs(count))))
    }
}
