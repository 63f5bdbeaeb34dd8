import Actions
import Sales
import TestKit
import Testing

/// Each shipped playbook's own story, from the first engagement to the opportunity; and the same person without the
/// decisive fact, who stays a lead.
@Suite struct WalkTests {
    struct Fact: Sendable {
        var criterion: String
        var answer: String
        var amount: Int64?
    }
    struct Story: Sendable, CustomTestStringConvertible {
        var playbook: String
        var kinds: [String]
        var title: String?
        var account = AccountDetails()
        /// What is asked beside the decisive fact.
        var known: [Fact]
        var decisive: Fact
        var own: [String: String] = [:]
        var testDescription: String { playbook }
    }

    static let stories = [
        Story(
            playbook: "startup", kinds: ["trial_started"], title: "VP Operations",
            account: AccountDetails(name: "Brightline", domain: "brightline.example", employees: 80),
            known: [Fact(criterion: "authority", answer: "involved")],
            decisive: Fact(criterion: "budget", answer: "available", amount: 6_000)),
        Story(
            playbook: "consulting", kinds: ["seminar_attended"], title: "Owner",
            account: AccountDetails(name: "Kern & Co", employees: 60),
            known: [Fact(criterion: "need", answer: "specific")],
            decisive: Fact(criterion: "meeting_agreed", answer: "yes")),
        Story(
            playbook: "agency", kinds: ["content_downloaded", "newsletter_subscribed"], title: "Marketing Manager",
            account: AccountDetails(name: "Fjord Outdoor"),
            known: [Fact(criterion: "authority", answer: "involved")],
            decisive: Fact(criterion: "actively_seeking", answer: "yes")),
        Story(
            playbook: "dealership", kinds: ["showroom_visit"],
            known: [Fact(criterion: "dialogue", answer: "yes"), Fact(criterion: "vehicle", answer: "yes")],
            decisive: Fact(criterion: "able_to_buy", answer: "trade_in")),
    ]

    @Test(arguments: stories)
    func `the example walks from its first engagement to an opportunity`(_ story: Story) async throws {
        let (world, lead) = try await opened(story)
        #expect(lead.state == .qualified)
        for fact in story.known { try await answer(fact, lead, world) }
        try await answerDecisive(story, lead, world)
        let converted = try await world.rep.convertLead(lead.code, on: terms(world, story))
        #expect(converted.lead.state == .converted)
        #expect(converted.lead.acceptedAt != nil)
        #expect(converted.opportunity.stage == world.playbook.playbook.types[0].stages[0].name)
        #expect(converted.answersCarried >= story.known.count + 1)
    }

    @Test(arguments: stories)
    func `the same person without the decisive fact stays a lead, and what is missing is named`(
        _ story: Story
    ) async throws {
        let (world, lead) = try await opened(story)
        for fact in story.known { try await answer(fact, lead, world) }
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.convertLead(lead.code, on: terms(world, story))
        }
        #expect(refusal?.code.missing.map(\.name) == [story.decisive.criterion])
        let after = try await world.rep.gateReport(lead.code)
        #expect(!after.isOpen)
    }

    private func opened(_ story: Story) async throws -> (World, Lead) {
        let world = try await World(playbook: story.playbook)
        var lead: Lead?
        for kind in story.kinds {
            let captured = try await world.capture(
                kind, by: "ada@\(story.account.domain ?? "kern.example")", title: story.title, account: story.account)
            lead = captured.lead
        }
        return (world, try #require(lead))
    }

    private func answer(_ fact: Fact, _ lead: Lead, _ world: World) async throws {
        var details = AnswerDetails(lead: lead.code, criterion: fact.criterion, answer: fact.answer)
        details.amount = fact.amount
        details.note = "She said so on the phone."
        _ = try await world.rep.answerCriterion(details)
    }

    /// Consulting asks for more than our word: the meeting is booked.
    private func answerDecisive(_ story: Story, _ lead: Lead, _ world: World) async throws {
        guard story.playbook == "consulting" else { return try await answer(story.decisive, lead, world) }
        try await world.capture("meeting_booked", by: "ada@kern.example")
    }

    private func terms(_ world: World, _ story: Story) -> ConversionOrder {
        var order = ConversionOrder(
            amount: .money(1_200_000, currency: "EUR"), expectedClose: Day(utc: world.clock.now) + 60,
            nextStep: "Send the offer")
        order.own = story.own
        return order
    }
}
