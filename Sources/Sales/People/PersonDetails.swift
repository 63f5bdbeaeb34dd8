/// What is said about a person where they are met: in a form, a file, an e-mail.
public struct PersonDetails: Hashable, Sendable {
    public var externalID: String?
    public var name: String?
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var phone: String?
    public var title: String?
    public var seniority: Seniority?
    public var department: String?
    public var country: String?
    public var consent: String?
    public var own: [String: String] = [:]

    /// Nothing said yet.
    public init() {}

    /// The details of someone known by e-mail.
    public init(email: String, firstName: String? = nil, lastName: String? = nil, title: String? = nil) {
        self.email = email
        self.firstName = firstName
        self.lastName = lastName
        self.title = title
    }

    /// Nothing by which a person could be told from another, or called by name.
    public var isEmpty: Bool {
        [externalID, name, firstName, lastName, email, phone].allSatisfy { $0?.isEmpty ?? true }
    }

    /// The whole name, as `Person.fullName` makes it.
    public var fullName: String? {
        if let name, !name.isEmpty { return name }
        let parts = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// How said details meet what is known already.
public enum Filling: Hashable, Sendable {
    /// Fill what is empty; what is known stays.
    case blanks
    /// What is said replaces what is known; what is not said stays.
    case replacing
}

extension Person {
    /// The person with `details` filled in. Empty texts say nothing.
    public func filled(with details: PersonDetails, account: ID<Account>?, _ filling: Filling) -> Person {
        var person = self
        filling.fill(&person.externalID, details.externalID)
        filling.fill(&person.name, details.name)
        filling.fill(&person.firstName, details.firstName)
        filling.fill(&person.lastName, details.lastName)
        filling.fill(&person.email, details.email)
        filling.fill(&person.phone, details.phone)
        filling.fill(&person.title, details.title)
        filling.fill(&person.seniority, details.seniority)
        filling.fill(&person.department, details.department)
        filling.fill(&person.country, details.country)
        filling.fill(&person.consent, details.consent)
        filling.fill(&person.accountID, account)
        filling.fill(&person.own, details.own)
        return person
    }
}

extension Filling {
    /// Fills one text; an empty one says nothing.
    public func fill(_ known: inout String?, _ said: String?) {
        guard let said, !said.isEmpty else { return }
        if self == .replacing || known?.isEmpty ?? true { known = said }
    }

    /// Fills one value of another type.
    public func fill<V>(_ known: inout V?, _ said: V?) {
        guard let said else { return }
        if self == .replacing || known == nil { known = said }
    }

    /// Fills own fields, one by one.
    public func fill(_ known: inout OwnFields, _ said: [String: String]) {
        for (name, text) in said where !text.isEmpty {
            if self == .replacing || known[name] == nil { known[name] = text }
        }
    }
}
