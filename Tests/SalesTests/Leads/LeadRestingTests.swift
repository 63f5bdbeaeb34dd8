import Sales
import Testing

struct LeadRestingTests {
    private let occasion = Example.occasion()
    private let lead = Example.lead(.prospect)

    @Test func `a reason that is not declared is refused with the nearest`() {
        #expect(throws: Refusal(.unknownReason("next_quater", use: .nurture, nearest: "next_quarter"))) {
            try lead.nurtured(because: "next_quater", on: occasion)
        }
        #expect(throws: Refusal(.unknownReason("next_quarter", use: .disqualified, nearest: nil))) {
            try lead.disqualified(because: "next_quarter", on: occasion)
        }
    }

    @Test func `a reason that needs a date is refused without one`() {
        #expect(throws: Refusal(.reasonNeedsDate(reason: "frozen"))) {
            try lead.nurtured(because: "frozen", on: occasion)
        }
        #expect(throws: Refusal(.reasonNeedsDate(reason: "contract"))) {
            try lead.nurtured(because: "contract", on: occasion)
        }
    }

    @Test func `a revisit in the past is refused, today is not`() throws {
        let yesterday = Example.today + -1
        #expect(throws: Refusal(.revisitInPast(yesterday, today: Example.today))) {
            try lead.nurtured(because: "frozen", until: yesterday, on: occasion)
        }
        let step = try lead.nurtured(because: "frozen", until: Example.today, on: occasion)
        #expect(step.lead.revisitOn == Example.today)
    }

    @Test func `the day to come back is the one given, else the reason's`() throws {
        let until = Example.today + 10
        #expect(try lead.nurtured(because: "next_quarter", until: until, on: occasion).lead.revisitOn == until)
        #expect(try lead.nurtured(because: "next_quarter", on: occasion).lead.revisitOn == Example.today + 90)
    }

    @Test func `a contract is come back to before it ends, or tomorrow`() throws {
        let far = try lead.nurtured(because: "contract", contractEnd: Example.today + 100, on: occasion)
        #expect(far.lead.revisitOn == Example.today + 40)
        let near = try lead.nurtured(because: "contract", contractEnd: Example.today + 20, on: occasion)
        #expect(near.lead.revisitOn == Example.today + 1)
    }

    @Test func `nurture makes a task for the day and ends the others`() throws {
        var cooling = lead
        cooling.coolingSince = Example.monday
        let step = try cooling.nurtured(because: "next_quarter", on: occasion)
        #expect(step.why == "next_quarter")
        #expect(step.lead.reasonClass == .ordinary)
        #expect(step.lead.coolingSince == nil)
        #expect(step.tasks.map(\.kind) == [.revisit])
        #expect(step.tasks.map(\.dueAt) == [(Example.today + 90).startUTC + 9 * Milliseconds.hour])
        #expect(step.finishes.contains(.touch))
        #expect(!step.finishes.contains(.triage))
    }

    @Test func `disqualifying keeps the reason and its class, and leaves nothing to do`() throws {
        let step = try Example.lead(.nurture).disqualified(because: "spam", on: occasion)
        #expect(step.lead.reason == "spam")
        #expect(step.lead.reasonClass == .invalid)
        #expect(step.lead.revisitOn == nil)
        #expect(step.tasks.isEmpty)
        #expect(step.finishes == Set(SalesTask.Kind.allCases))
    }

    @Test func `a lead that came back is not disqualified any more`() {
        var old = Example.lead(.nurture)
        old.returnedAsID = Example.id(44)
        #expect(throws: Refusal(.leadReturned(lead: "L-12"))) { try old.disqualified(because: "spam", on: occasion) }
    }
}

struct NextTouchTests {
    @Test(arguments: LeadState.allCases)
    func `every open lead has a next dated touch, and no other`(state: LeadState) {
        let plan = TaskPlan.nextTouch(of: Example.lead(state), on: Example.occasion())
        #expect((plan != nil) == state.isOpen)
        if let plan { #expect(plan.dueAt > Example.monday) }
    }

    @Test func `a demo request is answered sooner than the rest, counted from when we learned of it`() {
        var engagement = Example.engagement("demo_requested", at: Example.monday + -Milliseconds.day)
        engagement.knownAt = Example.monday
        let urgent = TaskPlan.response(to: engagement, by: Example.playbook, ownerID: nil)
        #expect(urgent.dueAt == Example.monday + 15 * Milliseconds.minute)
        engagement.kind = "meeting_booked"
        let plain = TaskPlan.response(to: engagement, by: Example.playbook, ownerID: Example.rita)
        #expect(plain.dueAt == Example.monday + Milliseconds.hour)
        #expect(plain.title == "Respond: Meeting booked")
    }

    @Test func `a plan becomes the task of its lead`() {
        let plan = TaskPlan(.nextStep, .step("Send the draft"), dueAt: Example.monday, ownerID: Example.rita)
        let task = plan.task(id: Example.id(1), lead: Example.id(2), person: Example.ada)
        #expect(task.title == "Send the draft")
        #expect(task.leadID == Example.id(2))
        #expect(task.personID == Example.ada)
        #expect(task.ownerID == Example.rita)
    }
}
