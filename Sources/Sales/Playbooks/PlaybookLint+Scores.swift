import Scoring

extension PlaybookLint {
    mutating func checkInterest() {
        let rules = playbook.cards.interest
        check(names: rules.map { ($0.name, $0.path) })
        for rule in rules { check(rule) }
    }

    private mutating func check(_ rule: InterestRule) {
        let path = rule.path
        if rule.kinds.isEmpty { report(.emptyRule, at: path) }
        for (place, kind) in rule.kinds.enumerated() {
            let known = playbook.kinds.map(\.name)
            check(kind, isDeclaredIn: known, as: .kind, at: "\(path).kinds[\(place + 1)]")
        }
        if rule.atMost < 1 { report(.neverCounts(atMost: rule.atMost), at: "\(path).at_most") }
        if rule.atMost > InterestRule.mostMarks { report(.countsTooMany(atMost: rule.atMost), at: "\(path).at_most") }
        if let cap = rule.cap, cap <= .zero { report(.notPositive("\(cap)"), at: "\(path).cap") }
        if let halfLife = rule.halfLife { check(positive: halfLife, at: "\(path).half_life") }
    }

    mutating func checkThresholds() {
        let (interest, fit) = (playbook.cards.highestInterest, playbook.cards.highestFit)
        check(playbook.qualified.interest, within: interest, at: "qualified.interest")
        check(playbook.qualified.fit, within: fit, at: "qualified.fit")
        let grading = playbook.cards.grading
        check([("A", grading.a), ("B", grading.b), ("C", grading.c)], within: fit, at: "grade.fit")
        check([("1", grading.one), ("2", grading.two), ("3", grading.three)], within: interest, at: "grade.interest")
    }

    /// Best first: each begins higher than the next.
    private mutating func check(_ grades: [(name: String, from: Points)], within highest: Points, at path: String) {
        for grade in grades { check(grade.from, within: highest, at: "\(path).\(grade.name)") }
        for (better, worse) in zip(grades, grades.dropFirst()) where better.from <= worse.from {
            let code = PlaybookFault.Code.gradesOutOfOrder(better: better.name, worse: worse.name)
            report(code, at: "\(path).\(better.name)")
        }
    }

    private mutating func check(_ threshold: Points, within highest: Points, at path: String) {
        if threshold > highest { return report(.outOfReach(threshold, highest: highest), at: path) }
        if threshold < .zero || threshold > .most { report(.outOfScale(threshold), at: path) }
    }
}

extension InterestRule {
    /// A rule over one kind of its own name stands with that kind; the others have a section.
    fileprivate var path: String { kinds == [name] ? "engagements.\(name)" : "interest.\(name)" }
}
