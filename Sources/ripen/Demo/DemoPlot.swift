import Sales

/// Thinks up what happens to one person, from their first visit to wherever it leads.
struct DemoPlot {
    let thread: Int
    let role: DemoThread
    let playbook: Playbook
    let calendar: DemoCalendar
    var dice: DemoDice
    /// How far it has got.
    var now: Moment
    private(set) var beats: [DemoBeat] = []

    init(_ thread: Int, _ role: DemoThread, _ playbook: Playbook, _ calendar: DemoCalendar, _ dice: DemoDice) {
        (self.thread, self.role, self.playbook, self.calendar, self.dice) = (thread, role, playbook, calendar, dice)
        now = calendar.end
    }

    var rep: DemoMember { DemoTeam.reps[role.rep] }

    /// How much speaks for an opportunity: who they are, what they want, where they come from, who looks after them.
    var promise: Double { 3 * role.person.fit + 1.1 * role.person.intent + role.channel.quality + rep.skill - 2.7 }

    /// Adds a deed at a moment, unless that lies ahead.
    mutating func add(_ deed: DemoDeed, at moment: Moment) {
        guard moment < calendar.end else { return }
        beats.append(DemoBeat(at: moment, thread: thread, deed: deed))
    }

    /// Adds a deed now.
    mutating func add(_ deed: DemoDeed) { add(deed, at: now) }

    /// Adds a deed in working time, so many days from now, and goes on from there.
    mutating func later(_ days: Double, _ deed: DemoDeed) {
        now = calendar.work(days: days, after: now, &dice)
        add(deed)
    }

    /// Whether there is nothing left to tell.
    var isOver: Bool { now >= calendar.end }
}

extension DemoPlot {
    /// A first episode that begins on that day, and what follows.
    mutating func play(on day: Day) {
        if dice.chance(0.3) { warmUp(before: day) }
        now = calendar.engaged(day, &dice)
        add(.visits(visit(to: opening())))
        carryOn()
    }

    /// An episode that began otherwise, from now on: the rep hears of it, and it takes its way.
    mutating func carryOn() {
        add(.assigns, at: now + Int64(dice.within(1...9)) * Milliseconds.minute)
        let fate = fate()
        if fate != .invalid { respond(reached: fate == .buys ? 0.8 : 0.45) }
        switch fate {
        case .invalid: invalid()
        case .unfit: unfit()
        case .waits: waits()
        case .silent: silent()
        case .buys: buy()
        }
    }

    private enum Fate { case invalid, unfit, waits, silent, buys }

    private mutating func fate() -> Fate {
        if dice.chance(role.channel.quality < 0.2 ? 0.07 : 0.02) { return .invalid }
        if dice.chance(likelihood(promise)) { return .buys }
        let place = dice.place([0.3 + 1.2 * (1 - role.person.fit), 1, 1.5])
        return [.unfit, .waits, .silent][place]
    }

    /// They were about before, known by their address but asking for nothing.
    private mutating func warmUp(before day: Day) {
        for _ in 0..<dice.within(1...3) {
            let at = calendar.engaged(day + -dice.within(1...20), &dice)
            add(.visits(looks(dice.within(1...3))), at: at)
        }
    }

    /// A kind that asks, as the channel brings it.
    mutating func opening() -> String {
        let asking = playbook.kinds.filter { $0.proactive && $0.intake == .human && $0.effect == .none }.map(\.name)
        let fitting = role.channel.opening.filter(asking.contains)
        guard !fitting.isEmpty else { return dice.pick(asking) }
        return fitting[dice.place((0..<fitting.count).map { 1 / Double($0 + 1) })]
    }

    /// A visit that ends with `kind`.
    private mutating func visit(to kind: String) -> [DemoSign] {
        looks(dice.within(0...4)) + [DemoSign(kind, DemoPlot.detail(kind, &dice))]
    }

    /// Pages looked at, one after the other.
    mutating func looks(_ count: Int) -> [DemoSign] {
        let kinds = DemoPlot.looking.filter { playbook.kind($0.kind) != nil }
        guard !kinds.isEmpty else { return [] }
        return (0..<count).map { place in
            let look = dice.pick(kinds)
            return DemoSign(look.kind, minutes: Double(count - place) * 1.5, url: look.url)
        }
    }

    private static let looking: [(kind: String, url: String)] = [
        ("page_viewed", "/"), ("page_viewed", "/product"), ("page_viewed", "/cases/pumps"),
        ("pricing_viewed", "/pricing"), ("case_study_viewed", "/cases/retail"), ("vehicle_viewed", "/stock/estate"),
    ]

