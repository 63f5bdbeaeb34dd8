/// Reads one number: sign, currency, figures, suffix, in the orders in which people put them.
struct NumberGrammar {
    private(set) var figures = Figures()
    private var scalars: Substring.UnicodeScalarView
    private var negative = false
    private var currency: String?

    init(_ text: String) {
        scalars = Substring(text).unicodeScalars
    }

    mutating func reading(_ mark: DecimalMark?) -> NumberReading? {
        let parenthesis = takeAround()
        guard takePrefix(), figures.take(&scalars), let plain = figures.number(mark) else { return nil }
        guard let power = takeExponent(), let number = plain.moved(power) else { return nil }
        skipBlanks()
        let percent = takePercent()
        guard takeSuffix(), scalars.isEmpty, !(negative && parenthesis) else { return nil }
        let units = negative || parenthesis ? -number.units : number.units
        return NumberReading(
            number: ExactNumber(units: units, scale: number.scale), currency: currency, isPercent: percent)
    }

    /// Takes off the parentheses that mean minus.
    private mutating func takeAround() -> Bool {
        skipBlanks()
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard scalars.first == "(", scalars.last == ")" else { return false }
        scalars = scalars.dropFirst().dropLast()
        return true
    }

    /// Sign and currency in front, in any order, each at most once.
    private mutating func takePrefix() -> Bool {
        var signed = false
        while let next = scalars.first, !Figures.isDigit(next), next != ".", next != "," {
            if next.properties.isWhitespace {
                scalars.removeFirst()
            } else if next == "+" || next == "-" || next == "\u{2212}" {
                guard !signed else { return false }
                signed = true
                negative = next != "+"
                scalars.removeFirst()
            } else if currency != nil || !takeCurrency() {
                return false
            }
        }
        return true
    }

    private mutating func takeCurrency() -> Bool {
        guard let next = scalars.first else { return false }
        if let code = Self.signs[next] {
            currency = code
            scalars.removeFirst()
            return true
        }
        let letters = scalars.prefix { ("A"..."Z").contains($0) }
        if letters.count == 3 {
            currency = String(Substring(letters))
        } else if letters.count == 2 || letters.count == 1, let dollars = Self.dollars[String(Substring(letters))],
            scalars.dropFirst(letters.count).first == "$"
        {
            currency = dollars
            scalars.removeFirst()
        } else {
            return false
        }
        scalars.removeFirst(letters.count)
        return true
    }

    /// The power of ten of "1.2k", "3 Mio" or "1E+05"; nil for letters that are none.
    private mutating func takeExponent() -> Int? {
        if let power = takeScientific() { return power }
        let rest = scalars.drop { $0.properties.isWhitespace }
        let letters = rest.prefix { $0.properties.isAlphabetic }
        guard let power = Self.powers[String(Substring(letters)).lowercased()] else { return 0 }
        scalars = rest.dropFirst(letters.count)
        if letters.count > 1, scalars.first == "." { scalars.removeFirst() }
        return power
    }

    private mutating func takeScientific() -> Int? {
        guard let first = scalars.first, first == "e" || first == "E" else { return nil }
        var rest = scalars.dropFirst()
        let minus = rest.first == "-"
        if minus || rest.first == "+" { rest = rest.dropFirst() }
        let digits = rest.prefix(while: Figures.isDigit)
        guard (1...2).contains(digits.count), let value = Int(String(Substring(digits))) else { return nil }
        scalars = rest.dropFirst(digits.count)
        return minus ? -value : value
    }

    private mutating func takePercent() -> Bool {
        guard scalars.first == "%" else { return false }
        scalars.removeFirst()
        return true
    }

    /// Currency and minus behind the number.
    private mutating func takeSuffix() -> Bool {
        skipBlanks()
        if !scalars.isEmpty, scalars.first != "-" {
            guard currency == nil, takeCurrency() else { return false }
            skipBlanks()
        }
        if scalars.first == "-", !negative {
            negative = true
            scalars.removeFirst()
        }
        return true
    }

    private mutating func skipBlanks() {
        while let next = scalars.first, next.properties.isWhitespace { scalars.removeFirst() }
    }

    private static let signs: [Unicode.Scalar: String] = [
        "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₪": "ILS",
        "₴": "UAH", "₫": "VND",
    ]
    private static let dollars = [
        "US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "R": "BRL", "NZ": "NZD",
    ]
    private static let powers = [
        "k": 3, "tsd": 3, "m": 6, "mm": 6, "mn": 6, "mio": 6, "million": 6, "b": 9, "bn": 9, "mrd": 9, "billion": 9,
    ]
}

extension ExactNumber {
    /// The number × 10^`power`; nil when it does not fit.
    func moved(_ power: Int) -> ExactNumber? {
        if power >= 0 { return multiplied(byTenTo: power) }
        return scale - power <= 18 ? ExactNumber(units: units, scale: scale - power) : nil
    }
}
