import Sales

/// Amounts as people read and type them.
enum MoneyText {
    /// `12,000 EUR`, with minor units only where there are any.
    static func shown(_ minor: Int64, _ currency: String) -> String {
        let digits = MinorUnits.digits(of: currency)
        let scale = MinorUnits.scale(digits)
        let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
        let sign = minor < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole.grouped) \(currency)" }
        let cents = String(rest)
        let padded = String(repeating: "0", count: digits - cents.count) + cents
        return "\(sign)\(whole.grouped).\(padded) \(currency)"
    }

    /// The minor units of a typed amount: `12000`, `12,000.50`; nil where it is none.
    static func minor(_ text: String, _ currency: String) -> Int64? {
        let parts = text.filter { $0 != "," && $0 != "_" && $0 != " " }
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = MinorUnits.digits(of: currency)
        guard let whole = parts.first.flatMap({ Int64($0) }), whole >= 0 else { return nil }
        let rest = parts.count == 2 ? String(parts[1]) : ""
        guard rest.count <= digits, rest.allSatisfy({ ("0"..."9").contains($0) }), parts.count == 1 || !rest.isEmpty
        else { return nil }
        let (scaled, overflows) = whole.multipliedReportingOverflow(by: MinorUnits.scale(digits))
        let cents = Int64(rest + String(repeating: "0", count: digits - rest.count)) ?? 0
        return overflows ? nil : scaled + cents
    }
}
