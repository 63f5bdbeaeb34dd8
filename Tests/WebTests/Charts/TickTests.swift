import Sales
import Testing

@testable import Web

struct TickTests {
    @Test func `a scale of nothing still has two lines`() {
        #expect(Ticks(to: 0).values == [0, 1])
        #expect(Ticks(to: .nan).values == [0, 1])
        #expect(Ticks(to: -.infinity).values == [0, 1])
    }

    @Test(arguments: [1.0, 3, 7, 10, 49, 99, 1_234, 98_765, 0.004])
    func `a scale reaches the largest value in few round steps`(most: Double) {
        let ticks = Ticks(to: most)
        #expect(ticks.low == 0)
        #expect(ticks.high >= most)
        #expect(ticks.values.count <= 7)
        #expect(ticks.place(of: most) > 0.5)
    }

    @Test func `a scale encloses what is below nought`() {
        let ticks = Ticks(from: -13, to: 20)
        #expect(ticks.low <= -13)
        #expect(ticks.high >= 20)
        #expect(ticks.values.contains(0))
    }

    @Test func `steps are one two or five times a power of ten`() {
        #expect(Ticks(to: 100).values == [0, 20, 40, 60, 80, 100])
        #expect(Ticks(to: 42).values == [0, 10, 20, 30, 40, 50])
        #expect(Ticks(to: 5).values == [0, 1, 2, 3, 4, 5])
    }

    @Test func `places stay between the ends`() {
        let ticks = Ticks(to: 10)
        #expect(ticks.place(of: 0) == 0)
        #expect(ticks.place(of: 1_000) == 1)
        #expect(ticks.place(of: -5) == 0)
        #expect(ticks.place(of: .nan) == 0)
    }

    @Test func `large numbers are short on a scale`() {
        #expect(scaleText(0) == "0")
        #expect(scaleText(1.5) == "1.5")
        #expect(scaleText(20_000) == "20k")
        #expect(scaleText(3_000_000) == "3M")
    }

    @Test func `a week is marked day by day and a year by months or quarters`() throws {
        let first = try #require(Day("2026-01-05"))
        #expect(DayTicks.days(from: first, to: first + 6).count == 7)
        #expect(DayTicks.days(from: first, to: first + 40).allSatisfy { ($0.number + 3) % 7 == 0 })
        let year = DayTicks.days(from: first, to: first + 364)
        #expect(year.map(\.description) == ["2026-04-01", "2026-07-01", "2026-10-01", "2027-01-01"])
    }

    @Test func `days that run backwards have no marks`() throws {
        let first = try #require(Day("2026-01-05"))
        #expect(DayTicks.days(from: first, to: first + -1).isEmpty)
        #expect(DayTicks.days(from: first, to: first) == [first])
    }
}
