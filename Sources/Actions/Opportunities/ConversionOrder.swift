public import Sales
import Storage

/// A conversion as it is asked for: with accounts, people and opportunities named as people name them.
public struct ConversionOrder: Hashable, Sendable {
    /// A person and their part.
    public struct Part: Hashable, Sendable {
        /// An e-mail address, an id, or the id the person had elsewhere. An unknown address is a new person.
        public var person: String
        public var role: String?
        public var stance: String?

        /// A part with everything given.
        public init(_ person: String, role: String? = nil, stance: String? = nil) {
            self.person = person
            self.role = role
            self.stance = stance
        }
    }
    public var name: String?
    public var type: String?
    /// The account that buys, by its details; empty: the lead's.
    public var account = AccountDetails()
    /// The opportunity to join, as people name it.
    public var joins: String?
    public var people: [Part] = []
    public var amount: ConversionTerms.Amount?
    public var expectedClose: Day?
    public var nextStep: String?
    public var nextStepOn: Day?
    public var own: [String: String] = [:]
    /// Why the gate is stepped over, where it is.
    public var override: String?

    /// No terms yet.
    public init() {}

    /// What every new opportunity is asked for.
    public init(amount: ConversionTerms.Amount, expectedClose: Day, nextStep: String) {
        self.amount = amount
        self.expectedClose = expectedClose
        self.nextStep = nextStep
    }
}

extension Acting {
    /// The terms of an order, everything named in it found. Refuses what is not there.
    func terms(of order: ConversionOrder) throws -> ConversionTerms {
        var terms = ConversionTerms()
        terms.name = order.name
        terms.type = order.type
        terms.buyer = order.account.isEmpty ? nil : .described(order.account)
        terms.joins = try order.joins.map { try store.opportunity(named: $0).record.id }
        terms.people = try order.people.map { part in
            ConversionTerms.Part(try person(named: part.person), role: part.role, stance: part.stance)
        }
        terms.amount = order.amount
        terms.expectedClose = order.expectedClose
        terms.nextStep = order.nextStep
        terms.nextStepOn = order.nextStepOn
        terms.own = order.own
        terms.override = order.override
        return terms
    }

    func person(named name: String) throws -> ID<Person> {
        if let id = ID<Person>(name), let known = try store.find(Person.self, id) { return known.record.id }
        if let known = try store.find(Person.self, externalID: name) { return known.record.id }
        guard let email = Folding.email(name) else { throw Refusal(.notFound(noun: "person", what: name)) }
        // Whoever is known is only named here: to fill in their account would be an edit of its own.
        if let known = try store.people(emailKey: email).first { return known.record.id }
        let met = try Identity(self).meet(PersonDetails(email: name), AccountDetails())
        guard let person = met.person else { throw Refusal(.notFound(noun: "person", what: name)) }
        return person.record.id
    }
}
