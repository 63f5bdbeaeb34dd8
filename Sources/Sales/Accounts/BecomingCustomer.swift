extension Person {
    /// The person as a customer since `moment`, or since earlier where they were one.
    public func bought(at moment: Moment) -> Person {
        var person = self
        person.customerSince = min(customerSince ?? moment, moment)
        return person
    }
}

extension Account {
    /// The account as a customer since `moment`, or since earlier where it was one.
    public func bought(at moment: Moment) -> Account {
        var account = self
        account.customerSince = min(customerSince ?? moment, moment)
        return account
    }
}
