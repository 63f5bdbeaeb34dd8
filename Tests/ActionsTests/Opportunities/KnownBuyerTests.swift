import Actions
import Sales
import TestKit
import Testing

/// Customers and those whom somebody refers come through the same gate as everybody.
struct KnownBuyerTests {
    let world: World

    init() async throws { world = try await World() }

    @Test func `a customer who asks again is a lead of existing business to the account's owner`() async throws {
        let first = try await world.convert(by: "ada@acme.example")
        let won = try await world.rep.winOpportunity(first.opportunity.code).opportunity
        let account = try #require(try await world.rep.opportunityReading(won.code).account)
        #expect(account.customerSince == world.clock.now)
        world.clock.advance(by: 40 * Milliseconds.day)
        let lead = try await world.openLead(by: "ada@acme.example")
        #expect(lead.motion == .existing && lead.ownerID == account.ownerID && lead.ownerID == won.ownerID)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.convertLead(lead.code, on: world.order(for: lead))
        }
        #expect(refusal?.code.name == "gate_not_met")
        try await world.answerGate(lead, by: "ada@acme.example")
        let second = try await world.rep.convertLead(lead.code, on: world.order(for: lead)).opportunity
        #expect(second.motion == .existing && second.number == won.number + 1)
        #expect(second.accountID == account.id)
    }

    @Test func `a referral keeps who referred, up to the opportunity`() async throws {
        try await world.openLead(by: "ada@acme.example")
        var details = EngagementDetails(kind: "referral_received", at: world.clock.now)
        details.person = PersonDetails(email: "bo@bolt.example", firstName: "Bo")
        details.referredBy = "ada@acme.example"
        let lead = try #require(try await world.rep.captureEngagement(details).lead)
        let person = try #require(try await world.rep.leadReading(lead.code).people.first?.person)
        #expect(person.referredBy != nil)
        try await world.answerGate(lead, by: "bo@bolt.example")
        let deal = try await world.rep.convertLead(lead.code, on: world.order(for: lead)).opportunity
        let people = try await world.rep.opportunityReading(deal.code).people.map(\.person)
        #expect(people.first { $0.id == person.id }?.referredBy == person.referredBy)
        let loop = await #expect(throws: Refusal.self) {
            try await world.rep.editPerson("ada@acme.example", FactEdit(["referred_by": "bo@bolt.example"]))
        }
        #expect(loop?.code == .referralLoop)
        #expect(try await world.rep.verify().differences.isEmpty)
    }

    @Test func `what is opened again keeps its start`() async throws {
        let deal = try await world.convert(by: "ada@acme.example").opportunity
        world.clock.advance(by: 9 * Milliseconds.day)
        _ = try await world.rep.winOpportunity(deal.code)
        world.clock.advance(by: 9 * Milliseconds.day)
        let again = try await world.rep.reopenOpportunity(deal.code).opportunity
        #expect(again.openedAt == deal.openedAt && again.stage == deal.stage && again.isOpen)
    }
}
