import Scoring
import Testing

struct InterestTests {
    private func cards(
        _ points: Points, atMost: Int = 10, cap: Points? = nil, halfLife: Int64? = nil
    ) -> Scorecards {
        Scorecards(interest: [
            InterestRule(name: "forms", kinds: ["form"], points: points, atMost: atMost, cap: cap, halfLife: halfLife)
        ])
    }

    private func ledger(_ cards: Scorecards, daysAgo: [Int64], at moment: Int64 = noon) -> Ledger {
        cards.interestLedger(Window("form", daysAgo: daysAgo, cards), at: moment)
    }

    @Test func `a lead without engagements has no line`() {
        let ledger = ledger(cards(.whole(20)), daysAgo: [])
        #expect(ledger.lines.isEmpty)
        #expect(ledger.total == .zero)
    }

    @Test func `a kind worth nothing yields no line`() {
        #expect(ledger(cards(.zero), daysAgo: [1]).lines.isEmpty)
    }

    @Test func `what has faded away yields no line`() {
        #expect(ledger(cards(.whole(20), halfLife: day), daysAgo: [15]).lines.map(\.points) == [Points(thousandths: 1)])
        #expect(ledger(cards(.whole(20), halfLife: day), daysAgo: [16]).lines.isEmpty)
    }

    @Test(arguments: [nil, 0, -1, .min] as [Int64?])
    func `without a half-life nothing fades`(halfLife: Int64?) {
        #expect(ledger(cards(.whole(20), halfLife: halfLife), daysAgo: [9_000, 1]).total == .whole(40))
    }

    @Test func `points halve with every half-life`() {
        let cards = cards(.whole(20), halfLife: 30 * day)
        #expect(ledger(cards, daysAgo: [0]).total == .whole(20))
        #expect(ledger(cards, daysAgo: [30]).total == .whole(10))
        #expect(ledger(cards, daysAgo: [60, 30]).total == .whole(15))
    }

    @Test func `an engagement ahead weighs as a fresh one`() {
        #expect(ledger(cards(.whole(20), halfLife: day), daysAgo: [-5]).total == .whole(20))
    }

    @Test func `a line is rounded once, half away from zero`() {
        // Three marks of a quarter thousandth each: rounded one by one they would give nothing.
        #expect(ledger(cards(Points(thousandths: 1), halfLife: day), daysAgo: [2, 2, 2]).total.thousandths == 1)
        #expect(ledger(cards(Points(thousandths: 5), halfLife: day), daysAgo: [1]).total.thousandths == 3)
    }

    @Test func `negative points never fade`() {
        let cards = Scorecards(interest: [
            InterestRule(name: "stays", kinds: ["form"], points: .whole(50)),
            InterestRule(name: "takes", kinds: ["form"], points: .whole(-25), halfLife: day),
        ])
        let ledger = ledger(cards, daysAgo: [10_000])
        #expect(ledger.lines.map(\.points) == [.whole(50), .whole(-25)])
        #expect(ledger.lines.last?.because == "1 × form at -25 points")
    }

    @Test func `only the latest so many count`() {
        let ledger = ledger(cards(.whole(7), atMost: 2), daysAgo: [5, 4, 3, 2])
        #expect(ledger.total == .whole(14))
        #expect(ledger.lines.first?.marks == [Mark(daysAgo: 3, 2), Mark(daysAgo: 2, 3)])
    }

    @Test func `fewer count at once when the card comes to count fewer`() {
        let window = Window("form", daysAgo: [3, 2, 1], cards(.whole(7)))
        let strict = cards(.whole(7), atMost: 1)
        #expect(strict.interestLedger(window, at: noon).lines.first?.marks == [Mark(daysAgo: 1, 2)])
        #expect(strict.interestPoints(window, at: noon) == .whole(7))
    }

    @Test(arguments: [(20, 30, 30), (20, -30, 30), (20, 0, 0), (-20, 30, -30), (20, 41, 40), (20, 40, 40)])
    func `a cap bounds the size of the line`(points: Int, cap: Int, line: Int) {
        let stays = InterestRule(name: "stays", kinds: ["form"], points: .whole(50), atMost: 1)
        var cards = cards(.whole(points), cap: .whole(cap))
        cards.interest.append(stays)
        let lines = ledger(cards, daysAgo: [2, 1]).lines.filter { $0.rule == "forms" }
        #expect(lines.map(\.points) == (line == 0 ? [] : [.whole(line)]))
    }

    @Test func `below zero and above a hundred the clamp is a line`() {
        #expect(ledger(cards(.whole(-5)), daysAgo: [1]).lines.map(\.points) == [.whole(-5), .whole(5)])
        #expect(ledger(cards(.whole(60)), daysAgo: [2, 1]).lines.map(\.points) == [.whole(120), .whole(-20)])
        #expect(ledger(cards(.whole(60)), daysAgo: [2, 1]).lines.last?.rule == Line.clamp)
    }

    @Test func `points, caps and times beyond all sense are no crash`() {
        for points in [Int64.min, .max] {
            for cap in [nil, Int64.min, .max] as [Int64?] {
                let cap = cap.map { Points(thousandths: $0) }
                let cards = cards(Points(thousandths: points), atMost: .max, cap: cap, halfLife: .max)
                var window = Window("form", daysAgo: [1, 2], cards)
                window.insert(Mark(at: .min, high: 0, low: 0), kind: "form", cards: cards)
                window.insert(Mark(at: .max, high: 0, low: 0), kind: "form", cards: cards)
                #expect(cards.interestPoints(window, at: .max) == (points > 0 ? .whole(100) : .zero))
                #expect(cards.interestPoints(window, at: .min) == (points > 0 ? .whole(100) : .zero))
                #expect(cards.nextFall(below: .whole(100), window, after: .min) == nil)
            }
        }
    }

    @Test func `the highest interest is every rule with all it counts, fresh`() {
        var cards = cards(.whole(20), atMost: 2, halfLife: day)
        #expect(cards.highestInterest == .whole(40))
        cards.interest += [
            InterestRule(name: "capped", kinds: ["a"], points: .whole(9), atMost: 9, cap: .whole(50)),
            InterestRule(name: "takes", kinds: ["b"], points: .whole(-9)),
            InterestRule(name: "no kinds", kinds: [], points: .whole(9)),
            InterestRule(name: "counts none", kinds: ["c"], points: .whole(9), atMost: -1),
        ]
        #expect(cards.highestInterest == .whole(90))
    }
}
