import Actions
import PlaybookText
import SQLPort
import Sales
import Storage

/// A workspace as it is after half a year of selling, made through the ordinary verbs, in the order of time.
struct DemoWorld {
    let desks: DemoDesks
    let calendar: DemoCalendar
    let clock: DemoClock
    let playbook: Playbook
    private(set) var threads: [DemoThread] = []
    /// The one whose lead lacks one thing only.
    let star = 0
    /// What people tried that a rule refused, by its code: they are people.
    private(set) var refused: [String: Int] = [:]
    private let seed: UInt64
    private var chores: DemoChores

    /// Makes the workspace with its team in `database`, half a year before `end`.
    init(
        in database: any SQLDatabase, playbook name: String, endingAt end: Moment, seed: UInt64
    ) async throws {
        let zone = LocalTime(zone: DemoTeam.zone) ?? .utc
        let calendar = DemoCalendar(zone: zone, end: end)
        let clock = DemoClock(at: calendar.moment(calendar.first, 8))
        let ids = IDSource(seed: seed)
        let opening = try await Desk.createWorkspace(
            named: DemoTeam.company, ownerEmail: DemoTeam.owner.email, playbook: PlaybookText.shipped(name) ?? "",
            zone: DemoTeam.zone, in: database, clock: { clock.now }, ids: ids)
        let owner = Desk(
            database: database, workspace: opening.profile, actor: .user(opening.owner.id), role: .owner,
            clock: { clock.now }, ids: ids)
        desks = try await DemoDesks(owner)
        playbook = opening.playbook.playbook
        (self.calendar, self.clock, self.seed) = (calendar, clock, seed)
        chores = DemoChores(calendar, seed: seed)
    }

    /// Lets so many leads come and everything happen, then sets the clock to the present.
    mutating func live(leads: Int, _ progress: (_ done: Int, _ total: Int) -> Void) async throws {
        let beats = try await plan(leads)
        for (place, beat) in beats.enumerated() {
            try await chores.work(until: beat.at, at: desks, clock)
            clock.move(to: beat.at)
            try await attempt(beat)
            progress(place + 1, beats.count)
        }
        try await chores.work(until: calendar.end, at: desks, clock)
        clock.move(to: calendar.end)
        while try await desks.system.runDueJobs(limit: 500).more {}
    }

    /// People fail at times: what a rule refuses does not happen.
    private mutating func attempt(_ beat: DemoBeat) async throws {
        var staging = DemoStaging(
            desks: desks, playbook: playbook, calendar: calendar, now: beat.at, thread: threads[beat.thread])
        do {
            try await staging.take(beat.deed)
        } catch let refusal as Refusal {
            refused[refusal.code.name, default: 0] += 1
        }
        threads[beat.thread] = staging.thread
    }
}

extension DemoWorld {
    /// Everything that happens, in the order of time; the customers and lists of before are handed to the chores.
    private mutating func plan(_ leads: Int) async throws -> [DemoBeat] {
        var cast = DemoCast(seed: seed)
        var dice = DemoDice(seed: seed, part: 2)
        var beats: [DemoBeat] = []
        let customers = (0..<max(3, leads / 20)).map { _ in cast.person() }
        let listed = (0..<max(24, leads / 2)).map { _ in cast.person() }
        chores.bring(customers: customers, listed: listed)
        let senders = customers.compactMap(\.details.email)
        for number in 0..<leads {
            let day = self.day(&dice)
            let isCustomer = dice.chance(0.06)
            let isStar = number == star
            let person = isStar ? cast.star() : isCustomer ? dice.pick(customers) : cast.person()
            var thread = DemoThread(person, day.channel, rep: rep(on: day.day, &dice))
            thread.isCustomer = isCustomer && !isStar
            if day.channel.source == "referral", !senders.isEmpty { thread.referrer = dice.pick(senders) }
            beats += plot(thread, isStar: isStar, day.day)
        }
        for place in 0..<max(3, leads / 40) {
            beats += plotFresh(cast.star(), place, &dice)
        }
        for person in listed { beats += plot(listed: person, &dice) }
        return beats.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// A channel and a day on which it brings somebody: more of them lately than at first.
    private func day(_ dice: inout DemoDice) -> (channel: DemoChannel, day: Day) {
        let channel = DemoChannel.all[dice.place(DemoChannel.all.map(\.weight))]
        let root = dice.share().squareRoot()
        let steady = Int(Double(DemoCalendar.length) * root * root.squareRoot())
        let days = channel.days.isEmpty ? steady : dice.pick(channel.days) + (dice.chance(0.3) ? 1 : 0)
        return (channel, channel.days.isEmpty ? calendar.day(after: days, &dice) : calendar.first + days)
    }

    private mutating func plot(_ thread: DemoThread, isStar: Bool, _ day: Day) -> [DemoBeat] {
        var thread = thread
        if thread.isCustomer { thread.person.intent += 1.2 }
        if isStar { thread.rep = 1 }
        var plot = plot(thread)
        isStar ? plot.playStar() : plot.play(on: day)
        return plot.beats
    }

    /// Somebody who came in the last hours: nobody has answered them yet, or just.
    private mutating func plotFresh(_ person: DemoPerson, _ place: Int, _ dice: inout DemoDice) -> [DemoBeat] {
        let channel = DemoChannel.all[place % 2]
        var plot = plot(DemoThread(person, channel, rep: rep(on: calendar.today, &dice)))
        plot.playFresh(hoursAgo: 0.1 + 1.4 * Double(place))
        return plot.beats
    }

    /// The plot of another thread, with dice of its own.
    private mutating func plot(_ thread: DemoThread) -> DemoPlot {
        threads.append(thread)
        let dice = DemoDice(seed: seed, part: 1_000 + threads.count)
        return DemoPlot(threads.count - 1, thread, playbook, calendar, dice)
    }

    private mutating func plot(listed person: DemoPerson, _ dice: inout DemoDice) -> [DemoBeat] {
        let rep = rep(on: calendar.today + -30, &dice)
        let channel = DemoChannel(source: "list", opening: [], weight: 0, quality: -0.2)
        var plot = plot(DemoThread(person, channel, rep: rep))
        plot.playListed()
        return plot.beats
    }

    /// Who gets a lead: who is away gets none.
    private func rep(on day: Day, _ dice: inout DemoDice) -> Int {
        var weights = DemoTeam.reps.map(\.weight)
        if day > calendar.today + -(DemoTeam.daysAway + 8) { weights[DemoTeam.absent] = 0 }
        return dice.place(weights)
    }
}
