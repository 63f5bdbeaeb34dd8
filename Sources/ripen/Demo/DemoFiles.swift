import Actions
import Foundation
import Sales

/// Files as people hand them in, imported as anybody would.
struct DemoFiles {
    private let calendar: DemoCalendar
    private var dice: DemoDice

    init(_ calendar: DemoCalendar, _ dice: DemoDice) { (self.calendar, self.dice) = (calendar, dice) }

    /// The customers from before, with what they bought and who looks after them.
    func customers(_ people: [DemoPerson], at desks: DemoDesks) async throws {
        var dice = dice
        let accounts = try DemoSheet("name,domain,industry,employees,country,owner")
        let persons = try DemoSheet("external_id,first_name,last_name,email,title,account")
        let deals = try DemoSheet("external_id,name,account,people,amount,created_at,outcome,closed_at,owner")
        for (place, person) in people.enumerated() {
            let (account, details) = (person.account, person.details)
            let owner = DemoTeam.reps[place % DemoTeam.reps.count].email
            try accounts.add(
                [
                    account.name, account.domain, account.industry, account.employees?.description, account.country,
                    owner,
                ])
            try persons.add(
                ["c-\(place)", details.firstName, details.lastName, details.email, details.title, account.name])
            let bought = calendar.first + -dice.within(40...420)
            let amount = String(Int(dice.skewed(15_000, 0.5) / 250) * 250)
            try deals.add([
                "sold-\(place)", "\(person.company): first licence", account.name, "c-\(place)", amount,
                (bought + -45).description, "won", bought.description, owner,
            ])
        }
        try await accounts.hand(in: .accounts, "customers.csv", at: desks.owner)
        try await persons.hand(in: .people, "contacts.csv", at: desks.owner)
        try await deals.hand(
            in: .opportunities, "sales-before.csv", at: desks.owner, history: "sales from the old sheet")
        try await owners(at: desks)
    }

    /// The owner's name, which making a workspace does not ask for.
    private func owners(at desks: DemoDesks) async throws {
        let sheet = try DemoSheet("email,name,role")
        try sheet.add([DemoTeam.owner.email, DemoTeam.owner.name, "owner"])
        try await sheet.hand(in: .users, "team.csv", at: desks.owner)
    }

    /// Two lists: one bought, one scanned at the fair. Nobody of them is a lead for that.
    func lists(_ people: [DemoPerson], at desks: DemoDesks) async throws {
        let header =
            "first_name,last_name,email,phone,title,company,domain,industry,employees,country,origin,basis,vendor"
        let half = people.count * 2 / 3
        for (name, part, words) in [
            ("Bought: planners in the region", people[..<half], ["bought", "legitimate interest", "Adressen Direkt"]),
            ("Badges: Smart Factory Fair", people[half...], ["badge scan", "asked at the stand", "Messe Donau"]),
        ] {
            let sheet = try DemoSheet(header)
            for person in part {
                let (details, account) = (person.details, person.account)
                try sheet.add(
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
        let sheet = try DemoSheet("external_id,from,to,amount,kind,campaign,source,vendor,note")
        for cost in DemoCost.of(month: month) {
            let (from, to) = (calendar.first + cost.days.lowerBound, calendar.first + cost.days.upperBound)
            try sheet.add([
                "cost-\(month)-\(sheet.count)", from.description, to.description, String(cost.euros), cost.kind,
                cost.channel?.campaign, cost.channel?.source, cost.vendor, cost.note,
            ])
        }
        try await sheet.hand(in: .costs, "costs-\(month).csv", at: desks.marketer)
    }
}

/// What was spent on something, on days after the first of the world.
struct DemoCost: Sendable {
    let euros: Int
    let kind: String
    var channel: DemoChannel?
    var vendor = ""
    let days: ClosedRange<Int>
    var note = ""

    /// Everything that a month cost. For people and tools nobody says for which campaign.
    static func of(month: Int) -> [DemoCost] {
        let days = (month - 1) * 30...month * 30 - 1
        let wages = DemoCost(euros: 24_500, kind: "people", days: days, note: "Sales and marketing staff")
        let tools = DemoCost(euros: 690, kind: "tools", days: days, note: "Tools")
        return DemoChannel.all.flatMap { costs(of: $0, month, days) } + [wages, tools]
    }

    private static func costs(of channel: DemoChannel, _ month: Int, _ days: ClosedRange<Int>) -> [DemoCost] {
        let monthly = channel.monthly.map {
            DemoCost(euros: $0.euros + month * 37, kind: $0.kind, channel: channel, vendor: $0.vendor, days: days)
        }
        guard let daily = channel.daily else { return [monthly].compactMap { $0 } }
        return channel.days.filter(days.contains).map {
            DemoCost(euros: daily.euros, kind: daily.kind, channel: channel, vendor: daily.vendor, days: $0...$0)
        }
    }
}
