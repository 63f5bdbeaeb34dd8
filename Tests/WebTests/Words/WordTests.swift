import Sales
import Testing

@testable import Web

struct WordTests {
    private let now = Moment("2026-11-22T10:00:00Z") ?? Moment(milliseconds: 0)

    @Test func `moments are read in the workspace's zone`() {
        let dates = Dates(zone: "Europe/Vienna", now: now)
        #expect(dates.time(now) == "22 Nov, 11:00")
        #expect(dates.time(now + -400 * Milliseconds.day).hasPrefix("18 Oct 2025"))
        #expect(dates.moment("2026-11-22T11:00") == now)
    }

    @Test(arguments: ["", "2026-11-22", "2026-11-22T25:00", "2026-13-22T10:00", "yesterday at noon!"])
    func `a field of date and time takes nothing else`(text: String) {
        #expect(Dates(zone: "UTC", now: now).moment(text) == nil)
    }

    @Test func `distances are said in their largest unit`() {
        let dates = Dates(zone: "UTC", now: now)
        #expect(dates.away(now) == "now")
        #expect(dates.away(now + 3 * Milliseconds.hour) == "in 3 h")
        #expect(dates.away(now + -40 * Milliseconds.day) == "5 weeks ago")
        #expect(dates.away(dates.today) == "today")
        #expect(dates.away(dates.today + -1) == "yesterday")
        #expect(dates.away(dates.today + 9) == "in 9 d")
    }

    @Test func `money is shown and typed with its minor units`() {
        #expect(Money.shown(1_234_567_00, "EUR") == "1,234,567 EUR")
        #expect(Money.shown(5, "EUR") == "0.05 EUR")
        #expect(Money.shown(-1_050, "EUR") == "-10.50 EUR")
        #expect(Money.shown(1_200, "JPY") == "1,200 JPY")
        #expect(Money.typed(1_234_50, "EUR") == "1234.50")
    }

    @Test(arguments: [("12000", 1_200_000), ("12,000.50", 1_200_050), (" 12 000 ", 1_200_000), ("0", 0)])
    func `typed amounts are read`(text: String, minor: Int64) {
        #expect(Money.minor(text, "EUR") == minor)
    }

    @Test(arguments: ["", "-1", "1.234", "1.", "abc", "1e9", "99999999999999999999", "92233720368547758.08", "٣"])
    func `what is no amount is refused`(text: String) {
        #expect(Money.minor(text, "EUR") == nil)
    }

    @Test(arguments: [
        nil, "", "//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "javascript:x", "/ü",
    ])
    func `only paths of our own are led back to`(path: String?) {
        #expect(Address.own(path) == "/")
    }

    @Test func `our own paths stay with their questions`() {
        #expect(Address.own("/w/acme/leads?filter=a%20b") == "/w/acme/leads?filter=a%20b")
        #expect(Address.with("/w", [("filter", "a&b=c \"d\""), ("sort", "")]) == "/w?filter=a%26b%3Dc%20%22d%22")
    }

    @Test func `a value cannot break out of its filter`() {
        #expect(FilterText.test("owner", "a\" or state:new") == "owner:\"a  or state:new\"")
        #expect(FilterText.all(typed: "a or b", ["state:new"]) == "(a or b) and state:new")
        #expect(FilterText.all(typed: "", []) == "")
    }

    @Test func `names are spoken as words`() {
        #expect(spoken("decision_maker") == "Decision maker")
        #expect(spoken("") == "")
        #expect(LeadProgress.attempting(1).words == "1 attempt")
        #expect(LeadProgress.attempting(3).words == "3 attempts")
    }
}
