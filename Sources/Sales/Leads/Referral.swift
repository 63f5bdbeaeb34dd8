extension Person {
    /// The person as referred by another. Refuses a loop: nobody is referred by themselves, nor by somebody whom they
    /// referred, however many people lie between. `referrer` says who referred a person.
    public func referred(
        by other: ID<Person>, referrer: (ID<Person>) -> ID<Person>?
    ) throws(Refusal) -> Person {
        var seen: Set<ID<Person>> = [id]
        var next: ID<Person>? = other
        while let current = next {
            guard seen.insert(current).inserted else { throw Refusal(.referralLoop) }
            next = referrer(current)
        }
        var person = self
        person.referredBy = other
        return person
    }
}
