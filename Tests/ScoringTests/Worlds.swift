import Scoring

let day: Int64 = 86_400_000
/// A moment late in 2025, in milliseconds since 1970 UTC.
let noon: Int64 = 1_764_590_400_000

/// An engagement of a made-up history.
struct Happening: Hashable {
    var mark: Mark
    var kind: String
}

let kinds = (0..<8).map { "kind_\($0)" }

extension Mark {
    /// A mark so many days before noon, told apart by a small number.
    init(daysAgo days: Int64, _ id: UInt64 = 0) {
        self.init(at: noon - days * day, high: 0, low: id)
    }
}

extension Window {
    init(_ history: [Happening], _ cards: Scorecards) {
        self.init(ruleCount: cards.interest.count)
        for happening in history { insert(happening.mark, kind: happening.kind, cards: cards) }
    }

    /// Some engagements of one kind, so many days before noon.
    init(_ kind: String, daysAgo: [Int64], _ cards: Scorecards) {
        let history = daysAgo.enumerated().map { place, days in
            Happening(mark: Mark(daysAgo: days, UInt64(place)), kind: kind)
        }
        self.init(history, cards)
    }
}

extension SplitMix64 {
    /// A random interest card: fading and lasting, giving and taking, capped and open rules.
    mutating func cards() -> Scorecards {
        Scorecards(interest: (0..<Int.random(in: 1...8, using: &self)).map { rule("rule \($0)") })
    }

    private mutating func rule(_ name: String) -> InterestRule {
        let halfLives: [Int64?] = [nil, 1, 7, 1_000, 3_600_000, 14 * day, 30 * day, 365 * day, 400_000_000_000_007]
        return InterestRule(
            name: name,
            kinds: (0..<Int.random(in: 1...3, using: &self)).map { _ in kinds.randomElement(using: &self)! },
            points: Points(thousandths: .random(in: -15_000...40_000, using: &self)),
            atMost: .random(in: 0...5, using: &self),
            cap: Bool.random(using: &self) ? nil : Points(thousandths: .random(in: 0...60_000, using: &self)),
            halfLife: halfLives.randomElement(using: &self)!)
    }

    /// A random history around noon, often several at the same millisecond.
    mutating func history(_ count: Int) -> [Happening] {
        let span = [10, 100_000, 90 * day].randomElement(using: &self)!
        return (0..<count).map { _ in
            let at = noon + Int64.random(in: -span...span / 10, using: &self)
            let mark = Mark(at: at, high: .random(in: 0...1, using: &self), low: .random(in: 0...3, using: &self))
            return Happening(mark: mark, kind: kinds.randomElement(using: &self)!)
        }
    }

    /// A moment from long before noon to long after, on every scale.
    mutating func moment() -> Int64 {
        let reach = Int64(1) << Int64.random(in: 1...45, using: &self)
        return noon + Int64.random(in: -(min(reach, 100 * day))...reach, using: &self)
    }
}
