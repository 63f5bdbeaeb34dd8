/// The digits of a number with their marks, taken in before it is known what the marks mean.
struct Figures {
    private var units: Int64 = 0
    private var count = 0
    private var dots = 0
    private var commas = 0
    private var blanks = 0
    private var firstGroup = 0
    private var lastGroup = 0
    private var lastMark: Unicode.Scalar?
    private var grouped = true
    private var leadingZero = false
    /// Digits that did not fit.
    private var cut = 0

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Takes digits and marks from the front; false when there is no digit.
    mutating func take(_ scalars: inout Substring.UnicodeScalarView) -> Bool {
        while let next = scalars.first {
            if Self.isDigit(next) {
                add(Int64(next.value - 0x30))
            } else if next == "." || next == "," {
                mark(next)
            } else if Self.isGap(next), let after = scalars.dropFirst().first, Self.isDigit(after), count > 0 {
                mark(" ")
            } else {
                break
            }
            scalars.removeFirst()
        }
        return count > 0
    }

    /// Blanks, narrow blanks and the Swiss apostrophe part groups.
    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || (scalar.properties.isWhitespace && scalar != "\t" && scalar != "\n")
    }

    private mutating func add(_ digit: Int64) {
        if count == 0, digit == 0 { leadingZero = true }
        count += 1
        lastGroup += 1
        if lastMark == nil { firstGroup += 1 }
        let (tenfold, overflow) = units.multipliedReportingOverflow(by: 10)
        guard cut == 0, !overflow, tenfold <= Int64.max - digit else { return cut += 1 }
        units = tenfold + digit
    }

    private mutating func mark(_ mark: Unicode.Scalar) {
        // A group between two marks has three digits, or two as in India.
        if lastMark != nil, lastGroup != 3, lastGroup != 2 { grouped = false }
        switch mark {
        case ".": dots += 1
        case ",": commas += 1
        default: blanks += 1
        }
        if lastMark == nil, count == 0 { leadingZero = true }
        (lastMark, lastGroup) = (mark, 0)
    }

    /// The decimal mark that these figures can only be using; nil for 1,234 and for 1234.
    var shownMark: DecimalMark? {
        if dots > 0, commas > 0 { return lastMark == "." ? .dot : .comma }
        if dots > 1 { return .comma }
        if commas > 1 { return .dot }
        guard dots + commas == 1, lastMark != " " else { return nil }
        let fraction = lastGroup != 3 || leadingZero || firstGroup > 3 || blanks > 0
        guard fraction else { return nil }
        return dots == 1 ? .dot : .comma
    }

    /// The number with `mark`, or with the mark the figures show; nil when the marks make no sense.
    func number(_ mark: DecimalMark?) -> ExactNumber? {
        guard grouped else { return nil }
        let decimal = mark ?? shownMark ?? .dot
        let (decimals, groupers) = decimal == .dot ? (dots, commas) : (commas, dots)
        guard decimals <= 1 else { return nil }
        let isFraction = decimals == 1 && lastMark == (decimal == .dot ? "." : ",")
        guard decimals == 0 || isFraction else { return nil }
        guard isFraction || groupers + blanks == 0 || lastGroup == 3 else { return nil }
        guard groupers == 0 || blanks == 0, groupers + blanks == 0 || (1...3).contains(firstGroup) else { return nil }
        return isFraction ? fraction : cut == 0 ? ExactNumber(units: units, scale: 0) : nil
    }

    private var fraction: ExactNumber? {
        let scale = lastGroup - cut
        guard scale >= 0 else { return nil }
        if scale <= 18 { return ExactNumber(units: units, scale: scale) }
        return ExactNumber(units: units / ExactNumber.power(scale - 18), scale: 18)
    }
}
