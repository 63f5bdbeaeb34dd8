/// Amounts as people read and type them.
enum MoneyText {
    /// `12,000 EUR`, with minor units only where there are any.
    static func shown(_ minor: Int64, _ currency: String) -> String {
        let digits = minorDigits(currency)
        let scale = power(digits)
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
        let digits = minorDigits(currency)
        guard let whole = parts.first.flatMap({ Int64($0) }), whole >= 0 else { return nil }
        let rest = parts.count == 2 ? String(parts[1]) : ""
        guard rest.count <= digits, rest.allSatisfy({ ("0"..."9").contains($0) }), parts.count == 1 || !rest.isEmpty
        else { return nil }
        let (scaled, overflows) = whole.multipliedReportingOverflow(by: power(digits))
        let cents = Int64(rest + String(repeating: "0", count: digits - rest.count)) ?? 0
        return overflows ? nil : scaled + cents
    }

    /// How many digits follow the point. (ISO 4217, the currencies that differ from two.)
    private static func minorDigits(_ currency: String) -> Int {
        let none = ["JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "XPF", "PYG", "UGX", "RWF"]
        let three = ["KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"]
        if none.contains(currency) { return 0 }
        return three.contains(currency) ? 3 : 2
    }

    private static func power(_ digits: Int) -> Int64 { (0..<digits).reduce(1) { scale, _ in scale * 10 } }
}
