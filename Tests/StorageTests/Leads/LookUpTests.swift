import Sales
import Scoring
import Storage
import Testing

/// Look-ups that decide something, against leads and opportunities of every state.
@Suite struct LookUpTests {
    let shop: Shop

    init() async throws {
        shop = try await Shop()
        try await shop.write { store in
            try store.insert(Person(blank: id(1)), changedAt: moment(0))
            try store.insert(Person(blank: id(2)), changedAt: moment(0))
            try store.insert(Account(blank: id(1)), changedAt: moment(0))
        }
    }

    @Test func `open leads come with the most recently engaged first`() async throws {
        try await shop.write { store in
            for (number, state) in LeadState.allCases.enumerated() {
                var lead = Lead(blank: id(UInt64(number + 1)))
                lead.number = Int64(number + 1)
                lead.state = state
                lead.personID = id(1)
                lead.accountID = id(1)
                lead.openedAt = moment(Int64(number))
                try store.insert(lead, changedAt: moment(0))
            }
            try store.keep(standing(1, buyerAt: 90), state: .new)
            try store.keep(standing(2, buyerAt: nil), state: .qualified)
            #expect(try store.openLeads(person: id(1)).map(\.record.id) == [id(1), id(3), id(2)])
            #expect(try store.openLeads(account: id(1)).map(\.record.id) == [id(3), id(2), id(1)])
            #expect(try store.latestLead(person: id(1))?.record.id == id(6))
            #expect(try store.openLeads(person: id(2)) == [])
            try store.insert(part(of: 2, in: 2), changedAt: moment(0))
            try store.insert(part(of: 2, in: 5), changedAt: moment(0))
            #expect(try store.openLeads(participant: id(2)).map(\.record.id) == [id(2)])
        }
    }

    @Test func `open opportunities leave out the closed, the withdrawn and the strangers'`() async throws {
        try await shop.write { store in
            for number in 1...4 as ClosedRange<UInt64> {
                var opportunity = Opportunity(blank: id(number))
                opportunity.number = Int64(number)
                opportunity.accountID = id(1)
                opportunity.personID = number == 3 ? nil : id(1)
                opportunity.outcome = number == 2 ? .won : nil
                opportunity.withdrawnAt = number == 4 ? moment(1) : nil
                try store.insert(opportunity, changedAt: moment(0))
            }
            var part = OpportunityPerson(blank: id(1))
            (part.opportunityID, part.personID) = (id(3), id(1))
            try store.insert(part, changedAt: moment(0))
            #expect(try store.openOpportunities(account: id(1)).map(\.record.id) == [id(1), id(3)])
            #expect(try store.openOpportunities(person: id(1)).map(\.record.id) == [id(1), id(3)])
            #expect(try store.openOpportunities(person: id(2)) == [])
            #expect(
                try store.opportunities(.open, limit: 9).rows.map(\.record.number) == [3, 1])
            let first = try store.opportunities(OpportunityFilter(), limit: 1)
            let second = try store.opportunities(OpportunityFilter(), after: first.places.last, limit: 1)
            #expect(second.rows.map(\.record.number) == [2])
        }
    }

    @Test func `the latest marks are by humans, of the kinds asked for, and known by then`() async throws {
        try await shop.write { store in
            let kinds = ["asked", "read", "asked", "asked", "asked", "asked"]
            for (number, kind) in kinds.enumerated() {
                var engagement = Engagement(blank: id(UInt64(number + 1)))
                engagement.leadID = id(1)
                engagement.kind = kind
                engagement.at = moment(Int64(10 - number))
                engagement.knownAt = moment(number == 2 ? 99 : 1)
                engagement.class = number == 3 ? .machine : .human
                try store.insert(engagement, changedAt: moment(0))
            }
            let latest = try store.latestMarks(lead: id(1), kinds: ["asked", "never"], knownBy: moment(50), limit: 2)
            #expect(latest.map(\.id) == [id(1), id(5)])
            #expect(try store.marks(lead: id(1)).map(\.at) == (5...10).map { moment($0) })
            #expect(try store.latestMarks(lead: id(1), kinds: [], limit: 9) == [])
            let place = EngagementPlace(at: moment(8), id: identifier(3))
            #expect(try store.engagements(lead: id(1), before: place, limit: 2).map(\.record.id) == [id(4), id(5)])
        }
    }

    @Test func `every lead comes with its own engagements, in order`() async throws {
        try await shop.write { store in
            for number in 1...3 as ClosedRange<UInt64> {
                var lead = Lead(blank: id(number))
                lead.number = Int64(number)
                try store.insert(lead, changedAt: moment(0))
            }
            for (number, lead) in [3, 1, 3].enumerated() {
                var engagement = Engagement(blank: id(UInt64(number + 1)))
                engagement.leadID = id(UInt64(lead))
                engagement.at = moment(Int64(9 - number))
                try store.insert(engagement, changedAt: moment(0))
            }
            var seen: [[ID<Engagement>]] = []
            try store.eachLeadWithEngagements { _, marks in
                seen.append(marks.map(\.id))
                return true
            }
            #expect(seen == [[id(2)], [], [id(3), id(1)]])
        }
    }

    @Test func `clicks around a time are those whose class had to be settled`() async throws {
        try await shop.write { store in
            for number in 1...4 as ClosedRange<UInt64> {
                var click = Engagement(blank: id(number))
                click.personID = id(1)
                click.at = moment(Int64(number))
                click.capturedClass = number == 2 ? .human : .probable
                click.triage = number == 4 ? .waiting : nil
                try store.insert(click, changedAt: moment(0))
            }
            #expect(try store.clicks(person: id(1), from: moment(1), to: moment(3)).map(\.record.id) == [id(1), id(3)])
            #expect(try store.repliesWaiting(limit: 9).map(\.record.id) == [id(4)])
        }
    }

    private func part(of person: UInt64, in lead: UInt64) -> LeadPerson {
        var part = LeadPerson(blank: id(lead))
        (part.leadID, part.personID) = (id(lead), id(person))
        return part
    }

    private func standing(_ lead: UInt64, buyerAt: Int64?) -> Standing {
        Standing(
            leadID: id(lead), playbook: 1, fit: .zero, interest: .zero, grade: Grade.allCases[0], asOf: moment(0),
            window: Window(ruleCount: 0), buyerAt: buyerAt.map { moment($0) })
    }
}
