extension Scorecards {
    /// The interest at `moment` (milliseconds since 1970 UTC), line by line. A rule that gives nothing has no line.
    ///
    /// An engagement that lies after `moment` weighs as a fresh one: whoever asks about the past fills the window with
    /// what was known then.
    public func interestLedger(_ window: Window, at moment: Int64) -> Ledger {
        var lines: [Line] = []
        window.eachRun { place, marks in
            guard place < interest.count else { return }
            let rule = interest[place]
            if let line = rule.line(for: marks.suffix(rule.limit), at: moment) { lines.append(line) }
        }
        return Ledger(clamping: lines, of: .interest)
    }

    /// The total of `interestLedger`, without its lines.
    public func interestPoints(_ window: Window, at moment: Int64) -> Points {
        var sum = Points.zero
        window.eachRun { place, marks in
            guard place < interest.count else { return }
            sum += interest[place].points(for: marks.suffix(interest[place].limit), at: moment)
        }
        return sum.clamped
    }

    /// No engagements give more than this, before the clamp: every rule with all it counts, fresh.
    public var highestInterest: Points {
        interest.reduce(.zero) { $0 + $1.highest }
    }

    /// Whether a window filled under these cards has what one filled under `other` has: the same kinds, as many of
    /// each.
    public func counts(asMuchAs other: Scorecards) -> Bool {
        interest.elementsEqual(other.interest) { $0.kinds == $1.kinds && $0.limit == $1.limit }
    }
}
