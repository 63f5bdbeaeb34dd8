import Scoring
import Testing

struct CrossingTests {
    private func cards(_ points: Points, halfLife: Int64?) -> Scorecards {
        Scorecards(interest: [InterestRule(name: "forms", kinds: ["form"], points: points, halfLife: halfLife)])
    }

    @Test func `what is below already never falls`() {
        let cards = cards(.whole(20), halfLife: day)
        let window = Window("form", daysAgo: [0], cards)
        #expect(cards.nextFall(below: Points(thousandths: 20_001), window, after: noon) == nil)
        #expect(cards.nextFall(below: .whole(101), window, after: noon) == nil)
        #expect(cards.nextWholeChange(Window(ruleCount: 1), after: noon) == nil)
    }

    @Test func `what does not fade never falls`() {
        let cards = cards(.whole(20), halfLife: nil)
        let window = Window("form", daysAgo: [0], cards)
        #expect(cards.nextFall(below: .whole(20), window, after: noon) == nil)
        #expect(cards.nextWholeChange(window, after: noon) == nil)
    }

    @Test func `nothing falls below zero`() {
        let cards = cards(.whole(20), halfLife: day)
        #expect(cards.nextFall(below: .zero, Window("form", daysAgo: [0], cards), after: noon) == nil)
        #expect(cards.nextFall(below: .whole(-1), Window("form", daysAgo: [0], cards), after: noon) == nil)
    }

    @Test func `what lasts holds the score above a threshold for ever`() {
        var cards = cards(.whole(20), halfLife: day)
        cards.interest.append(InterestRule(name: "stays", kinds: ["form"], points: .whole(30)))
        let window = Window("form", daysAgo: [0], cards)
        #expect(cards.nextFall(below: .whole(30), window, after: noon) == nil)
        #expect(cards.nextFall(below: .whole(40), window, after: noon) == fall(cards, window, .whole(40)))
    }

    /// Twenty points halved are ten; rounding keeps 9.9995 at ten, so the fall is when the sum goes below that.
    @Test func `half the points are left a half-life later, and the fall comes when rounding allows`() throws {
        let cards = cards(.whole(20), halfLife: 30 * day)
        let window = Window("form", daysAgo: [0], cards)
        let fall = try #require(cards.nextFall(below: .whole(10), window, after: noon))
        // log2(10 / 9.9995) of a half-life of 30 days is 186,978 ms.
        #expect(abs(fall - (noon + 30 * day) - 186_978) <= 1)
        #expect(fall == self.fall(cards, window, .whole(10)))
    }

    @Test func `an engagement ahead begins to fade when it comes`() throws {
        let cards = cards(.whole(20), halfLife: day)
        let window = Window("form", daysAgo: [-5], cards)
        let fall = try #require(cards.nextFall(below: .whole(20), window, after: noon))
        #expect(fall > noon + 5 * day && fall < noon + 5 * day + 10_000)
    }

    @Test(arguments: [1, 2, 1_000, 90 * day, 400 * day, 1 << 45, 1 << 62, .max] as [Int64])
    func `a crossing is exact for half-lives of every length`(halfLife: Int64) {
        let cards = cards(.whole(20), halfLife: halfLife)
        let window = Window("form", daysAgo: [400, 3, 0], cards)
        for threshold in [59_999, 40_000, 20_000, 1_000, 1].map({ Points(thousandths: $0) }) {
            expectExact(cards, window, threshold, after: noon)
        }
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `at the crossing interest is below and a millisecond before it was not`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        let window = Window(random.history(15), cards)
        let moment = random.moment()
        expectExact(cards, window, Points(thousandths: .random(in: 0...100_000, using: &random)), after: moment)
        expectExact(cards, window, cards.interestPoints(window, at: moment), after: moment)
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `whole points stay until the next change and differ then`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        let window = Window(random.history(15), cards)
        let moment = random.moment()
        let whole = cards.interestPoints(window, at: moment).whole
        guard let change = cards.nextWholeChange(window, after: moment) else {
            #expect(cards.interestPoints(window, at: .max).whole == whole)
            return
        }
        #expect(change > moment)
        #expect(cards.interestPoints(window, at: change - 1).whole == whole)
        #expect(cards.interestPoints(window, at: change).whole < whole)
    }

    @Test func `the crossing is the same from every moment before it`() {
        let cards = cards(.whole(20), halfLife: 30 * day)
        let window = Window("form", daysAgo: [9, 0], cards)
        let fall = cards.nextFall(below: .whole(15), window, after: noon)
        for days in 1...20 as ClosedRange<Int64> {
            #expect(cards.nextFall(below: .whole(15), window, after: noon + days * day) == fall)
        }
        #expect(cards.nextFall(below: .whole(15), window, after: .min) == fall)
    }

    private func expectExact(_ cards: Scorecards, _ window: Window, _ threshold: Points, after moment: Int64) {
        guard let fall = cards.nextFall(below: threshold, window, after: moment) else {
            let isBelowNow = cards.interestPoints(window, at: moment) < threshold
            #expect(isBelowNow || cards.interestPoints(window, at: .max) >= threshold)
            return
        }
        #expect(fall > moment)
        #expect(cards.interestPoints(window, at: fall - 1) >= threshold)
        #expect(cards.interestPoints(window, at: fall) < threshold)
    }

    /// The crossing found the slow way: by days, then hours, seconds, milliseconds.
    private func fall(_ cards: Scorecards, _ window: Window, _ threshold: Points) -> Int64 {
        var moment = noon
        for step in [day, 3_600_000, 1_000, 1] {
            while cards.interestPoints(window, at: moment + step) >= threshold { moment += step }
        }
        return moment + 1
    }
}
