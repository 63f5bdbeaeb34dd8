import Sales
import Scoring
import Storage

/// A few hundred leads of all sorts, the same in every run.
struct Crowd: Sendable {
    var leads: [Lead] = []
    var standings: [ID<Lead>: Standing] = [:]
    var people: [ID<Person>: Person] = [:]
    var accounts: [ID<Account>: Account] = [:]

    init(_ count: Int = 240, seed: UInt64 = 7) {
        var chance = Chance(seed)
        for number in 0..<UInt64(count) { add(number + 1, &chance) }
    }

    private mutating func add(_ number: UInt64, _ chance: inout Chance) {
        var lead = Lead(blank: id(number))
        // Numbers and ids in different orders, so that neither stands in for the other.
        lead.number = Int64(number * 7_919 % 100_003)
        lead.personID = pick(30, &chance).map { person($0) }
        lead.accountID = pick(20, &chance).map { account($0) }
        lead.state = LeadState.allCases.randomElement(using: &chance) ?? .new
        lead.source = ["Web", "Trade fair", nil].randomElement(using: &chance) ?? nil
        lead.campaignID = pick(3, &chance).map { id($0) }
        lead.ownerID = pick(4, &chance).map { id($0) }
        lead.openedAt = moment(Int64.random(in: 0..<50, using: &chance))
        lead.revisitOn = lead.state == .nurture ? pick(9, &chance).map { Day(number: Int64($0)) } : nil
        if let shoe = pick(6, &chance) { lead.own["shoe size"] = String(shoe + 36) }
        lead.coolingSince = pick(5, &chance) == 1 ? moment(9) : nil
        leads.append(lead)
        standings[lead.id] = standing(of: lead.id, &chance)
    }

    private func standing(of lead: ID<Lead>, _ chance: inout Chance) -> Standing {
        Standing(
            leadID: lead, playbook: 1, fit: .whole(40),
            interest: Points(thousandths: Int64.random(in: 0..<12_000, using: &chance)),
            grade: Grade.allCases.randomElement(using: &chance) ?? Grade.allCases[0], asOf: moment(0),
            changesAt: pick(9, &chance).map { moment(Int64($0)) }, window: Window(ruleCount: 0),
            buyerAt: pick(30, &chance).map { moment(Int64($0)) },
            nextTouchAt: pick(20, &chance).map { moment(Int64($0)) })
    }

    /// One of 1 to `most`, or nil every fourth time.
    private func pick(_ most: UInt64, _ chance: inout Chance) -> UInt64? {
        UInt64.random(in: 0..<4, using: &chance) == 0 ? nil : UInt64.random(in: 1...most, using: &chance)
    }

    private mutating func person(_ number: UInt64) -> ID<Person> {
        var person = Person(blank: id(number))
        person.firstName = ["Zoë", "Anna", "Anton", "Bo"][Int(number % 4)]
        person.lastName = number % 3 == 0 ? nil : "Nº \(number)"
        people[person.id] = person
        return person.id
    }

    private mutating func account(_ number: UInt64) -> ID<Account> {
        var account = Account(blank: id(number))
        account.industry = ["Software", nil, "Steel"][Int(number % 3)]
        account.employees = number % 2 == 0 ? nil : Int64(number * 10)
        if number % 4 == 0 { account.own["Tier"] = number % 8 == 0 ? "Gold" : "Silver" }
        account.name = ["Anvil Works", "Zoo", "Müller"][Int(number % 3)] + " \(number)"
        accounts[account.id] = account
        return account.id
    }

    func write(to store: Store) throws {
        for person in people.values { try store.insert(person, changedAt: moment(0)) }
        for account in accounts.values { try store.insert(account, changedAt: moment(0)) }
        for lead in leads {
            try store.insert(lead, changedAt: moment(0))
            if let standing = standings[lead.id] { try store.keep(standing, state: lead.state) }
        }
    }
}
