/// A decimal number without floating point: `units` × 10^−`scale`. 1,234.50 is 123450 at scale 2.
public struct ExactNumber: Hashable, Sendable {
    /// The digits as one whole number, with the sign.
    public let units: Int64
    /// How many of the digits stand behind the decimal mark; 0…18.
    public let scale: Int

    /// `units` × 10^−`scale`.
    public init(units: Int64, scale: Int) {
        self.units = units
        self.scale = scale
    }

    /// The number when it is whole: 25.0 is 25, 25.5 is none.
    public var whole: Int64? {
        let power = Self.power(scale)
        return units % power == 0 ? units / power : nil
    }

    /// The number in units of 10^−`digits`, as money is kept (2 for euros and cents); what is finer is rounded,
    /// halves to even. Nil when it does not fit.
    public func scaled(to digits: Int) -> Int64? {
        if digits >= scale {
            guard digits - scale <= 18 else { return units == 0 ? 0 : nil }
            let (result, overflow) = units.multipliedReportingOverflow(by: Self.power(digits - scale))
            return overflow ? nil : result
        }
        let power = Self.power(scale - digits)
        let (quotient, rest) = units.quotientAndRemainder(dividingBy: power)
        let twice = rest.magnitude * 2
        let up = twice > power.magnitude || (twice == power.magnitude && quotient % 2 != 0)
        return up ? quotient + units.signum() : quotient
    }

    /// The number × 10^`zeros`; nil when it does not fit.
    func multiplied(byTenTo zeros: Int) -> ExactNumber? {
        if zeros <= scale { return ExactNumber(units: units, scale: scale - zeros) }
        guard let units = scaled(to: zeros) else { return nil }
        return ExactNumber(units: units, scale: 0)
    }

    static func power(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
