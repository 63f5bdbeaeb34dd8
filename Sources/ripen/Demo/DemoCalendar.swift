import Sales

/// When people of the demonstration do things: by weekday and hour of the workspace's zone.
struct DemoCalendar: Sendable {
    let zone: LocalTime
    /// The moment the world is told up to.
    let end: Moment
    /// The day of that moment.
    let today: Day
    /// The first day of the world.
    let first: Day

    /// How many days are told of.
    static let length = 182

    init(zone: LocalTime, end: Moment) {
        self.zone = zone
        self.end = end
        today = zone.day(of: end)
        first = today + -DemoCalendar.length
    }

    /// That hour of a day, as 9.5 for half past nine.
    func moment(_ day: Day, _ hour: Double) -> Moment {
        zone.start(of: day) + Int64(hour * 3_600) * Milliseconds.second
    }

    /// Monday to Friday.
    static func isWorkday(_ day: Day) -> Bool { (day.number + 3) % 7 < 5 }

    /// That day, or the Monday after it.
    func workday(from day: Day) -> Day {
        var day = day
        while !DemoCalendar.isWorkday(day) { day = day + 1 }
        return day
    }

    /// When somebody does something that day: mostly in working hours, less in the evening, hardly ever at night.
    func engaged(_ day: Day, _ dice: inout DemoDice) -> Moment {
        let hour = dice.place(DemoCalendar.hours)
        return moment(day, Double(hour) + dice.share())
    }

    /// A day on which people engage: mostly a workday, from so many days after the first.
    func day(after days: Int, _ dice: inout DemoDice) -> Day {
        let day = first + days
        return DemoCalendar.isWorkday(day) || dice.chance(0.22) ? day : day + 2
    }

    /// So many working minutes after a moment: nine to half past five, Monday to Friday.
    func working(_ minutes: Double, after moment: Moment) -> Moment {
        var (at, rest) = (opened(moment), minutes)
        while true {
            let closes = self.moment(zone.day(of: at), DemoCalendar.closes)
            let left = Double(closes - at) / Double(Milliseconds.minute)
            guard rest > left else { return at + Int64(rest * Double(Milliseconds.minute)) }
            rest -= left
            at = opened(self.moment(zone.day(of: at) + 1, DemoCalendar.opens))
        }
    }

    /// A moment of work, so many days later: on a workday, in working hours.
    func work(days: Double, after moment: Moment, _ dice: inout DemoDice) -> Moment {
        let day = workday(from: zone.day(of: moment + Int64(days * Double(Milliseconds.day))))
        let at = self.moment(day, DemoCalendar.opens + dice.share() * (DemoCalendar.closes - DemoCalendar.opens))
        return max(at, working(20 + 60 * dice.share(), after: moment))
    }

    private func opened(_ moment: Moment) -> Moment {
        var day = zone.day(of: moment)
        if moment >= self.moment(day, DemoCalendar.closes) { day = day + 1 }
        day = workday(from: day)
        return max(moment, self.moment(day, DemoCalendar.opens))
    }

    private static let opens = 9.0
    private static let closes = 17.5
    /// How much happens in each hour of a day.
    private static let hours: [Double] = [
        0.1, 0.05, 0.03, 0.03, 0.05, 0.2, 0.8, 2.5, 6, 9.5, 10.5, 9.5, 6, 7.5, 9.5, 9, 7.5, 5, 3.2, 2.8, 3, 2.6, 1.4,
        0.5,
    ]
}
