import Sales
import Storage

/// How the rows of an export name other things: by the id they had elsewhere, else by their id here; people of ours by
/// their e-mail address.
final class Naming {
    /// What stands where nothing is meant although an import would take over something.
    static let nothing = "none"

    private let store: Store
    private var users: [ID<User>: String] = [:]
    private var campaigns: [ID<Campaign>: String] = [:]

    init(_ store: Store) { self.store = store }

    func person(_ id: ID<Person>?) throws -> String? {
        try id.map { try store.find(Person.self, $0)?.record.externalID ?? $0.description }
    }

    func account(_ id: ID<Account>?) throws -> String? {
        try id.map { try store.find(Account.self, $0)?.record.externalID ?? $0.description }
    }

    func lead(_ id: ID<Lead>?) throws -> String? {
        try id.map { try store.find(Lead.self, $0)?.record.externalID ?? $0.description }
    }

    func opportunity(_ id: ID<Opportunity>?) throws -> String? {
        try id.map { try store.find(Opportunity.self, $0)?.record.externalID ?? $0.description }
    }

    func user(_ id: ID<User>?) throws -> String? {
        guard let id else { return nil }
        if let known = users[id] { return known }
        let user = try store.find(User.self, id)?.record
        let name = user.flatMap { $0.email.isEmpty ? $0.externalID : $0.email } ?? id.description
        users[id] = name
        return name
    }

    func campaign(_ id: ID<Campaign>?) throws -> String? {
        guard let id else { return nil }
        if let known = campaigns[id] { return known }
        let name = try store.find(Campaign.self, id)?.record.name ?? id.description
        campaigns[id] = name
        return name
    }
}

extension Optional where Wrapped == String {
    /// The name; `none` where there is none although an import would take `other` over.
    func orNone(unless other: (some Any)?) -> String? { self ?? (other == nil ? nil : Naming.nothing) }
}

extension ExportCells {
    /// What a person is called and reached by.
    mutating func fill(_ person: Person) {
        self["first_name"] = person.firstName
        self["last_name"] = person.lastName
        self["name"] = person.name
        self["email"] = person.email
        self["phone"] = person.phone
        self["title"] = person.title
        self["seniority"] = person.seniority?.rawValue
        self["department"] = person.department
    }

    /// What an organisation is.
    mutating func fill(_ account: Account) {
        self["domain"] = account.domain
        self["industry"] = account.industry
        self["employees"] = account.employees.map { low in
            account.employeesHigh.map { "\(low)-\($0)" } ?? String(low)
        }
        self["revenue"] = account.revenue.map(String.init)
        self["country"] = account.country
        self["region"] = account.region
    }
}
