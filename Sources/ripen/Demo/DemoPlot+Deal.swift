import Sales

extension DemoPlot {
    /// The type that fits a person who buys: a customer buys more, or renews.
    private mutating func type() -> OpportunityType? {
        let motion: OpportunityType.Motion =
            role.isCustomer ? (dice.chance(0.3) ? .renewal : .existing) : .new
        return playbook.types.first { $0.motion == motion } ?? playbook.types.first
    }

    /// Discovery, the answers that the gate asks for, the conversion, and the opportunity's way.
    mutating func buy() {
        guard let type = type() else { return }
        keepInTouch(days: min(45, dice.skewed(7, 0.7)))
        if dice.chance(0.1) { add(.qualifies("They run four plants; the card knows only one of them.")) }
        if playbook.kind("meeting_booked") != nil, dice.chance(0.7) { meet() }
        prove(playbook.gate(for: type))
        guard dice.chance(0.9) else { return hesitate() }
        let terms = terms(type)
        later(2 * dice.share(), .converts(terms))
        sell(type, terms)
    }

    /// A meeting agreed and held.
    private mutating func meet() {
        let hour = now + Milliseconds.hour
        now = max(hour, calendar.engaged(calendar.zone.day(of: hour) + dice.below(2), &dice))
        add(.visits([DemoSign("meeting_booked", "By video, 45 minutes")]))
        later(2 + 4 * dice.share(), .logs("meeting", outcome: "held", note: dice.pick(DemoWords.meetings)))
    }

    private mutating func prove(_ gate: Gate) {
        for asked in gate.must + gate.atLeast.flatMap({ $0.of.prefix($0.count) }) { prove(asked) }
        for asked in gate.should where dice.chance(0.6) { prove(asked) }
        guard dice.chance(0.06), let doubted = gate.should.first else { return }
        let note = "Their purchasing department says otherwise."
        later(1 + 3 * dice.share(), .contradicts(doubted.criterion, note: note))
    }

    /// Finds out about one thing.
    mutating func prove(_ requirement: Requirement) {
        guard let criterion = playbook.criterion(requirement.criterion) else { return }
        var met = requirement
        met.level = requirement.level ?? criterion.leastMet
        if let least = requirement.amount { met.amount = least + Int64(dice.within(0...40)) * 500 }
        // What a rep could only say is at times in writing.
        if met.strength == .asserted, dice.chance(0.2) { met.strength = .written }
        later(1.5 * dice.share(), .answers(met, note: DemoWords.note(criterion, &dice)))
    }

    /// Everything is there, and still no conversion: touches go on.
    private mutating func hesitate() { keepInTouch(days: 30) }

    private mutating func terms(_ type: OpportunityType) -> DemoTerms {
        let staff = Double(role.person.account.employees ?? 50)
        let size = max(0.5, min(3, (staff / 120).squareRoot()))
        let amount = (dice.skewed(16_000 * size, 0.55) / 250).rounded() * 250
        var terms = DemoTerms(
            type: type.name, amount: dice.chance(0.06) ? nil : Int64(amount), closesIn: dice.within(30...75),
            next: dice.pick(DemoWords.next), role: dice.chance(0.7) ? "decision_maker" : "champion")
        if dice.chance(0.15) { terms.high = Int64(amount * 1.4) }
        if dice.chance(0.5) { terms.colleagues = [colleague()] }
        return terms
    }

    private mutating func colleague() -> (person: DemoPerson, role: String, stance: String) {
        let country = DemoCountry.all.first { $0.name == role.person.account.country } ?? DemoCountry.all[0]
        var other = role.person
        let (first, last) = (dice.pick(country.first), dice.pick(country.last))
        let local = "\(DemoCast.plain(first)).\(DemoCast.plain(last)).\(thread)"
        other.details = PersonDetails(
            email: "\(local)@\(role.person.account.domain ?? "")", firstName: first, lastName: last,
            title: dice.pick(["CFO", "Head of IT", "Production Planner"]))
        let part = dice.pick(["influencer", "user", "blocker", "champion"])
        return (other, part, part == "blocker" ? "opponent" : dice.pick(["supporter", "neutral"]))
    }
}

extension DemoPlot {
    /// Stage after stage until it is won, lost, stalls, or the present is reached.
    private mutating func sell(_ type: OpportunityType, _ terms: DemoTerms) {
        let wins = dice.chance(likelihood(0.55 * promise - 0.75 + (type.motion == .new ? 0 : 0.9)))
        let ends = wins ? type.stages.count : dice.within(1...type.stages.count)
        for stage in 1..<max(2, ends) where stage < type.stages.count {
            stay(in: type.stages[stage - 1])
            later(0.2, .advances)
        }
        stay(in: type.stages[max(0, ends - 1)])
        wins ? win() : lose()
    }

    /// What is done in a stage: talks, next steps, now and then a slip; some reps forget the next step.
    private mutating func stay(in stage: Stage) {
        var left = min(Double(stage.limitDays) * 1.6, dice.skewed(Double(stage.limitDays) * 0.55, 0.6))
        while left > 0, !isOver {
            let pause = min(left, 4 + 4 * dice.share())
            if dice.chance(0.5) { look(within: pause) }
            later(pause, .logs("meeting", outcome: "held", note: dice.pick(DemoWords.meetings)))
            if dice.chance(0.85) { add(.steps(dice.pick(DemoWords.next), days: dice.within(4...9))) }
            if dice.chance(0.09) { add(.slips(dice.within(10...40), why: dice.pick(DemoWords.slips))) }
            left -= pause
        }
    }

    private mutating func win() {
        later(1, .wins)
        guard dice.chance(0.35),
            let kind = ["limit_reached", "question_asked"].first(where: { playbook.kind($0) != nil })
        else { return }
        // A customer asks again, some weeks on.
        now = now + Int64(dice.within(18...60)) * Milliseconds.day
        guard !isOver else { return }
        add(
            .visits(
                looks(2) + [DemoSign(kind == "limit_reached" ? "question_asked" : kind, dice.pick(DemoWords.questions))]
            ))
        add(.assigns, at: now + Milliseconds.minute)
        later(0.3, call("connected"))
    }

    private mutating func lose() {
        guard dice.chance(0.3) else {
            later(1, .loses(reason(dice.pick(["price", "competitor", "feature", "other"]), .lost)))
            if dice.chance(0.06) { later(9, .reopens) }
            return
        }
        let reasons = playbook.reasons.filter { $0.use == .noDecision }
        later(3, .stalls(reasons.isEmpty ? "" : dice.pick(reasons).name, days: dice.within(60...150)))
    }
}
