import Sales
import Storage

extension Acting {
    /// Keeps the answers that an engagement gives by itself about a lead.
    func prove(_ engagement: Engagement, about lead: Lead) throws {
        guard engagement.class == .human, playbook.kind(engagement.kind)?.proofs.isEmpty == false else { return }
        let former = try store.answers(lead: lead.id)
        let proven = occasion().answers(
            provenBy: engagement, about: lead, former: former.map(\.record), id: { newID() })
        for answer in proven {
            try keep(
                answer, in: former.first { $0.record.id == answer.id },
                Telling(.answered, at: engagement.at, knownAt: engagement.knownAt, by: .buyer))
        }
    }

    /// Keeps an answer, new or in place of the former one.
    func keep(_ answer: Answer, in former: Kept<Answer>?, _ telling: Telling) throws {
        if let former {
            try change(former, to: answer, telling)
        } else {
            try create(answer, telling)
        }
    }

    /// Puts a person's addresses on the list of those that may not be written to.
    func suppress(_ person: Person?, because reason: String) throws {
        guard let person, let email = Folding.email(person.email) else { return }
        guard try store.suppressions(addressKey: email).isEmpty else { return }
        var suppression = Suppression(blank: newID())
        suppression.email = person.email
        suppression.reason = reason
        suppression.at = now
        suppression.importID = importID
        try create(suppression, Telling(.suppressed))
    }

    /// Marks the person, and the account they belong to, as customers since their first purchase. Who won them keeps
    /// them, where nobody has.
    func makeCustomer(
        _ person: Person?, _ account: Account?, at moment: Moment, keeper: ID<User>? = nil
    ) throws {
        if let person, let kept = try store.find(Person.self, person.id) {
            var bought = kept.record
            bought.customerSince = min(bought.customerSince ?? moment, moment)
            bought.ownerID = bought.ownerID ?? keeper
            try change(kept, to: bought, Telling(.purchased, at: moment))
        }
        if let account, let kept = try store.find(Account.self, account.id) {
            var bought = kept.record
            bought.customerSince = min(bought.customerSince ?? moment, moment)
            bought.ownerID = bought.ownerID ?? keeper
            try change(kept, to: bought, Telling(.purchased, at: moment))
        }
    }
}
