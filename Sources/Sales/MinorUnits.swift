/// How amounts of money are counted: in the smallest unit of their currency.
public enum MinorUnits {
    /// How many digits follow the point: two for most currencies, none for yen, three for a few dinars. (ISO 4217)
    public static func digits(of currency: String) -> Int {
        unusual.first { $0.currencies.contains(currency) }?.digits ?? usual
    }

    /// The digits of every currency that is not `unusual`.
    public static let usual = 2

    /// The currencies that have other digits than most.
    public static let unusual: [(digits: Int, currencies: Set<String>)] = [(0, whole), (3, thousandths)]

    /// How many minor units one whole unit has, at so many digits.
    public static func scale(_ digits: Int) -> Int64 { (0..<digits).reduce(1) { scale, _ in scale * 10 } }

    /// An amount in minor units as a plain decimal: 123450 EUR is "1234.50".
    public static func text(_ amount: Int64, _ currency: String) -> String {
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
