import Tables
import Testing

@Suite struct DateReadingTests {
    @Test(arguments: [
        "", "soon", "n/a", "2026", "2026-01", "1767225600", "1767225600000", "2026-02-30", "2026-13-01", "31/02/2026",
        "13/13/2026", "1/2", "1.2.3.4", "2026-01-01T25:00", "2026-01-01 10:60", "2026-01-01x", "12 Foo 2026", "1/2/206",
        "2026-01-01T10:00:00+99:00", "13:00 PM", "1/13/2026 13:00 PM", "0/1/2026", "2026-01-01T10:00 Mars",
    ])
    func `what is no date is none`(_ text: String) {
        #expect(DateReading.read(text, order: .dmy) == .no)
    }

    @Test(arguments: [
        "2026-01-31", "2026/01/31", "2026.1.31", "20260131", " 2026-01-31 ", "31/1/2026", "1/31/2026", "31.01.2026",
        "31-01-26",
        "31 Jan 2026", "31. January 2026", "31-Jan-2026", "31-JAN-26", "Jan 31, 2026", "January 31st, 2026",
        "jan 31 2026",
        "Sat, 31 Jan 2026", "31st Jan 2026",
    ])
    func `the last of January is read in all its spellings`(_ text: String) {
        #expect(DateReading.read(text) == .day(year: 2026, month: 1, day: 31))
    }

    @Test(arguments: [
        ("2006-06-15T20:47:07.000Z", Int64(1_150_404_427_000), true), ("2026-01-31T10:00:00Z", 1_769_853_600_000, true),
        ("2026-01-31T10:00:00.25+02:00", 1_769_846_400_250, true), ("2026-01-31 10:00", 1_769_853_600_000, false),
        ("2026-01-31T10:00:00-0530", 1_769_873_400_000, true), ("20260131T100000Z", 1_769_853_600_000, true),
        ("2026-01-31 10:00:00.123456 UTC", 1_769_853_600_123, true), ("31/1/2026 10:00", 1_769_853_600_000, false),
        ("1/31/2026, 10:00 AM", 1_769_853_600_000, false), ("1/31/2026 12:00 am", 1_769_817_600_000, false),
        ("Jan 31, 2026 at 10:00 a.m.", 1_769_853_600_000, false), ("31 Jan 2026 10 PM", 1_769_896_800_000, false),
        ("Sat, 31 Jan 2026 10:00:00 GMT", 1_769_853_600_000, true),
        ("1/31/2026 10:00\u{202F}PM", 1_769_896_800_000, false),
        ("1969-12-31T23:59:59.999Z", -1, true), ("2026-01-31T10:00:00,5+02", 1_769_846_400_500, true),
    ])
    func `a date with a time is a moment`(_ text: String, _ milliseconds: Int64, _ zoned: Bool) {
        #expect(DateReading.read(text) == .moment(milliseconds: milliseconds, zoned: zoned))
    }

    @Test func `day and month are not guessed`() {
        #expect(DateReading.read("3/4/2026") == .ambiguous)
        #expect(DateReading.read("03.04.2026 10:00") == .ambiguous)
        #expect(DateReading.read("3/4/2026", order: .dmy) == .day(year: 2026, month: 4, day: 3))
        #expect(DateReading.read("3/4/2026", order: .mdy) == .day(year: 2026, month: 3, day: 4))
        #expect(DateReading.read("5/5/2026") == .day(year: 2026, month: 5, day: 5))
    }

    @Test func `years of two digits turn at sixty-nine`() {
        #expect(DateReading.read("31/1/68") == .day(year: 2068, month: 1, day: 31))
        #expect(DateReading.read("31/1/69") == .day(year: 1969, month: 1, day: 31))
    }

    @Test func `the leap day is one every fourth year but not every hundredth`() {
        #expect(DateReading.read("2024-02-29") == .day(year: 2024, month: 2, day: 29))
        #expect(DateReading.read("1900-02-29") == .no)
        #expect(DateReading.read("2000-02-29") == .day(year: 2000, month: 2, day: 29))
    }
}

@Suite struct DateColumnTests {
    private func verdict(_ values: String...) -> DateColumn.Verdict {
        var column = DateColumn()
        for value in values { column.feed(value) }
        return column.verdict
    }

    @Test func `nothing that settles it leaves the column ambiguous, with examples`() {
        #expect(
            verdict("1/2/2026", "3/4/2026", "1/2/2026", "5/6/2026", "7/8/2026")
                == .ambiguous(examples: ["1/2/2026", "3/4/2026", "5/6/2026"]))
    }

    @Test func `a contradiction is shown`() {
        #expect(
            verdict("13/2/2026", "2/13/2026", "1/2/2026")
                == .ambiguous(examples: ["13/2/2026", "2/13/2026", "1/2/2026"]))
    }

    @Test func `one value above twelve settles the column`() {
        #expect(verdict("1/2/2026", "15/6/2006", "") == .settled(.dmy))
        #expect(verdict("1/2/2026", "2/28/2026 10:00 AM") == .settled(.mdy))
    }

    @Test func `a column that needs no order has none`() {
        #expect(verdict("2026-01-02", "12 Jan 2026", "5/5/2026", "never", "") == .plain)
    }
}
