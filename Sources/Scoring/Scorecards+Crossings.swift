/// When decay alone changes something. Between engagements interest never rises: weights never rise with age,
/// points that take away never fade, and rounding, caps and the clamp keep the order. So there is one crossing, to
/// be bisected.
extension Scorecards {
    /// The first millisecond after `moment` at which interest is below `threshold` without anything new happening;
    /// nil when that never comes, or when interest is below it already.
    public func nextFall(below threshold: Points, _ window: Window, after moment: Int64) -> Int64? {
        guard interestPoints(window, at: moment) >= threshold else { return nil }
        let still = stillness(of: window)
        guard still > moment, interestPoints(window, at: still) < threshold else { return nil }
        return fall(below: threshold, window, between: moment, and: still)
    }

    /// Bisects: interest reaches the threshold at `above` and no longer at `below`.
    private func fall(below threshold: Points, _ window: Window, between above: Int64, and below: Int64) -> Int64 {
        var (above, below) = (above, below)
        while true {
            // The difference of two Int64 in order always fits the bits of a UInt64, and half of it an Int64.
            let half = Int64(UInt64(bitPattern: below &- above) / 2)
            guard half > 0 else { return below }
            let middle = above + half
            if interestPoints(window, at: middle) < threshold { below = middle } else { above = middle }
        }
    }

    /// The first millisecond after `moment` at which the whole points of interest differ from those at `moment`;
    /// nil when they stay.
    public func nextWholeChange(_ window: Window, after moment: Int64) -> Int64? {
        nextFall(below: .whole(interestPoints(window, at: moment).whole), window, after: moment)
    }

    /// A moment from which on nothing changes, because everything that fades has.
    private func stillness(of window: Window) -> Int64 {
        var still = Int64.min
        window.eachRun { place, marks in
            guard place < interest.count, let halfLife = interest[place].fading, let last = marks.last else { return }
            let (span, isLong) = halfLife.multipliedReportingOverflow(by: Int64(Halving.horizon))
            let (end, isLate) = last.mark.at.addingReportingOverflow(span)
            still = max(still, isLong || isLate ? .max : end)
        }
        return still
    }
}
