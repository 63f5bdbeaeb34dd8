import Sales

/// Amounts as people read and type them.
enum Money {
    /// `12,000 EUR`, with minor units only where there are any.
    static func shown(_ minor: Int64, _ currency: String) -> String {
        "\(typed(minor, currency, marks: true)) \(currency)"
    }

    /// `12000` or `12000.50`: as a field holds it.
    static func typed(_ minor: Int64, _ currency: String, marks: Bool = false) -> String {
        let digits = MinorUnits.digits(of: currency)
        let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: UInt64(MinorUnits.scale(digits)))
        let text = (minor < 0 ? "-" : "") + (marks ? grouped(whole) : "\(whole)")
        guard rest > 0 else { return text }
        let cents = String(rest)
        return text + "." + String(repeating: "0", count: digits - cents.count) + cents
    }

    /// The minor units of a typed amount: `12000`, `12,000.50`; nil where it is none.
    static func minor(_ text: String, _ currency: String) -> Int64? {
        let parts = text.filter { $0 != "," && $0 != "_" && !$0.isWhitespace }
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = MinorUnits.digits(of: currency)
        guard let first = parts.first, first.allSatisfy(\.isASCII), let whole = Int64(first), whole >= 0 else {
            return nil
        }
        let rest = parts.count == 2 ? String(parts[1]) : ""
        guard rest.count <= digits, rest.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        guard parts.count == 1 || !rest.isEmpty else { return nil }
        let (scaled, overflows) = whole.multipliedReportingOverflow(by: MinorUnits.scale(digits))
        let cents = Int64(rest + String(repeating: "0", count: digits - rest.count)) ?? 0
        let (sum, spills) = scaled.addingReportingOverflow(cents)
        return overflows || spills ? nil : sum
    }

    /// `1,234,567`.
    static func grouped(_ number: UInt64) -> String {
        let digits = String(number)
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "," }
            text.append(digit.element)
        }
    }
}
