import Actions
import Foundation
import Sales

/// What happens to the workspace as a whole: files handed in, costs booked, jobs run.
struct DemoChores {
    private let calendar: DemoCalendar
    private let dice: DemoDice
    private var customers: [DemoPerson] = []
    private var listed: [DemoPerson] = []
    /// The next day of the world on which something is to be done.
    private var day = 0

    init(_ calendar: DemoCalendar, seed: UInt64) {
        self.calendar = calendar
        dice = DemoDice(seed: seed, part: 3)
    }

    /// Who had bought before, and who is on lists.
    mutating func bring(customers: [DemoPerson], listed: [DemoPerson]) {
        (self.customers, self.listed) = (customers, listed)
    }

    /// Does everything that is due by `moment`.
    mutating func work(until moment: Moment, at desks: DemoDesks, _ clock: DemoClock) async throws {
        while true {
            let due = calendar.moment(calendar.first + day, 8)
            guard due <= moment else { return }
            clock.move(to: due)
            try await work(at: desks)
            day += 1
        }
    }

    private func work(at desks: DemoDesks) async throws {
        let files = DemoFiles(calendar, dice)
        switch day {
        case 0: try await files.customers(customers, at: desks)
        case 100: try await files.lists(listed, at: desks)
        default: break
        }
        if day > 0, day.isMultiple(of: 30) { try await files.costs(month: day / 30, at: desks) }
        if day.isMultiple(of: 3) { while try await desks.system.runDueJobs(limit: 500).more {} }
    }
}
