/// What must be remembered of a lead's engagements to know its interest at any later moment: for each rule of the
/// interest scorecard, in its order, the latest marks that can count.
///
/// It is bounded by the scorecard, not by the history. The order of insertion never matters, and the same mark
/// twice counts once. A window belongs to the scorecards it was filled under: with other rules, or when an
/// engagement is taken back, it is filled anew from the timeline, because a mark that made room for later ones is
/// forgotten.
public struct Window: Hashable, Sendable {
    /// A mark under the rule it counts for, ordered by rule and then by mark.
    struct Kept: Hashable, Sendable {
        var rule: Int
        var mark: Mark
    }

    /// How many rules the interest scorecard has.
    public let ruleCount: Int
    /// Sorted by rule, then by mark, each once; what is equal is therefore stored equally.
    private(set) var kept: [Kept] = []

    /// An empty window for a scorecard of so many interest rules: 0 to 65,535, what lies outside is brought within.
    public init(ruleCount: Int) {
        self.ruleCount = min(max(ruleCount, 0), Int(UInt16.max))
    }

    /// `kept` is in order, each once, and its rules lie below `ruleCount`.
    init(ruleCount: Int, kept: [Kept]) {
        self.init(ruleCount: ruleCount)
        self.kept = kept
    }

    /// Whether nothing counts yet.
    public var isEmpty: Bool {
        kept.isEmpty
    }

    /// The marks kept for one rule, by its place on the card, oldest first.
    public func marks(ofRule rule: Int) -> [Mark] {
        kept[run(of: rule)].map(\.mark)
    }

    /// Counts an engagement of that kind under every rule that names the kind.
    ///
    /// The work does not grow with the lead's history. Says whether anything changed: it does not when no rule
    /// names the kind, when the mark is already there, or when enough later ones are.
    @discardableResult
    public mutating func insert(_ mark: Mark, kind: String, cards: Scorecards) -> Bool {
        var changed = false
        for rule in 0..<min(ruleCount, cards.interest.count) where cards.interest[rule].kinds.contains(kind) {
            if insert(Kept(rule: rule, mark: mark), limit: cards.interest[rule].limit) { changed = true }
        }
        return changed
    }

    private mutating func insert(_ new: Kept, limit: Int) -> Bool {
        let run = run(of: new.rule)
        let place = run.reversed().first { kept[$0].mark <= new.mark }.map { $0 + 1 } ?? run.lowerBound
        guard limit > 0, place == run.lowerBound || kept[place - 1].mark != new.mark else { return false }
        guard run.count >= limit else {
            kept.insert(new, at: place)
            return true
        }
        guard place > run.lowerBound else { return false }
        kept.insert(new, at: place)
        kept.remove(at: run.lowerBound)
        return true
    }

    private func run(of rule: Int) -> Range<Int> {
        let start = kept.firstIndex { $0.rule >= rule } ?? kept.endIndex
        let end = kept[start...].firstIndex { $0.rule > rule } ?? kept.endIndex
        return start..<end
    }

    /// Hands over each rule that has marks, in the card's order, with its marks, oldest first.
    @inline(__always)
    func eachRun(_ take: (_ rule: Int, _ marks: ArraySlice<Kept>) -> Void) {
        var start = 0
        while start < kept.count {
            let rule = kept[start].rule
            var end = start + 1
            while end < kept.count, kept[end].rule == rule { end += 1 }
            take(rule, kept[start..<end])
            start = end
        }
    }
}
