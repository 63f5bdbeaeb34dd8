import Scoring
import Testing

struct InterestWordsTests {
    private func because(_ rule: InterestRule, daysAgo: [Int64] = [0, 0]) -> String? {
        let cards = Scorecards(interest: [rule])
        return cards.interestLedger(Window("form", daysAgo: daysAgo, cards), at: noon).lines.first?.because
    }

    @Test(arguments: [
        (30 * day, "30 days"), (day, "1 day"), (day * 3 / 2, "36 hours"), (90_000, "90 seconds"), (60_000, "1 minute"),
        (1_500, "1500 milliseconds"),
    ])
    func `a half-life is said in the largest exact unit`(halfLife: Int64, words: String) {
        let rule = InterestRule(name: "r", kinds: ["form"], points: .whole(20), halfLife: halfLife)
        #expect(because(rule) == "2 × form at 20 points, halving every \(words)")
    }

    @Test func `a full window says that only the latest count`() {
        let two = InterestRule(name: "r", kinds: ["form"], points: .whole(1), atMost: 2)
        #expect(because(two) == "2 × form at 1 point (the latest 2 count)")
        let one = InterestRule(name: "r", kinds: ["form"], points: Points(thousandths: 2_500), atMost: 1)
        #expect(because(one) == "1 × form at 2.5 points (only the latest counts)")
    }

    @Test func `several kinds and a cap that is reached are named`() {
        let rule = InterestRule(name: "r", kinds: ["form", "survey"], points: .whole(20), cap: .whole(30))
        #expect(because(rule) == "2 × form or survey at 20 points, in all at most 30 points")
        #expect(because(rule, daysAgo: [1]) == "1 × form or survey at 20 points")
    }
}
