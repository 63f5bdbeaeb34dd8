import Sales
import Scoring

/// A small team that sells, for the tests of this room: one playbook, one Monday, named people.
enum Example {
    /// Monday, 2 November 2026, 10:00 UTC.
    static let monday = Moment(milliseconds: 1_793_613_600_000)
    static let today = Day(utc: monday)

    static let rita = ID<User>(Identifier(high: 1, low: 1))
    static let max = ID<User>(Identifier(high: 1, low: 2))
    static let ada = ID<Person>(Identifier(high: 2, low: 1))
    static let bob = ID<Person>(Identifier(high: 2, low: 2))
    static let acme = ID<Account>(Identifier(high: 3, low: 1))

    static func id<Noun>(_ number: UInt64) -> ID<Noun> { ID(Identifier(high: 9, low: number)) }

    /// Ids one after the other, from `first` on.
    static func ids(from first: UInt64 = 1_000) -> () -> Identifier {
        var next = first
        return {
            next += 1
            return Identifier(high: 9, low: next)
        }
    }

    static func occasion(
        _ role: Role = .rep, at moment: Moment = monday, actor: Actor = .user(rita), playbook: Playbook = playbook
    ) -> Occasion {
        Occasion(actor: actor, role: role, at: moment, playbook: playbook, version: 3)
    }

    static func lead(
        _ state: LeadState = .new, number: Int64 = 12, owner: ID<User>? = rita, person: ID<Person>? = ada
    ) -> Lead {
        var lead = Lead(blank: id(UInt64(number)))
        lead.number = number
        lead.personID = person
        lead.state = state
        lead.stateSince = monday + -Milliseconds.day
        lead.openedAt = monday + -2 * Milliseconds.day
        lead.ownerID = owner
        return lead
    }

    static func person(_ id: ID<Person> = ada, email: String? = "ada@acme.example") -> Person {
        var person = Person(blank: id)
        person.name = "Ada King"
        person.email = email
        return person
    }

    static func account() -> Account {
        var account = Account(blank: acme)
        account.name = "Acme"
        account.domain = "acme.example"
        return account
    }

    static func engagement(
        _ kind: String, number: UInt64 = 500, at moment: Moment = monday, class: Engagement.Class = .human,
        triage: Engagement.Triage? = nil
    ) -> Engagement {
        var engagement = Engagement(blank: id(number))
        engagement.kind = kind
        engagement.personID = ada
        engagement.at = moment
        engagement.knownAt = moment
        engagement.recordedAt = moment
        engagement.capturedClass = `class`
        engagement.class = `class`
        engagement.triage = triage
        return engagement
    }

    static func opportunity(_ stage: String = "discovery", number: Int64 = 7) -> Opportunity {
        var opportunity = Opportunity(blank: id(UInt64(700 + number)))
        opportunity.number = number
        opportunity.name = "Acme: New business"
        opportunity.type = "new"
        opportunity.stage = stage
        opportunity.ownerID = rita
        opportunity.accountID = acme
        opportunity.expectedClose = today + 60
        return opportunity
    }

    static func milliseconds(_ days: Int) -> Int64 { Int64(days) * Milliseconds.day }
}
