public import Sales

/// A person: `{id, name, email, …}`.
public struct PersonPayload: Encodable, Sendable {
    let id: String
    let externalID: String?
    let name: String?
    let firstName: String?
    let lastName: String?
    let email: String?
    let phone: String?
    let title: String?
    let seniority: String?
    let department: String?
    let country: String?
    let customerSince: String?
    /// What they decide, where they have a part in a lead or an opportunity.
    let role: String?
    /// For or against.
    let stance: String?
    let own: [String: String]?

    /// The payload of `person` with a part.
    public init(_ person: Person, role: String? = nil, stance: String? = nil) {
        id = person.id.description
        externalID = person.externalID
        name = person.fullName
        firstName = person.firstName
        lastName = person.lastName
        email = person.email
        phone = person.phone
        title = person.title
        seniority = person.seniority?.rawValue
        department = person.department
        country = person.country
        customerSince = person.customerSince?.description
        self.role = role
        self.stance = stance
        own = person.own.unlessEmpty
    }

    enum CodingKeys: String, CodingKey {
        case externalID = "externalId"
        case id, name, firstName, lastName, email, phone, title, seniority, department, country, customerSince, role
        case stance, own
    }
}

/// An organisation or household.
public struct AccountPayload: Encodable, Sendable {
    let id: String
    let externalID: String?
    let name: String
    let kind: String
    let domain: String?
    let phone: String?
    let industry: String?
    let employees: Int64?
    let employeesHigh: Int64?
    let revenue: Int64?
    let country: String?
    let region: String?
    let customerSince: String?
    let own: [String: String]?

    /// The payload of `account`.
    public init(_ account: Account) {
        id = account.id.description
        externalID = account.externalID
        name = account.name
        kind = account.kind.rawValue
        domain = account.domain
        phone = account.phone
        industry = account.industry
        employees = account.employees
        employeesHigh = account.employeesHigh
        revenue = account.revenue
        country = account.country
        region = account.region
        customerSince = account.customerSince?.description
        own = account.own.unlessEmpty
    }

    enum CodingKeys: String, CodingKey {
        case externalID = "externalId"
        case id, name, kind, domain, phone, industry, employees, employeesHigh, revenue, country, region, customerSince
        case own
    }
}

/// A member of the team.
public struct UserPayload: Encodable, Sendable {
    let id: String
    let email: String
    let name: String?
    let role: String
    let active: Bool

    /// The payload of `user`.
    public init(_ user: User) {
        id = user.id.description
        email = user.email
        name = user.name
        role = user.role.rawValue
        active = user.active
    }
}

/// A dated thing to do.
public struct TaskPayload: Encodable, Sendable {
    let id: String
    let kind: String
    let title: String
    let dueAt: String
    let doneAt: String?
    let ownerID: String?
    let leadID: String?
    let opportunityID: String?

    /// The payload of `task`.
    public init(_ task: SalesTask) {
        id = task.id.description
        kind = task.kind.rawValue
        title = task.title
        dueAt = task.dueAt.description
        doneAt = task.doneAt?.description
        ownerID = task.ownerID?.description
        leadID = task.leadID?.description
        opportunityID = task.opportunityID?.description
    }

    enum CodingKeys: String, CodingKey {
        case id, kind, title, dueAt, doneAt
        case ownerID = "ownerId"
        case leadID = "leadId"
        case opportunityID = "opportunityId"
    }
}

extension OwnFields {
    /// The fields by name; nil where there are none.
    var unlessEmpty: [String: String]? { texts.isEmpty ? nil : texts }
}
