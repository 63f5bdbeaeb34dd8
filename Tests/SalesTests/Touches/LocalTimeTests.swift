import Sales
import Testing

struct LocalTimeTests {
    private func vienna() throws -> LocalTime { try #require(LocalTime(zone: "Europe/Vienna")) }
    private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    @Test func `a zone that does not exist is none`() {
        #expect(LocalTime(zone: "Europe/Entenhausen") == nil)
    }

    @Test func `a day begins when it begins there`() throws {
        let summer = try #require(Day(year: 2026, month: 7, day: 1))
        #expect(try vienna().start(of: summer) == moment("2026-06-30T22:00:00Z"))
        #expect(try vienna().day(of: moment("2026-06-30T22:00:00Z")) == summer)
        #expect(try vienna().day(of: moment("2026-06-30T21:59:59Z")) == summer + -1)
    }

    @Test(arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)])
    func `a day on which the clocks change is shorter or longer`(text: String, hours: Int) throws {
        let day = try #require(Day(text))
        let length = try vienna().end(of: day) - vienna().start(of: day) + 1
        #expect(length == Int64(hours) * Milliseconds.hour)
    }

    @Test func `a day ends in its last millisecond`() throws {
        let day = try #require(Day("2026-11-02"))
        #expect(LocalTime.utc.end(of: day) == (day + 1).startUTC + -1)
        #expect(try vienna().day(of: vienna().end(of: day)) == day)
    }
}
