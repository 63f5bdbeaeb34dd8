import PlaybookText
import Sales
import Scoring
import Testing

/// Each shipped playbook's own story: on the first day there is a qualified lead, and one fact is still missing.
@Suite struct ExampleTests {
    struct Story: Sendable {
        var playbook: String
        var engagements: [String]
        var facts: Facts
        var decisive: String
    }

    static let stories = [
        Story(
            playbook: "startup", engagements: ["trial_started"],
            facts: Facts(["business_mail": .flag(true), "employees": .number(80), "seniority": .text("vp")]),
            decisive: "budget"),
        Story(
            playbook: "consulting", engagements: ["seminar_attended"],
            facts: Facts(["seniority": .text("owner"), "employees": .number(12)]), decisive: "meeting_agreed"),
        Story(
            playbook: "agency", engagements: ["content_downloaded", "newsletter_subscribed"],
            facts: Facts(["department": .text("marketing")]), decisive: "actively_seeking"),
        Story(
            playbook: "dealership", engagements: ["showroom_visit"], facts: Facts(), decisive: "able_to_buy"),
    ]

    @Test(arguments: stories)
    func `the example opens a lead that qualifies on its first day`(story: Story) throws {
        let playbook = try PlaybookText.read(try #require(PlaybookText.shipped(story.playbook)))
        var window = Window(ruleCount: playbook.cards.interest.count)
        for (place, kind) in story.engagements.enumerated() {
            #expect(playbook.kind(kind)?.proactive == true)
            let counts = window.insert(Mark(at: Int64(place), high: 0, low: 1), kind: kind, cards: playbook.cards)
            #expect(counts)
        }
        let score = playbook.cards.score(story.facts, window, at: 3_600_000)
        #expect(score.interest.total >= playbook.qualified.interest)
        #expect(score.fit.total >= playbook.qualified.fit)
        #expect(playbook.qualified.mode == .automatic)
    }

    @Test(arguments: stories)
    func `the gate asks for the decisive fact`(story: Story) throws {
        let playbook = try PlaybookText.read(try #require(PlaybookText.shipped(story.playbook)))
        #expect(playbook.gate.must.contains { $0.criterion == story.decisive })
    }
}