    static func detail(_ kind: String, _ dice: inout DemoDice) -> String? {
        switch kind {
        case "question_asked", "form_submitted": dice.pick(DemoWords.questions)
        case "content_downloaded":
            dice.pick(["Paper: forecasts that hold", "Price guide", "Checklist: ten planning traps"])
        case "referral_received": "Recommended by a customer of ours"
        default: nil
        }
    }
}

extension DemoPlot {
    /// The first attempt, as fast as this rep is, and more of them until somebody is reached.
    private mutating func respond(reached chance: Double) {
        now = calendar.working(min(2_400, dice.skewed(rep.pace, 0.9)), after: now)
        // Who calls soon reaches more.
        let likely = chance + (rep.pace < 60 ? 0.12 : rep.pace > 200 ? -0.12 : 0)
        for _ in 0..<dice.within(1...3) {
            if dice.chance(likely) { return add(call("connected")) }
            add(
                dice.chance(0.4) ? .logs("email", outcome: "sent", note: dice.pick(DemoWords.mails)) : call("no_answer")
            )
            now = calendar.work(days: 1 + 2 * dice.share(), after: now, &dice)
        }
    }

    mutating func call(_ outcome: String) -> DemoDeed {
        let notes = outcome == "connected" ? DemoWords.connected : DemoWords.unanswered
        return .logs("call", outcome: outcome, note: dice.pick(notes))
    }

    private mutating func invalid() {
        let reason = dice.pick(["spam", "job_seeker", "selling_to_us", "support", "test", "duplicate"])
        later(0.5 * dice.share(), .disqualifies(self.reason(reason, .disqualified)))
    }

    private mutating func unfit() {
        let reason = role.person.fit < 0.5 ? dice.pick(["too_small", "outside_area"]) : "no_need"
        later(dice.share() * 5, .disqualifies(self.reason(reason, .disqualified)))
    }

    /// Interested, and not now: nurture, from which some come back.
    private mutating func waits() {
        keepInTouch(days: dice.skewed(9, 0.5))
        let reasons = playbook.reasons.filter { $0.use == .nurture && $0.reasonClass == .ordinary }
        let reason = dice.pick(reasons)
        let days = if case .days(let days) = reason.revisit { days } else { dice.within(30...120) }
        add(.rests(reason.name, days: days))
        guard dice.chance(0.3) else { return }
        now = now + Int64(Double(days) * (0.3 + 0.6 * dice.share())) * Milliseconds.day
        guard !isOver else { return }
        play(on: calendar.zone.day(of: now))
    }

    /// Nobody answers: attempts, further apart each time, then it is put to rest, or forgotten.
    private mutating func silent() {
        for days in [2.0, 4, 6, 7] { later(days + dice.share(), call(dice.pick(["no_answer", "left_message"]))) }
        guard dice.chance(0.93) else { return }
        let rests = dice.chance(0.55)
        let deed: DemoDeed =
            rests
            ? .rests(reason("not_the_decider", .nurture), days: 30) : .disqualifies(reason("no_need", .disqualified))
        later(6, deed)
    }

    /// A touch at least every six days, and a visit now and then, for so many days.
    mutating func keepInTouch(days: Double) {
        var left = days
        while left > 0, !isOver {
            let pause = min(left, 3 + 3 * dice.share())
            if dice.chance(0.45) { look(within: pause) }
            later(pause, call(dice.chance(0.6) ? "connected" : "left_message"))
            left -= pause
        }
    }

    /// Somebody looks around again, or uses what they try.
    mutating func look(within days: Double) {
        let day = calendar.zone.day(of: now + Int64(days * dice.share() * Double(Milliseconds.day)))
        let at = calendar.engaged(day, &dice)
        guard at > now else { return }
        let uses = DemoPlot.using.filter { playbook.kind($0) != nil }
        var signs = looks(dice.within(1...3))
        if !uses.isEmpty, dice.chance(0.6) { signs.append(DemoSign(dice.pick(uses))) }
        if !signs.isEmpty { add(.visits(signs), at: at) }
    }

    private static let using = [
        "product_active_day", "product_active_day", "teammate_invited", "limit_reached", "case_study_viewed",
    ]

    /// The reason of that name, or the first ordinary one of its use.
    func reason(_ name: String, _ use: Reason.Use) -> String {
        if playbook.reason(name, for: use) != nil { return name }
        return playbook.reasons.first { $0.use == use && $0.reasonClass == .ordinary }?.name ?? name
    }
}
