import Sales
import Testing

struct TriageTests {
    private let occasion = Example.occasion()
    private let reply = Example.engagement("email_replied", triage: .waiting)

    @Test func `only a reply is triaged`() {
        #expect(throws: Refusal(.notAReply)) {
            try occasion.triaged(Example.engagement("demo_requested"), as: .interested)
        }
    }

    @Test(arguments: Engagement.Triage.allCases.filter { $0 != .waiting })
    func `a reply is triaged once`(triage: Engagement.Triage) {
        #expect(throws: Refusal(.alreadyTriaged(triage))) {
            try occasion.triaged(Example.engagement("email_replied", triage: triage), as: .no)
        }
    }

    @Test func `later than never: a day in the past is refused`() {
        let yesterday = Example.today + -1
        #expect(throws: Refusal(.revisitInPast(yesterday, today: Example.today))) {
            try occasion.triaged(reply, as: .later, until: yesterday)
        }
    }

    @Test func `interested asks, and changes nothing else`() throws {
        let read = try occasion.triaged(reply, as: .interested, lead: Example.lead())
        #expect(read.asks)
        #expect(read.engagement.triage == .interested)
        #expect(read.step == nil)
        #expect(read.task == nil)
        #expect(!read.suppresses)
    }

    @Test func `later puts an open lead to nurture`() throws {
        let read = try occasion.triaged(reply, as: .later, lead: Example.lead(.prospect))
        #expect(read.step?.lead.state == .nurture)
        #expect(read.step?.lead.reason == "next_quarter")
        let until = Example.today + 20
        let dated = try occasion.triaged(reply, as: .later, lead: Example.lead(.prospect), until: until)
        #expect(dated.step?.lead.reason == "frozen")
        #expect(dated.step?.lead.revisitOn == until)
    }

    @Test(arguments: [nil, Example.lead(.nurture)])
    func `later without an open lead makes a task`(lead: Lead?) throws {
        let read = try occasion.triaged(reply, as: .later, lead: lead, until: Example.today + 5)
        #expect(read.step == nil)
        #expect(read.task?.dueAt == (Example.today + 5).startUTC + 9 * Milliseconds.hour)
    }

    @Test func `no disqualifies an open lead for want of need`() throws {
        let read = try occasion.triaged(reply, as: .no, lead: Example.lead())
        #expect(read.step?.lead.state == .disqualified)
        #expect(read.step?.lead.reason == "no_need")
        #expect(read.step?.lead.reasonClass == .ordinary)
        #expect(try occasion.triaged(reply, as: .no).step == nil)
        let told = try occasion.triaged(reply, as: .no, lead: Example.lead(), reason: "too_small")
        #expect(told.step?.lead.reason == "too_small")
    }

    @Test func `a wrong person leaves somebody else to be found`() throws {
        let read = try occasion.triaged(reply, as: .wrongPerson, lead: Example.lead(owner: Example.max))
        #expect(read.task?.what == .findRightPerson)
        #expect(read.task?.ownerID == Example.max)
        #expect(read.step == nil)
    }

    @Test func `stop suppresses the address and leaves the lead`() throws {
        let read = try occasion.triaged(reply, as: .stop, lead: Example.lead())
        #expect(read.suppresses)
        #expect(read.step == nil)
        #expect(!read.asks)
    }

    @Test func `out of office counts nothing from then on`() throws {
        let read = try occasion.triaged(reply, as: .outOfOffice, lead: Example.lead())
        #expect(read.engagement.class == .machine)
        #expect(read.engagement.mark == nil)
        #expect(read.step == nil)
    }

    @Test(arguments: ReplyMeaning.allCases)
    func `each meaning is kept as its triage`(meaning: ReplyMeaning) {
        #expect(ReplyMeaning(meaning.triage) == meaning)
    }

    @Test func `waiting means nothing yet`() {
        #expect(ReplyMeaning(.waiting) == nil)
    }
}

struct LoggedActivityTests {
    private func call(_ outcome: String?) -> Activity {
        var call = Activity(blank: Example.id(60))
        call.kind = "call"
        call.at = Example.monday + -Milliseconds.hour
        call.personID = Example.ada
        call.outcome = outcome
        return call
    }

    private func logged(_ outcome: String?) throws -> LoggedDeed {
        try Example.occasion().logged(call(outcome)) { Example.id(61) }
    }

    @Test func `an outcome that is not declared is refused with the nearest`() {
        #expect(throws: Refusal(.unknownOutcome("no_anser", activity: "call", nearest: "no_answer"))) {
            try logged("no_anser")
        }
    }

    @Test(arguments: [nil, "no_answer", "connected"])
    func `a call we made is not their act`(outcome: String?) throws {
        let deed = try logged(outcome)
        #expect(deed.engagement == nil)
        #expect(deed.activity.twoWay == (outcome == "connected"))
    }

    @Test func `a call that found interest is their act, and so may open a lead`() throws {
        let deed = try logged("asked_for_more")
        let engagement = try #require(deed.engagement)
        #expect(engagement.kind == "asked_for_more")
        #expect(engagement.activityID == Example.id(60))
        #expect(engagement.at == Example.monday + -Milliseconds.hour)
        #expect(engagement.knownAt == Example.monday)
        #expect(engagement.class == .human)
        let kind = try #require(Example.playbook.kind(engagement.kind))
        #expect(Capture.route(kind, engagement.class, by: Acquainted()) == .opensLead(LeadOrigin(.first)))
    }
}
