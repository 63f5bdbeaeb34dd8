import Sales

/// One of the crowd: everything about them falls from dice of their own, and is thrown again for each file.
struct DemoGuest {
    let id: String
    let country: DemoCountry
    let trade: DemoTrade
    let title: DemoTitle
    let channel: DemoChannel
    let first: String
    let last: String
    let company: String
    let domain: String
    let employees: Int
    let owner: String
    let opening: String
    let opened: Moment
    let decision: Decision?
    let deal: Deal?
    private let calendar: DemoCalendar
    private let kinds: [String]
    private var dice: DemoDice

    /// What was decided about the lead.
    struct Decision {
        let name: String
        let at: Moment
        var reason: String?
        var until: Day?
    }

    /// What the lead became.
    struct Deal {
        let type: String
        let stage: String
        let amount: Int
        let opened: Moment
        let closes: Day
        var outcome: String?
        var closed: Moment?
        var reason: String?
    }

    var email: String { "\(DemoCast.plain(first)).\(DemoCast.plain(last)).\(id)@\(domain)" }

    init(_ number: Int, seed: UInt64, _ calendar: DemoCalendar, _ playbook: Playbook) {
        // Two share a company.
        var firm = DemoDice(seed: seed, part: -1 - number / 2)
        var dice = DemoDice(seed: seed, part: 10_000_000 + number)
        id = "old\(number)"
        country = DemoCountry.all[firm.place(DemoCountry.all.map(\.weight))]
        trade = DemoTrade.all[firm.place(DemoTrade.all.map(\.weight))]
        company = "\(firm.pick(DemoTrade.roots)) \(firm.pick(trade.words)) \(number / 2 + 1)"
        domain = "\(DemoCast.plain(company)).example"
        employees = Int(min(12_000, max(3, firm.skewed(95, 1.3))))
        title = DemoTitle.all[dice.place(DemoTitle.all.map(\.weight))]
        channel = DemoChannel.all[dice.place(DemoChannel.all.map(\.weight))]
        (first, last) = (dice.pick(country.first), dice.pick(country.last))
        owner = DemoTeam.reps[dice.place(DemoTeam.reps.map(\.weight))].email
        let asking = playbook.kinds.filter { $0.proactive && $0.intake == .human && $0.effect == .none }.map(\.name)
        opening = dice.pick(channel.opening.filter(asking.contains) + [asking[0]])
        let days = channel.days.isEmpty ? dice.below(DemoCalendar.length - 1) : dice.pick(channel.days)
        opened = min(calendar.engaged(calendar.day(after: days, &dice), &dice), calendar.end + -Milliseconds.hour)
        kinds = playbook.kinds.filter { $0.effect == .none && $0.intake == .human && !$0.proactive }.map(\.name)
        let fit = 0.3 * title.reach + (trade.fits ? 0.2 : 0) + ((20...500).contains(employees) ? 0.3 : 0.1) + 0.2
        let promise = 3 * fit + 1.1 * dice.bell() + channel.quality - 3.6
        deal = DemoGuest.deal(promise, opened, calendar, playbook, &dice)
        decision = deal == nil ? DemoGuest.decision(opened, calendar, playbook, &dice) : nil
        (self.calendar, self.dice) = (calendar, dice)
    }

    /// The next thing they do after their lead was opened.
    mutating func sign() -> (kind: String, at: Moment, url: String?) {
        let kind = kinds.isEmpty || dice.chance(0.6) ? "page_viewed" : dice.pick(kinds)
        let span = Double(calendar.end - opened)
        // Most of it happens in the first weeks.
        let at = opened + Int64(span * dice.share() * dice.share())
        return (kind, at, kind == "page_viewed" ? dice.pick(["/", "/product", "/pricing", "/cases"]) : nil)
    }

    private static func decision(
        _ opened: Moment, _ calendar: DemoCalendar, _ playbook: Playbook, _ dice: inout DemoDice
    ) -> Decision? {
        let at = opened + Int64(dice.within(2...40)) * Milliseconds.day
        guard at < calendar.end, dice.chance(0.88) else { return nil }
        let rests = dice.chance(0.5)
        let reasons = playbook.reasons.filter { $0.use == (rests ? .nurture : .disqualified) }
        guard !reasons.isEmpty else { return nil }
        let until = rests ? calendar.today + dice.within(5...120) : nil
        return Decision(name: rests ? "nurture" : "disqualified", at: at, reason: dice.pick(reasons).name, until: until)
    }

    private static func deal(
        _ promise: Double, _ opened: Moment, _ calendar: DemoCalendar, _ playbook: Playbook, _ dice: inout DemoDice
    ) -> Deal? {
        let at = opened + Int64(dice.skewed(14, 0.6) * Double(Milliseconds.day))
        guard dice.chance(likelihood(promise)), at < calendar.end, let type = playbook.types.first else { return nil }
        let stage = dice.pick(type.stages).name
        let amount = Int(dice.skewed(16_000, 0.6) / 250) * 250
        let ends = at + Int64(dice.within(15...80)) * Milliseconds.day
        var deal = Deal(
            type: type.name, stage: stage, amount: amount, opened: at,
            closes: max(calendar.zone.day(of: ends), calendar.today + dice.within(1...60)))
        guard ends < calendar.end else { return deal }
        deal.closed = ends
        deal.outcome = dice.chance(likelihood(0.55 * promise + 0.2)) ? "won" : dice.chance(0.7) ? "lost" : "no_decision"
        let use: Reason.Use = deal.outcome == "lost" ? .lost : .noDecision
        let reasons = playbook.reasons.filter { $0.use == use }
        deal.reason = deal.outcome == "won" || reasons.isEmpty ? nil : dice.pick(reasons).name
        return deal
    }
}
