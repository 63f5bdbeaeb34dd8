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

/// Files as people hand them in, imported as anybody would.
struct DemoFiles {
    private let calendar: DemoCalendar
    private var dice: DemoDice

    init(_ calendar: DemoCalendar, _ dice: DemoDice) { (self.calendar, self.dice) = (calendar, dice) }

    /// The customers from before, with what they bought and who looks after them.
    func customers(_ people: [DemoPerson], at desks: DemoDesks) async throws {
        var dice = dice
        var (accounts, persons, deals) = (DemoSheet("name,domain,industry,employees,country,owner"),
            DemoSheet("external_id,first_name,last_name,email,title,account"),
            DemoSheet("external_id,name,account,people,amount,created_at,outcome,closed_at,owner"))
        for (place, person) in people.enumerated() {
            let (account, details) = (person.account, person.details)
            let owner = DemoTeam.reps[place % DemoTeam.reps.count].email
            accounts.add(
                [account.name, account.domain, account.industry, account.employees?.description, account.country, owner])
            persons.add(
                ["c-\(place)", details.firstName, details.lastName, details.email, details.title, account.name])
            let bought = calendar.first + -dice.within(40...420)
            let amount = String(Int(dice.skewed(15_000, 0.5) / 250) * 250)
            deals.add([
                "sold-\(place)", "\(person.company): first licence", account.name, "c-\(place)", amount,
                (bought + -45).description, "won", bought.description, owner,
            ])
        }
        try await accounts.hand(in: .accounts, "customers.csv", at: desks.owner)
        try await persons.hand(in: .people, "contacts.csv", at: desks.owner)
        try await deals.hand(in: .opportunities, "sales-before.csv", at: desks.owner, history: "sales from the old sheet")
        try await owners(at: desks)
    }

    /// The owner's name, which making a workspace does not ask for.
    private func owners(at desks: DemoDesks) async throws {
        var sheet = DemoSheet("email,name,role")
        sheet.add([DemoTeam.owner.email, DemoTeam.owner.name, "owner"])
        try await sheet.hand(in: .users, "team.csv", at: desks.owner)
    }

    /// Two lists: one bought, one scanned at the fair. Nobody of them is a lead for that.
    func lists(_ people: [DemoPerson], at desks: DemoDesks) async throws {
        let header = "first_name,last_name,email,phone,title,company,domain,industry,employees,country,origin,basis,vendor"
        let half = people.count * 2 / 3
        for (name, part, words) in [
            ("Bought: planners in the region", people[..<half], ["bought", "legitimate interest", "Adressen Direkt"]),
            ("Badges: Smart Factory Fair", people[half...], ["badge scan", "asked at the stand", "Messe Wien"]),
        ] {
            var sheet = DemoSheet(header)
            for person in part {
                let (details, account) = (person.details, person.account)
                sheet.add(
                    [
                        details.firstName, details.lastName, details.email, details.phone, details.title, account.name,
                        account.domain, account.industry, account.employees?.description, account.country,
                    ] + words)
            }
            try await sheet.hand(in: .list, "\(name).csv", at: desks.marketer, list: name)
        }
    }

    /// What a month cost: by campaign where it is known for which, and for people and tools as a whole.
    func costs(month: Int, at desks: DemoDesks) async throws {
        let days = (month - 1) * 30..<month * 30
        let (from, to) = (calendar.first + days.lowerBound, calendar.first + (days.upperBound - 1))
        var sheet = DemoSheet("external_id,from,to,amount,kind,campaign,source,vendor,note")
        func book(_ euros: Int, _ kind: String, _ channel: DemoChannel?, _ vendor: String, _ days: (Day, Day), _ note: String) {
            sheet.add([
                "cost-\(month)-\(sheet.count)", days.0.description, days.1.description, String(euros), kind,
                channel?.campaign, channel?.source, vendor, note,
            ])
        }
        for channel in DemoChannel.all {
            if let cost = channel.monthly { book(cost.euros + month * 37, cost.kind, channel, cost.vendor, (from, to), "") }
            guard let cost = channel.daily else { continue }
            for day in channel.days where days.contains(day) {
                book(cost.euros, cost.kind, channel, cost.vendor, (calendar.first + day, calendar.first + day), "")
            }
        }
        book(24_500, "people", nil, "", (from, to), "Sales and marketing staff")
        book(690, "tools", nil, "Ripen and friends", (from, to), "Tools")
        try await sheet.hand(in: .costs, "costs-\(month).csv", at: desks.marketer)
    }
}

/// A small file as it grows: written once, handed in, and thrown away.
struct DemoSheet {
    private(set) var count = 0
    private var text: String

    init(_ header: String) { text = header + "\n" }

    mutating func add(_ cells: [String?]) {
        count += 1
        text += cells.map { DemoSheet.cell($0 ?? "") }.joined(separator: ",") + "\n"
    }

    private static func cell(_ text: String) -> String {
        text.contains(where: { ",\"\n".contains($0) }) ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    /// Imports the rows under the name the file would have. Refuses to go on where a row was refused.
    func hand(
        in kind: ImportKind, _ name: String, at desk: Desk, list: String? = nil, history: String? = nil
    ) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("ripen-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        var order = ImportOrder(kind, path: file.path, file: name)
        (order.list, order.history) = (list, history)
        let report = try await desk.importTable(order)
        guard let row = report.refusals.first else { return }
        throw Complaint(.fault, "fault", "\(name): \(row.sentence)")
    }
}
