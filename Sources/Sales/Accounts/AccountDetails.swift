/// What is said about an organisation or household where it is met.
public struct AccountDetails: Hashable, Sendable {
    public var externalID: String?
    public var name: String?
    public var kind: Account.Kind?
    public var domain: String?
    public var phone: String?
    public var industry: String?
    public var employees: Int64?
    public var employeesHigh: Int64?
    public var revenue: Int64?
    public var country: String?
    public var region: String?
    public var own: [String: String] = [:]

    /// Nothing said yet.
    public init() {}

    /// The details of an organisation known by name.
    public init(name: String, domain: String? = nil, industry: String? = nil, employees: Int64? = nil) {
        self.name = name
        self.domain = domain
        self.industry = industry
        self.employees = employees
    }

    /// Nothing by which an account could be told from another.
    public var isEmpty: Bool { [externalID, name, domain].allSatisfy { $0?.isEmpty ?? true } }

    /// What to call it where no name was said.
    public var callName: String {
        [name, domain, externalID].compactMap { $0 }.first { !$0.isEmpty } ?? ""
    }
}

extension Account {
    /// The account with `details` filled in. Empty texts say nothing.
    public func filled(with details: AccountDetails, _ filling: Filling) -> Account {
        var account = self
        filling.fill(&account.externalID, details.externalID)
        if let name = details.name, !name.isEmpty, filling == .replacing || account.name.isEmpty { account.name = name }
        if account.name.isEmpty { account.name = details.callName }
        if let kind = details.kind { account.kind = kind }
        filling.fill(&account.domain, details.domain)
        filling.fill(&account.phone, details.phone)
        filling.fill(&account.industry, details.industry)
        filling.fill(&account.employees, details.employees)
        filling.fill(&account.employeesHigh, details.employeesHigh)
        filling.fill(&account.revenue, details.revenue)
        filling.fill(&account.country, details.country)
        filling.fill(&account.region, details.region)
        filling.fill(&account.own, details.own)
        return account
    }
}
