import Sales
import Scoring
import Testing

struct StandingTests {
    private let cards = Example.playbook.cards.folded

    private func standing(
        _ engagements: [Engagement], _ state: LeadState = .qualified, at moment: Moment = Example.monday,
        former: Standing? = nil, cards: Scorecards? = nil
    ) -> Standing {
        let cards = cards ?? self.cards
        return Standing.counted(
            Example.lead(state), Facts(), Window(of: engagements, cards: cards), cards: cards,
            qualified: Example.playbook.qualified, version: 3, at: moment, former: former)
    }

    private let demo = Example.engagement("demo_requested")

    @Test(arguments: [Engagement.Class.machine, .probable])
    func `what no human did counts nothing`(class: Engagement.Class) {
        let standing = standing([Example.engagement("demo_requested", class: `class`)])
        #expect(standing.interest == .zero)
        #expect(standing.window.isEmpty)
        #expect(standing.changesAt == nil)
        #expect(standing.fallsAt == nil)
    }

    @Test func `an automatic answer has no mark`() {
        #expect(Example.engagement("email_replied", triage: .outOfOffice).mark == nil)
        #expect(Example.engagement("email_replied", triage: .waiting).mark != nil)
    }

    @Test func `a standing knows when decay takes it below the threshold`() throws {
        let standing = standing([demo])
        let falls = try #require(standing.fallsAt)
        #expect(cards.interestPoints(standing.window, at: falls.milliseconds) < .whole(30))
        #expect(cards.interestPoints(standing.window, at: falls.milliseconds - 1) >= .whole(30))
    }

    @Test(arguments: [LeadState.new, .converted, .nurture, .disqualified])
    func `nobody waits for the fall of a lead that is not qualified`(state: LeadState) {
        #expect(standing([demo], state).fallsAt == nil)
    }

    @Test func `a standing knows when its whole points change`() throws {
        let changes = try #require(standing([demo]).changesAt)
        let window = standing([demo]).window
        #expect(cards.interestPoints(window, at: changes.milliseconds - 1).whole == 40)
        #expect(cards.interestPoints(window, at: changes.milliseconds).whole == 39)
    }

    @Test func `a standing knows when its grade changes between whole points`() throws {
        var odd = cards
        odd.grading.two = Points(thousandths: 39_500)
        let counted = standing([demo], at: Example.monday, cards: odd)
        // The whole points go from 40 to 39 first; from then on the next change is the grade's.
        let later = standing([demo], at: try #require(counted.changesAt), cards: odd)
        let changes = try #require(later.changesAt)
        #expect(odd.interestPoints(later.window, at: changes.milliseconds) < odd.grading.two)
        #expect(odd.interestPoints(later.window, at: changes.milliseconds - 1) >= odd.grading.two)
    }

    @Test func `the clocks outlive counting anew`() {
        var former = standing([demo])
        former.heard(at: Example.monday)
        former.attempts = 2
        former.nextTouchAt = Example.monday + 5
        let anew = standing([demo], former: former)
        #expect(anew.buyerAt == Example.monday)
        #expect(anew.attempts == 2)
        #expect(anew.nextTouchAt == Example.monday + 5)
    }
}

struct ClockTests {
    private func activity(_ kind: String, twoWay: Bool = false) -> Activity {
        var activity = Activity(blank: Example.id(1))
        activity.kind = kind
        activity.at = Example.monday
        activity.twoWay = twoWay
        return activity
    }

    private var blank: Standing {
        Standing(
            leadID: Example.id(1), playbook: 1, fit: .zero, interest: .zero,
            grade: Grading().grade(fit: .zero, interest: .zero), asOf: Example.monday, window: Window(ruleCount: 0))
    }

    @Test(arguments: ["research", "note", "discount"])
    func `what is done at one's own desk is no attempt`(kind: String) {
        var standing = blank
        standing.counted(activity(kind))
        #expect(standing.attempts == 0)
        #expect(standing.attemptAt == nil)
        #expect(standing.buyerAt == nil)
    }

    @Test func `an attempt alone does not end the quiet`() {
        var standing = blank
        standing.counted(activity("call"))
        #expect(standing.attempts == 1)
        #expect(standing.attemptAt == Example.monday)
        #expect(standing.buyerAt == nil)
    }

    @Test func `what both took part in ends it`() {
        var standing = blank
        standing.counted(activity("meeting", twoWay: true))
        #expect(standing.buyerAt == Example.monday)
    }

    @Test func `something learned late does not turn a clock back`() {
        var standing = blank
        standing.heard(at: Example.monday)
        standing.heard(at: Example.monday + -5)
        #expect(standing.buyerAt == Example.monday)
    }

    @Test func `a lead is quiet after the limit, and not at it`() {
        var standing = blank
        let limits = Example.playbook.limits
        let end = Example.monday + Example.milliseconds(14)
        #expect(!standing.isQuiet(openedAt: Example.monday, limits: limits, at: end))
        #expect(standing.isQuiet(openedAt: Example.monday, limits: limits, at: end + 1))
        standing.heard(at: Example.monday + 5)
        #expect(!standing.isQuiet(openedAt: Example.monday, limits: limits, at: end + 1))
    }

    @Test func `progress is worked out from what was done`() {
        #expect(LeadProgress(activities: [activity("research")], engagements: []) == .untouched)
        #expect(LeadProgress(activities: [activity("call"), activity("email")], engagements: []) == .attempting(2))
        #expect(LeadProgress(activities: [activity("call", twoWay: true)], engagements: []) == .connected)
        let reply = Example.engagement("email_replied", triage: .interested)
        #expect(LeadProgress(activities: [], engagements: [reply]) == .connected)
        let away = Example.engagement("email_replied", triage: .outOfOffice)
        #expect(LeadProgress(activities: [], engagements: [away]) == .untouched)
        let booked = Example.engagement("meeting_booked")
        #expect(LeadProgress(activities: [], engagements: [booked]) == .meetingSet)
    }
}
