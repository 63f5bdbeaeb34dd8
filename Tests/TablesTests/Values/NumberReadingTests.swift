import Tables
import Testing

@Suite struct NumberReadingTests {
    @Test(arguments: [
        "", "abc", "1,2,3", "1.2.3", "12.01.2026", "1,234.5.6", "1 2", "--1", "1-2", "1.234,56,7", "$", "€", "-",
        "1..2", ".", "1e",
        "5 apples", "(-5)", "0x1F", "99999999999999999999", "1,23,4", "10:00", "1e99", "12 USD EUR",
    ])
    func `what is no number is none`(_ text: String) {
        #expect(NumberReading.read(text) == nil)
    }

    @Test(
        arguments: [
            ("1,234.50", 123_450, 2), ("1.234,50", 123_450, 2), ("500000.0", 5_000_000, 1), ("1234", 1234, 0),
            ("1,234", 1234, 0),
            ("1,5", 15, 1), ("0,125", 125, 3), ("1.234", 1234, 3), ("1.234.567", 1_234_567, 0),
            ("1,234,567.8", 12_345_678, 1),
            ("1 200", 1200, 0), ("1\u{A0}234\u{202F}567,89", 123_456_789, 2), ("1'234.50", 123_450, 2),
            ("12,34,567", 1_234_567, 0),
            (".5", 5, 1), ("-5", -5, 0), ("\u{2212}5,25", -525, 2), ("(1,200)", -1200, 0), ("1,200-", -1200, 0),
            ("+7", 7, 0),
            ("1.2k", 1200, 0), ("3 Mio", 3_000_000, 0), ("1.5M", 1_500_000, 0), ("2bn", 2_000_000_000, 0),
            ("1.5e3", 1500, 0),
            ("1E+05", 100_000, 0), ("25e-2", 25, 2), ("66699.05653659195", 6_669_905_653_659_195, 11), ("0.0", 0, 1),
            ("9223372036854775807", Int64.max, 0), (" 42 ", 42, 0), ("12345,678", 12_345_678, 3),
        ] as [(String, Int64, Int)])
    func `numbers are exact in all their spellings`(_ text: String, _ units: Int64, _ scale: Int) {
        #expect(NumberReading.read(text)?.number == ExactNumber(units: units, scale: scale))
    }

    @Test(
        arguments: [
            ("$1,200", 1200, "USD"), ("1 200 €", 1200, "EUR"), ("€ 5", 5, "EUR"), ("EUR 5", 5, "EUR"),
            ("5 CHF", 5, "CHF"),
            ("-£3", -3, "GBP"), ("£-3", -3, "GBP"), ("($1M)", -1_000_000, "USD"), ("A$20", 20, "AUD"),
            ("US$ 20", 20, "USD"),
            ("1.2k €", 1200, "EUR"),
        ] as [(String, Int64, String)])
    func `the currency beside a number is kept`(_ text: String, _ units: Int64, _ currency: String) {
        let reading = NumberReading.read(text)
        #expect(reading?.number.whole == units)
        #expect(reading?.currency == currency)
    }

    @Test func `a percentage keeps its figure`() {
        #expect(NumberReading.read("12%")?.number == ExactNumber(units: 12, scale: 0))
        #expect(NumberReading.read("12.5 %")?.isPercent == true)
        #expect(NumberReading.read("12")?.isPercent == false)
    }

    @Test func `digits of a fraction that do not fit are cut off`() {
        #expect(
            NumberReading.read("0.12345678901234567890123")?.number
                == ExactNumber(units: 123_456_789_012_345_678, scale: 18))
        #expect(NumberReading.read("30.333835742092244000000")?.number.scaled(to: 2) == 3033)
    }

    @Test func `a told mark settles what could be both`() {
        #expect(NumberReading.read("1.234", mark: .comma)?.number == ExactNumber(units: 1234, scale: 0))
        #expect(NumberReading.read("1,234", mark: .comma)?.number == ExactNumber(units: 1234, scale: 3))
        #expect(NumberReading.read("1.5", mark: .comma) == nil)
        #expect(NumberReading.read("1,234.5", mark: .comma) == nil)
    }

    @Test func `a column shows its mark, or none when its values differ`() {
        var column = NumberColumn()
        for value in ["1.234", "5", "1.234,50"] { column.feed(value) }
        #expect(column.mark == .comma)
        column.feed("1,234.50")
        #expect(column.mark == nil)
    }

    @Test func `money is rounded half to even and never overflows`() {
        #expect(ExactNumber(units: 12_345, scale: 3).scaled(to: 2) == 1234)
        #expect(ExactNumber(units: 12_355, scale: 3).scaled(to: 2) == 1236)
        #expect(ExactNumber(units: -12_355, scale: 3).scaled(to: 2) == -1236)
        #expect(ExactNumber(units: 12_351, scale: 3).scaled(to: 2) == 1235)
        #expect(ExactNumber(units: 5, scale: 0).scaled(to: 2) == 500)
        #expect(ExactNumber(units: .max, scale: 0).scaled(to: 2) == nil)
        #expect(ExactNumber(units: .max, scale: 18).scaled(to: 0) == 9)
        #expect(ExactNumber(units: 250, scale: 1).whole == 25)
        #expect(ExactNumber(units: 255, scale: 1).whole == nil)
    }
}

@Suite struct BandReadingTests {
    @Test(arguments: ["", "many", "200-", "-5", "499-200", "12%", "<0", "2026-01-01", "a-b"])
    func `what is no band is none`(_ text: String) {
        #expect(BandReading.read(text) == nil)
    }

    @Test(
        arguments: [
            ("200-499", 200, 499), ("1000+", 1000, nil), ("<10", 0, 9), ("1-10 employees", 1, 10),
            ("10,001+", 10_001, nil),
            ("51 – 200", 51, 200), ("51 to 200", 51, 200), ("1,000-4,999", 1000, 4999), (">500", 501, nil),
            (">= 500", 500, nil),
            ("up to 10", 0, 10), ("500 or more", 500, nil), ("less than 50 people", 0, 49), ("25", 25, 25),
            ("25.0", 25, 25),
            ("$1M-$10M", 1_000_000, 10_000_000), ("$200M+", 200_000_000, nil), ("1-10M", 1_000_000, 10_000_000),
            ("500k-1M", 500_000, 1_000_000), ("10,001+ employees", 10_001, nil), ("1100.04", 1100, 1100),
            ("2000+ Mitarbeiter", 2000, nil),
        ] as [(String, Int64, Int64?)])
    func `a band has its two ends`(_ text: String, _ low: Int64, _ high: Int64?) {
        let band = BandReading.read(text)
        #expect(band?.low == low)
        #expect(band?.high == high)
    }
}

@Suite struct FlagReadingTests {
    @Test(arguments: ["", "maybe", "2", "yesno"])
    func `what is neither yes nor no is none`(_ text: String) {
        #expect(FlagReading.read(text) == nil)
    }

    @Test(arguments: ["true", "TRUE", "Yes", "1", "x", "ja", "Oui", "si", "Sí", " y "])
    func `yes is yes in five languages`(_ text: String) {
        #expect(FlagReading.read(text) == true)
    }

    @Test(arguments: ["false", "No", "0", "nein", "NON", "n"])
    func `no is no`(_ text: String) {
        #expect(FlagReading.read(text) == false)
    }
}
