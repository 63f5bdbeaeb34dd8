import Sales
import Testing

struct ReversionTests {
    private func conversion(_ number: UInt64, lead: UInt64, at moment: Moment = Example.monday, joined: Bool = false)
        -> Conversion
    {
        var conversion = Conversion(blank: Example.id(number))
        conversion.leadID = Example.id(lead)
        conversion.opportunityID = Example.opportunity().id
        conversion.at = moment
        conversion.joined = joined
        return conversion
    }

    private func entry(_ kind: EntryKind, act: UInt64, number: UInt64 = 1, changes: [FieldChange] = []) -> Entry {
        let id = Identifier(high: act, low: 0x10000 + number)
        let moment = Example.monday + Int64(act)
        return Entry(
            id: ID(id), kind: kind, subject: Subject(Example.opportunity()), about: About(), at: moment,
            knownAt: moment, recordedAt: moment, actor: .operator, changes: changes)
    }

    private var facts: ReversionCase {
        ReversionCase(
            lead: Example.lead(.converted), conversion: conversion(1, lead: 12), opportunity: Example.opportunity(),
            act: [entry(.converted, act: 5)])
    }

    @Test(arguments: Opportunity.Outcome.allCases)
    func `a conversion with an outcome is not taken back`(outcome: Opportunity.Outcome) {
        var facts = facts
        facts.opportunity.outcome = outcome
        #expect(throws: Refusal(.opportunityHasOutcome(opportunity: 7, outcome: outcome))) { try facts.reverted() }
    }

    @Test func `while another lead joined, not even the lead that opened it goes out`() {
        var facts = facts
        facts.others = [conversion(2, lead: 13, at: Example.monday + 1, joined: true)]
        facts.numbers = [Example.id(13): 13]
        #expect(throws: Refusal(.otherLeadJoined(opportunity: 7, leads: [13]))) { try facts.reverted() }
    }

    @Test func `the last lead in goes out first, and the opportunity stays`() throws {
        var facts = facts
        facts.lead = Example.lead(.converted, number: 13)
        facts.conversion = conversion(2, lead: 13, at: Example.monday + 1, joined: true)
        facts.others = [conversion(1, lead: 12)]
        #expect(try facts.reverted().withdrawsOpportunity == false)
    }

    @Test func `a conversion that left no entry cannot be taken back`() {
        var facts = facts
        facts.act = []
        #expect(throws: Refusal(.nothingToTakeBack(lead: "L-12", .converted))) { try facts.reverted() }
    }

    @Test func `the act is withdrawn and the opportunity with it`() throws {
        let done = try facts.reverted()
        #expect(done.act == entry(.converted, act: 5).act)
        #expect(done.withdrawsOpportunity)
        #expect(done.kept.isEmpty)
        #expect(done.edits.isEmpty)
    }

    @Test func `an account that others use by now stays`() throws {
        var facts = facts
        facts.inUse = [Example.acme.raw]
        #expect(try facts.reverted().kept == [Example.acme.raw])
    }

    @Test func `what was edited since is listed, in order, and nothing else`() throws {
        var facts = facts
        let change = FieldChange("amount", from: .null, to: .integer(5))
        facts.since = [
            entry(.edited, act: 8, changes: [change]), entry(.withdrawn, act: 9),
            entry(.advanced, act: 7, changes: [change]),
            entry(.edited, act: 5, number: 2, changes: [change]), entry(.edited, act: 6),
        ]
        #expect(try facts.reverted().edits.map(\.kind) == [.advanced, .edited])
        #expect(try facts.reverted().edits.map(\.changes) == [[change], [change]])
    }
}
