/// How many digits of a currency stand behind the mark (ISO 4217).
enum MinorUnits {
    /// Two for most; none for yen; three for a few dinars.
    static func digits(of currency: String) -> Int {
        if whole.contains(currency) { return 0 }
        return thousandths.contains(currency) ? 3 : 2
    }

    /// An amount in minor units as a plain decimal: 123450 EUR is "1234.50".
    static func text(_ amount: Int64, _ currency: String) -> String {
        let digits = digits(of: currency)
        guard digits > 0 else { return String(amount) }
        let figures = String(amount.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - figures.count)) + figures
        return (amount < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
    }

    private static let whole: Set<String> = [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ]
    private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}
