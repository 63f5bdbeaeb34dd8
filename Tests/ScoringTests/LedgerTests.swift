import Scoring
import Testing

struct LedgerTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the lines sum to the total and the fast path equals it`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        let window = Window(random.history(.random(in: 0...30, using: &random)), cards)
        for _ in 0..<5 {
            let moment = random.moment()
            let ledger = cards.interestLedger(window, at: moment)
            #expect(ledger.lines.reduce(.zero) { $0 + $1.points } == ledger.total)
            #expect(ledger.lines.allSatisfy { $0.points != .zero && $0.card == .interest && !$0.because.isEmpty })
            #expect(ledger.total >= .zero && ledger.total <= .whole(100))
            #expect(cards.interestPoints(window, at: moment) == ledger.total)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a line equals the same sum worked out with floating point`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let (cards, moment) = (random.cards(), noon + Int64.random(in: 0...(400 * day), using: &random))
        let window = Window(random.history(20), cards)
        let ledger = cards.interestLedger(window, at: moment)
        for rule in cards.interest {
            let line = ledger.lines.first { $0.rule == rule.name }
            let marks = Set(window.marks(ofRule: cards.interest.firstIndex(of: rule) ?? 0))
            let known = marks.reduce(0.0) { $0 + rule.worth(of: $1, at: moment) }
            let bound = rule.cap.map { Double(abs($0.thousandths)) } ?? .infinity
            let points = Double(line?.points.thousandths ?? 0)
            #expect(abs(points - min(max(known, -bound), bound)) <= 0.500_001)
        }
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `without anything new interest never rises`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        let window = Window(random.history(25), cards)
        let moments = (0..<60).map { _ in random.moment() }.sorted()
        let points = moments.map { cards.interestPoints(window, at: $0) }
        #expect(zip(points, points.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test func `a score is both ledgers, their grade and its moment`() {
        let cards = Scorecards(
            fit: [FitRule(name: "size", cases: [.init(points: .whole(55), when: .known("employees"))])],
            interest: [InterestRule(name: "forms", kinds: ["form"], points: .whole(20), halfLife: 30 * day)])
        let window = Window("form", daysAgo: [0, 0], cards)
        let facts = Facts(["employees": .number(120)])
        let score = cards.score(facts, window, at: noon + 30 * day)
        #expect(score.fit == cards.fitLedger(facts))
        #expect(score.interest.total == .whole(20))
        #expect(score.grade == Grade("B3"))
        #expect(score.asOf == noon + 30 * day)
    }
}

extension InterestRule {
    /// One engagement's thousandths, by repeated square roots of one half in floating point.
    fileprivate func worth(of mark: Mark, at moment: Int64) -> Double {
        guard let halfLife, halfLife > 0, points > .zero else { return Double(points.thousandths) }
        var halvings = Double(max(moment - mark.at, 0)) / Double(halfLife)
        var (worth, root) = (Double(points.thousandths), 0.5)
        guard halvings < 60 else { return 0 }
        while halvings >= 1 { (halvings, worth) = (halvings - 1, worth / 2) }
        for _ in 0..<52 {
            root = root.squareRoot()
            halvings *= 2
            if halvings >= 1 { (halvings, worth) = (halvings - 1, worth * root) }
        }
        return worth
    }
}
