import Sales
import Storage

extension Store {
    /// The lead that people name so: `L-12` or `12`, its id, or the id it had elsewhere. Refuses where there is none.
    func lead(named name: String) throws -> Kept<Lead> {
        if let number = Store.number(name, prefix: "l-"), let lead = try lead(number: number) { return lead }
        if let id = ID<Lead>(name), let lead = try find(Lead.self, id) { return lead }
        if let lead = try find(Lead.self, externalID: name) { return lead }
        throw Refusal(.notFound(noun: "lead", what: name))
    }

    /// The opportunity that people name so: `O-3` or `3`, its id, or the id it had elsewhere. Refuses where there is
    /// none.
    func opportunity(named name: String) throws -> Kept<Opportunity> {
        if let number = Store.number(name, prefix: "o-"), let found = try opportunity(number: number) { return found }
        if let id = ID<Opportunity>(name), let found = try find(Opportunity.self, id) { return found }
        if let found = try find(Opportunity.self, externalID: name) { return found }
        throw Refusal(.notFound(noun: "opportunity", what: name))
    }

    /// The user with that e-mail address or name, for `field`. Refuses where there is none.
    func user(named name: String) throws -> Kept<User> {
        if let user = try user(emailKey: Folding.email(name) ?? Folding.name(name) ?? name) { return user }
        throw Refusal(.notFound(noun: "user", what: name))
    }

    private static func number(_ name: String, prefix: String) -> Int64? {
        let lower = name.lowercased()
        return Int64(lower.hasPrefix(prefix) ? String(lower.dropFirst(prefix.count)) : lower)
    }
}
