import Scoring
import Testing

struct WindowTests {
    let cards = Scorecards(interest: [
        InterestRule(name: "forms", kinds: ["form_submitted", "survey_answered"], points: .whole(20), atMost: 2),
        InterestRule(name: "surveys", kinds: ["survey_answered"], points: .whole(5)),
        InterestRule(name: "never", kinds: ["page_viewed"], points: .whole(5), atMost: 0),
    ])

    /// What the window promises, said the long way: per rule, all marks sorted, each once, the last so many.
    private func latest(_ history: [Happening], _ rule: InterestRule) -> [Mark] {
        Array(Set(history.filter { rule.kinds.contains($0.kind) }.map(\.mark)).sorted().suffix(rule.atMost))
    }

    @Test func `a kind that no rule names changes nothing`() {
        var window = Window(ruleCount: 3)
        let hasChanged = window.insert(Mark(daysAgo: 1), kind: "phoned", cards: cards)
        #expect(!hasChanged)
        #expect(window.isEmpty)
    }

    @Test func `a rule that counts none keeps none`() {
        var window = Window(ruleCount: 3)
        let hasChanged = window.insert(Mark(daysAgo: 1), kind: "page_viewed", cards: cards)
        #expect(!hasChanged)
        #expect(window.isEmpty)
    }

    @Test func `the same mark twice counts once`() {
        var window = Window("form_submitted", daysAgo: [1], cards)
        let before = window
        let hasChanged = window.insert(Mark(daysAgo: 1), kind: "form_submitted", cards: cards)
        #expect(!hasChanged)
        #expect(window == before)
    }

    @Test func `a mark older than all that count changes nothing`() {
        var window = Window("form_submitted", daysAgo: [1, 2], cards)
        let hasChanged = window.insert(Mark(daysAgo: 3, 9), kind: "form_submitted", cards: cards)
        #expect(!hasChanged)
        #expect(window.marks(ofRule: 0) == [Mark(daysAgo: 2, 1), Mark(daysAgo: 1, 0)])
    }

    @Test func `a mark that comes late takes its place and the oldest goes`() {
        var window = Window("form_submitted", daysAgo: [1, 5], cards)
        let hasChanged = window.insert(Mark(daysAgo: 3, 9), kind: "form_submitted", cards: cards)
        #expect(hasChanged)
        #expect(window.marks(ofRule: 0) == [Mark(daysAgo: 3, 9), Mark(daysAgo: 1, 0)])
    }

    @Test func `of marks at the same moment the higher ids stay`() {
        var window = Window(ruleCount: 3)
        for id in [2, 1, 3] as [UInt64] { window.insert(Mark(daysAgo: 1, id), kind: "form_submitted", cards: cards) }
        #expect(window.marks(ofRule: 0) == [Mark(daysAgo: 1, 2), Mark(daysAgo: 1, 3)])
    }

    @Test func `an engagement counts under every rule that names its kind`() {
        let window = Window("survey_answered", daysAgo: [1], cards)
        #expect(window.marks(ofRule: 0) == window.marks(ofRule: 1))
        #expect(window.marks(ofRule: 2).isEmpty)
    }

    @Test func `a window for another number of rules is no crash`() {
        for count in [-1, 0, 1, 4, 70_000] {
            var window = Window(ruleCount: count)
            window.insert(Mark(daysAgo: 1), kind: "survey_answered", cards: cards)
            #expect(window.marks(ofRule: 0).count == (count > 0 ? 1 : 0))
            #expect(window.marks(ofRule: 99_999).isEmpty)
            #expect(Window(bytes: window.bytes) == window)
        }
        let wide = Window("survey_answered", daysAgo: [1], cards)
        #expect(Scorecards().interestPoints(wide, at: noon) == .zero)
        #expect(Scorecards().nextWholeChange(wide, after: noon) == nil)
    }

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `the order of insertion never matters and the latest count`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        let history = random.history(.random(in: 0...40, using: &random))
        let window = Window(history, cards)
        #expect(Window(history.shuffled(using: &random) + history, cards) == window)
        for (place, rule) in cards.interest.enumerated() {
            #expect(window.marks(ofRule: place) == latest(history, rule))
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `an insertion says whether it changed anything`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cards = random.cards()
        var window = Window(ruleCount: cards.interest.count)
        for happening in random.history(30) {
            let before = window
            let hasChanged = window.insert(happening.mark, kind: happening.kind, cards: cards)
            #expect(hasChanged == (window != before))
        }
    }
}
