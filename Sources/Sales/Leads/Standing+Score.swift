public import Scoring

extension Standing {
    /// The standing of `lead` counted anew at `moment`; the clocks are kept from the `former` standing.
    ///
    /// `cards` are the playbook's, folded once (`Scorecards.folded`). Costs no more than the window is long.
    public static func counted(
        _ lead: Lead, _ facts: Facts, _ window: Window, cards: Scorecards, qualified: QualifiedDefinition,
        version: Int, at moment: Moment, former: Standing? = nil
    ) -> Standing {
        counted(
            lead, fit: cards.fitPoints(facts), window, cards: cards, qualified: qualified, version: version,
            at: moment, former: former)
    }

    /// The standing of a `lead` whose fit is known: only the interest is counted anew.
    public static func counted(
        _ lead: Lead, fit: Points, _ window: Window, cards: Scorecards, qualified: QualifiedDefinition,
        version: Int, at moment: Moment, former: Standing? = nil
    ) -> Standing {
        let interest = cards.interestPoints(window, at: moment.milliseconds)
        var standing = Standing(
            leadID: lead.id, playbook: version, fit: fit, interest: interest,
            grade: cards.grading.grade(fit: fit, interest: interest), asOf: moment, window: window)
        standing.changesAt = cards.nextChange(of: interest, window, after: moment)
        if lead.state == .qualified || lead.state == .prospect {
            standing.fallsAt = cards.nextFall(below: qualified.interest, window, at: moment)
        }
        if let former { standing.keepClocks(of: former) }
        return standing
    }

    private mutating func keepClocks(of former: Standing) {
        buyerAt = former.buyerAt
        attemptAt = former.attemptAt
        attempts = former.attempts
        nextTouchAt = former.nextTouchAt
    }
}

extension Scorecards {
    /// When the whole points of interest, or its part of the grade, next change through decay alone.
    fileprivate func nextChange(of interest: Points, _ window: Window, after moment: Moment) -> Moment? {
        let whole = nextWholeChange(window, after: moment.milliseconds).map { Moment(milliseconds: $0) }
        // A threshold in whole points is crossed when the whole points change.
        let threshold = [grading.one, grading.two, grading.three].filter { $0 <= interest }.max()
        guard let threshold, threshold != .whole(threshold.whole) else { return whole }
        let grade = nextFall(below: threshold, window, at: moment)
        return [whole, grade].compactMap { $0 }.min()
    }

    fileprivate func nextFall(below threshold: Points, _ window: Window, at moment: Moment) -> Moment? {
        nextFall(below: threshold, window, after: moment.milliseconds).map { Moment(milliseconds: $0) }
    }
}

extension Engagement {
    /// Its mark in a lead's window; nil where no human did it, or it is an automatic answer: those count nothing.
    public var mark: Mark? { Engagement.mark(id, `class`, triage, at: at) }

    /// The mark of an engagement of that class and triage at `moment`; nil where it counts nothing.
    public static func mark(
        _ id: ID<Engagement>, _ class: Class, _ triage: Triage?, at moment: Moment
    ) -> Mark? {
        guard `class` == .human, triage != .outOfOffice else { return nil }
        return Mark(at: moment.milliseconds, high: id.raw.high, low: id.raw.low)
    }
}

extension Window {
    /// The window that these engagements make under `cards`, in whatever order they come.
    public init(of engagements: some Sequence<Engagement>, cards: Scorecards) {
        self.init(ruleCount: cards.interest.count)
        for engagement in engagements {
            guard let mark = engagement.mark else { continue }
            insert(mark, kind: engagement.kind, cards: cards)
        }
    }
}
