import Actions
import Foundation
import Sales

/// Somebody of the world: who they are, where they work, and how much of what counts they bring.
struct DemoPerson: Sendable {
    var details: PersonDetails
    var account: AccountDetails
    /// How well they fit, from nought to one.
    var fit: Double
    /// How much they want something, around nought.
    var intent: Double

    var name: String { details.fullName ?? "" }
    var company: String { account.name ?? "" }
}

/// Casts people and companies for the world; no two have an address or a domain in common.
struct DemoCast {
    private var dice: DemoDice
    private var companies: [DemoCompany] = []
    private var names: [String: Int] = [:]
    private var addresses: Set<String> = []

    /// A company as it was made up.
    private struct DemoCompany {
        let details: AccountDetails
        let country: DemoCountry
        let fits: Double
    }

    init(seed: UInt64) { dice = DemoDice(seed: seed, part: 1) }

    /// Somebody new, at a company of their own or at one of those that are there.
    mutating func person() -> DemoPerson {
        let known = !companies.isEmpty && dice.chance(0.38)
        let company = known ? dice.pick(companies) : found()
        return person(at: company)
    }

    /// Somebody new whom every rep would like to have: they decide, and leave an address.
    mutating func star() -> DemoPerson {
        while true {
            let person = person(at: found())
            if person.fit >= 0.8, person.details.email != nil { return person }
        }
    }

    private mutating func person(at company: DemoCompany) -> DemoPerson {
        let title = DemoTitle.all[dice.place(DemoTitle.all.map(\.weight))]
        let (first, last) = (dice.pick(company.country.first), dice.pick(company.country.last))
        // Some leave a phone number only.
        let isPhoned = dice.chance(0.08)
        var details = PersonDetails()
        (details.firstName, details.lastName, details.title) = (first, last, title.title)
        details.country = company.country.name
        if !isPhoned { details.email = address(first, last, company.details.domain ?? "") }
        if isPhoned || dice.chance(0.5) { details.phone = phone() }
        let fit = min(1, company.fits + 0.3 * title.reach + (isPhoned ? 0 : 0.2))
        return DemoPerson(details: details, account: company.details, fit: fit, intent: dice.bell())
    }

    private mutating func found() -> DemoCompany {
        let country = DemoCountry.all[dice.place(DemoCountry.all.map(\.weight))]
        let trade = DemoTrade.all[dice.place(DemoTrade.all.map(\.weight))]
        let plain = "\(dice.pick(DemoTrade.roots)) \(dice.pick(trade.words))"
        let count = names[plain, default: 0]
        names[plain] = count + 1
        let name = count == 0 ? plain : "\(plain) \(country.cities[count % country.cities.count])\(suffix(count))"
        let employees = Int64(min(12_000, max(3, dice.skewed(95, 1.3))))
        var details = AccountDetails(
            name: name, domain: DemoCast.plain(name) + ".example", industry: trade.industry, employees: employees)
        details.country = country.name
        details.region = dice.pick(country.cities)
        let size = (20...500).contains(employees) ? 0.3 : (501...2_000).contains(employees) ? 0.2 : 0.05
        let company = DemoCompany(details: details, country: country, fits: size + (trade.fits ? 0.2 : 0))
        companies.append(company)
        return company
    }

    /// Two of one name in one city are told apart by a number.
    private func suffix(_ count: Int) -> String { count < 3 ? "" : " \(count)" }

    private mutating func address(_ first: String, _ last: String, _ domain: String) -> String {
        let local = "\(DemoCast.plain(first)).\(DemoCast.plain(last))"
        var (address, count) = ("\(local)@\(domain)", 1)
        while !addresses.insert(address).inserted {
            count += 1
            address = "\(local)\(count)@\(domain)"
        }
        return address
    }

    private mutating func phone() -> String { "+43 1 \(555_0000 + dice.below(9_999))" }

    /// Letters and digits without accents, as they stand in addresses.
    static func plain(_ text: String) -> String {
        let folded = Folding.name(text) ?? text
        let kept = folded.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        return String(String.UnicodeScalarView(kept))
    }
}
