import Sales
import Testing

extension ConversionTests {
    @Test func `a matched account is taken, and the person belongs to it`() throws {
        var facts = vetted()
        facts.account = Example.account()
        let done = try convert(facts)
        #expect(done.newAccount == nil)
        #expect(done.opportunity.accountID == Example.acme)
        #expect(done.opportunity.name == "Acme: New business")
        #expect(done.lead?.accountID == Example.acme)
        #expect(done.person?.accountID == Example.acme)
    }

    @Test func `an account is made of what the terms say`() throws {
        var terms = terms
        terms.buyer = .described(AccountDetails(name: "Acme Works"))
        let account = try #require(try convert(vetted(), terms).newAccount)
        #expect(account.name == "Acme Works")
        #expect(account.domain == "acme.example")
        #expect(account.ownerID == Example.rita)
    }

    @Test func `where nothing is said the person's organisation buys, else the person`() throws {
        #expect(try convert(vetted()).newAccount?.domain == "acme.example")
        var facts = vetted()
        facts.person?.email = "ada@gmail.com"
        let done = try convert(facts)
        #expect(done.newAccount == nil)
        #expect(done.person == nil)
        #expect(done.opportunity.accountID == nil)
        #expect(done.opportunity.personID == Example.ada)
        #expect(done.opportunity.name == "Ada King: New business")
    }

    @Test func `everybody comes along with their part, each once`() throws {
        var facts = vetted()
        var champion = LeadPerson(blank: Example.id(70))
        champion.personID = Example.bob
        champion.role = "user"
        champion.stance = "supporter"
        facts.people = [champion]
        var terms = terms
        terms.people = [ConversionTerms.Part(Example.bob, role: "decision_maker")]
        let people = try convert(facts, terms).people
        #expect(people.map(\.personID) == [Example.ada, Example.bob])
        #expect(people.map(\.role) == [nil, "decision_maker"])
        #expect(people.map(\.stance) == [nil, "supporter"])
    }

    @Test func `answers live on the opportunity from now on`() throws {
        let done = try convert(vetted())
        #expect(done.answers.count == 3)
        #expect(done.answers.allSatisfy { $0.opportunityID == done.opportunity.id && $0.leadID == Example.lead().id })
    }

    @Test func `open tasks are carried over, and what is settled is done`() throws {
        var facts = vetted()
        facts.tasks = [SalesTask.Kind.touch, .triage, .revisit].enumerated().map { place, kind in
            var task = SalesTask(blank: Example.id(UInt64(80 + place)))
            task.kind = kind
            return task
        }
        facts.tasks[2].doneAt = Example.monday + -5
        let done = try convert(facts)
        #expect(done.tasks.map(\.kind) == [.touch, .triage])
        #expect(done.tasks.map(\.doneAt) == [Example.monday, nil])
        #expect(done.tasks.allSatisfy { $0.opportunityID == done.opportunity.id })
    }

    @Test func `a second lead joins: nothing is asked again, and its answers count with the others'`() throws {
        var facts = vetted()
        facts.joins = Example.opportunity()
        for place in facts.answers.indices { facts.answers[place].leadID = Example.id(999) }
        var known = OpportunityPerson(blank: Example.id(90))
        known.opportunityID = Example.opportunity().id
        known.personID = Example.ada
        known.role = "champion"
        facts.partners = [known]
        let done = try convert(facts, ConversionTerms())
        #expect(done.opportunity == Example.opportunity())
        #expect(done.joined == Example.opportunity())
        #expect(done.conversion.joined)
        #expect(done.nextStep == nil)
        #expect(done.newAccount == nil)
        #expect(done.lead?.accountID == Example.acme)
        #expect(done.people.isEmpty)
        #expect(done.answers.isEmpty)
    }

    @Test func `what joining says of the opportunity changes it`() throws {
        var facts = vetted()
        facts.joins = Example.opportunity()
        var terms = terms
        terms.expectedClose = Example.today + 61
        let deal = try convert(facts, terms).opportunity
        #expect(deal.id == Example.opportunity().id)
        #expect(deal.amount == 600_000)
        #expect(deal.slips == 1)
        #expect(deal.nextStep == "Send the draft")
    }
}
