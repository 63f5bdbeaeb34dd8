import Sales
import Testing

struct LeadOpeningTests {
    private let occasion = Example.occasion(actor: .system)
    private let episode = Episode(
        id: Example.id(40), number: 40, personID: Example.ada, accountID: nil, ownerID: Example.max)

    @Test(arguments: Example.playbook.kinds.filter { !$0.proactive }.map(\.name))
    func `an engagement that asks for nothing opens no lead`(kind: String) {
        #expect(throws: Refusal(.engagementNotProactive(kind: kind))) {
            try episode.opened(by: Example.engagement(kind), on: occasion)
        }
    }

    @Test(arguments: [Engagement.Class.machine, .probable])
    func `what no human did opens no lead`(class: Engagement.Class) {
        #expect(throws: Refusal(.engagementNotProactive(kind: "demo_requested"))) {
            try episode.opened(by: Example.engagement("demo_requested", class: `class`), on: occasion)
        }
    }

    @Test func `an undeclared kind is refused with the nearest`() {
        #expect(throws: Refusal(.unknownKind("demo_request", nearest: "demo_requested"))) {
            try episode.opened(by: Example.engagement("demo_request"), on: occasion)
        }
    }

    @Test func `a lead of nobody is refused`() {
        var nobody = episode
        nobody.personID = nil
        #expect(throws: Refusal(.noPersonNorAccount)) {
            try nobody.opened(by: Example.engagement("demo_requested"), on: occasion)
        }
    }

    @Test func `a name without an engagement is no lead`() {
        #expect(throws: Refusal(.noEngagement)) { try episode.opened(by: nil, on: occasion) }
    }

    @Test func `a demo request opens a lead, dated at the request`() throws {
        var request = Example.engagement("demo_requested", at: Example.monday + -Milliseconds.hour)
        request.source = "Website"
        request.campaignID = Example.id(5)
        let step = try episode.opened(by: request, on: occasion)
        #expect(step.kind == .opened)
        #expect(step.at == request.at)
        #expect(step.lead.state == .new)
        #expect(step.lead.openedAt == request.at)
        #expect(step.lead.openedBy == request.id)
        #expect(step.lead.source == "Website")
        #expect(step.lead.campaignID == Example.id(5))
        #expect(step.tasks.map(\.kind) == [.response])
    }

    @Test func `a reply opens a lead where somebody read that it asks`() throws {
        let reply = Example.engagement("email_replied", triage: .interested)
        #expect(try episode.opened(by: reply, on: occasion).lead.openedBy == reply.id)
    }

    @Test func `an override opens a lead, on the record, with a touch to come`() throws {
        let override = Override(.judgement, reason: "walked in")
        let step = try episode.opened(by: override, on: occasion)
        #expect(step.override == override)
        #expect(step.lead.openedBy == nil)
        #expect(step.tasks.map(\.kind) == [.touch])
    }

    @Test func `history brought in plans nothing`() throws {
        let step = try episode.opened(by: Override(.importedHistory, reason: "old.csv"), on: occasion)
        #expect(step.tasks.isEmpty)
    }
}

struct RecyclingTests {
    private let occasion = Example.occasion(actor: .system)
    private let next = Episode(id: Example.id(41), number: 41, personID: nil, accountID: nil)

    @Test func `a lead that came back already does not come back twice`() {
        var old = Example.lead(.nurture)
        old.returnedAsID = Example.id(41)
        #expect(throws: Refusal(.leadReturned(lead: "L-12"))) {
            try old.recycled(as: next, by: Example.engagement("demo_requested"), on: occasion)
        }
    }

    @Test func `what asks for nothing does not wake a lead at rest`() {
        #expect(throws: Refusal(.engagementNotProactive(kind: "page_viewed"))) {
            try Example.lead(.nurture).recycled(as: next, by: Example.engagement("page_viewed"), on: occasion)
        }
    }

    @Test func `a lead at rest comes back as a new episode of the same person, with its old owner`() throws {
        let old = Example.lead(.disqualified)
        let recycling = try old.recycled(as: next, by: Example.engagement("demo_requested"), on: occasion)
        #expect(recycling.new.kind == .recycled)
        #expect(recycling.new.lead.previousID == old.id)
        #expect(recycling.new.lead.personID == Example.ada)
        #expect(recycling.new.lead.ownerID == Example.rita)
        #expect(recycling.new.lead.state == .new)
        #expect(recycling.old.lead.returnedAsID == recycling.new.lead.id)
        #expect(recycling.old.lead.state == .disqualified)
        #expect(recycling.old.finishes == [.revisit])
    }

    @Test func `a person may take it up again by hand, on the record`() throws {
        let recycling = try Example.lead(.nurture).recycled(as: next, because: "met at a fair", on: occasion)
        #expect(recycling.new.override == Override(.judgement, reason: "met at a fair"))
        #expect(try Example.lead(.nurture).recycled(as: next, on: occasion).new.override != nil)
    }
}

struct ReferralTests {
    private let referrers = [Example.bob: Example.ada]

    @Test func `nobody is referred by themselves`() {
        #expect(throws: Refusal(.referralLoop)) {
            try Example.person().referred(by: Example.ada) { referrers[$0] }
        }
    }

    @Test func `a loop over others is refused`() {
        #expect(throws: Refusal(.referralLoop)) {
            try Example.person().referred(by: Example.bob) { referrers[$0] }
        }
    }

    @Test func `a loop that was there before is refused, not followed for ever`() {
        let (one, two) = (Example.id(1) as ID<Person>, Example.id(2) as ID<Person>)
        #expect(throws: Refusal(.referralLoop)) {
            try Example.person().referred(by: one) { $0 == one ? two : one }
        }
    }

    @Test func `a referral names who referred`() throws {
        let carol: ID<Person> = Example.id(3)
        #expect(try Example.person().referred(by: carol) { referrers[$0] }.referredBy == carol)
    }
}
