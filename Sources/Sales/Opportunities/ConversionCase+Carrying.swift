extension ConversionCase {
    /// The account to make: the one that the terms describe, else the organisation behind the person's e-mail address;
    /// nil where one was matched, or the person buys for themselves.
    func accountToMake(_ terms: ConversionTerms, id: () -> Identifier) -> Account? {
        guard account == nil, joins?.accountID == nil else { return nil }
        var details = AccountDetails()
        if case .described(let said) = terms.buyer { details = said }
        let domain = Folding.businessDomain(ofEmail: person?.email)
        if details.isEmpty { details.domain = domain }
        guard !details.isEmpty else { return nil }
        var made = Account(blank: ID(id())).filled(with: details, .blanks)
        made.domain = made.domain ?? domain
        made.country = made.country ?? person?.country
        made.ownerID = lead.ownerID
        return made
    }

    /// The person, where they had no account and belong to this one from now on.
    func person(at account: Account?) -> Person? {
        guard var person, person.accountID == nil, let account else { return nil }
        person.accountID = account.id
        return person
    }

    /// Everybody's part in the opportunity: the lead's person first, those of the lead, those of the terms. Somebody
    /// who is part of it already stays as they are, and what was not known about them is filled in.
    func parts(
        _ terms: ConversionTerms, _ opportunity: ID<Opportunity>, _ id: () -> Identifier
    ) -> [OpportunityPerson] {
        var parts: [ConversionTerms.Part] = []
        func add(_ part: ConversionTerms.Part, isStronger: Bool) {
            guard let place = parts.firstIndex(where: { $0.personID == part.personID }) else {
                return parts.append(part)
            }
            let (first, second) = isStronger ? (part, parts[place]) : (parts[place], part)
            parts[place].role = first.role ?? second.role
            parts[place].stance = first.stance ?? second.stance
        }
        if let person = lead.personID { add(.init(person), isStronger: false) }
        for one in people { add(.init(one.personID, role: one.role, stance: one.stance), isStronger: false) }
        for part in terms.people { add(part, isStronger: true) }
        return parts.compactMap { partner($0, opportunity, id) }
    }

    private func partner(
        _ part: ConversionTerms.Part, _ opportunity: ID<Opportunity>, _ id: () -> Identifier
    ) -> OpportunityPerson? {
        let known = partners.first { $0.personID == part.personID }
        var partner = known ?? OpportunityPerson(blank: ID(id()))
        partner.opportunityID = opportunity
        partner.personID = part.personID
        partner.leftAt = nil
        partner.role = partner.role ?? part.role
        partner.stance = partner.stance ?? part.stance
        return partner == known ? nil : partner
    }

    /// The lead's answers, living on the opportunity.
    func answersCarried(to opportunity: ID<Opportunity>) -> [Answer] {
        answers.filter { $0.leadID == lead.id }.map { answer in
            var answer = answer
            answer.opportunityID = opportunity
            return answer
        }
    }
}
