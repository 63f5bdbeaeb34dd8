import Sales
import Scoring
import Testing

struct LeadStateTests {
    private typealias Step = @Sendable (Lead) throws -> Lead

    private static let steps: [Verb: Step] = [
        .qualify: { try $0.qualified(fit: .whole(20), interest: .whole(30), on: Example.occasion())[0].lead },
        .accept: { try $0.accepted(on: Example.occasion()).lead },
        .nurture: { try $0.nurtured(because: "next_quarter", on: Example.occasion()).lead },
        .disqualify: { try $0.disqualified(because: "too_small", on: Example.occasion()).lead },
        .recycle: { try $0.recycled(as: LeadStateTests.episode, on: Example.occasion()).old.lead },
        .convert: { lead in
            var terms = ConversionTerms(amount: .unknown, expectedClose: Example.today, nextStep: "Call")
            terms.type = "partnership"
            let numbering = Numbering(opportunity: 1, id: Example.ids())
            return try #require(
                Example.occasion().convert(ConversionCase(lead), on: terms, numbering).lead)
        },
        .revert: { lead in
            let facts = ReversionCase(
                lead: lead, conversion: Conversion(blank: Example.id(1)), opportunity: Example.opportunity(), act: [])
            _ = try facts.reverted()
            return lead
        },
    ]

    private static let episode = Episode(id: Example.id(99), number: 99, personID: Example.ada, accountID: nil)

    private static let ends: [Verb: LeadState] = [
        .qualify: .qualified, .accept: .prospect, .nurture: .nurture, .disqualify: .disqualified,
        .convert: .converted,
    ]

    @Test(arguments: LeadState.allCases, [Verb.qualify, .accept, .nurture, .disqualify, .recycle, .convert, .revert])
    func `every verb is taken in its own states and refused in all others`(state: LeadState, verb: Verb) throws {
        let lead = Example.lead(state, owner: nil)
        let step = try #require(LeadStateTests.steps[verb])
        if Lead.verbs(in: state).contains(verb) {
            guard verb != .revert else { return }
            let after = try step(lead)
            #expect(after.state == LeadStateTests.ends[verb] ?? state)
        } else {
            #expect(throws: Refusal(.wrongState(verb, lead: "L-12", state: state))) { try step(lead) }
        }
    }

    @Test func `the table of states is the one of the trade`() {
        #expect(Lead.verbs(in: .new) == [.qualify, .nurture, .disqualify, .convert])
        #expect(Lead.verbs(in: .qualified) == [.accept, .nurture, .disqualify, .convert])
        #expect(Lead.verbs(in: .prospect) == [.nurture, .disqualify, .convert])
        #expect(Lead.verbs(in: .converted) == [.revert])
        #expect(Lead.verbs(in: .nurture) == [.disqualify, .recycle])
        #expect(Lead.verbs(in: .disqualified) == [.recycle])
    }
}

struct LeadQualifyingTests {
    private let met = (fit: Points.whole(20), interest: Points.whole(30))

    @Test func `a lead below the definition does not qualify itself`() {
        let definition = Example.playbook.qualified
        let new = Example.lead()
        #expect(!new.qualifiesItself(fit: met.fit, interest: Points(thousandths: 29_999), by: definition))
        #expect(!new.qualifiesItself(fit: Points(thousandths: 19_999), interest: met.interest, by: definition))
        #expect(new.qualifiesItself(fit: met.fit, interest: met.interest, by: definition))
    }

    @Test func `where people decide the system does not`() {
        let manual = QualifiedDefinition(interest: .whole(30), fit: .whole(20), mode: .manual)
        #expect(!Example.lead().qualifiesItself(fit: met.fit, interest: met.interest, by: manual))
    }

    @Test func `a qualified lead does not qualify itself again`() {
        let lead = Example.lead(.prospect)
        #expect(!lead.qualifiesItself(fit: met.fit, interest: met.interest, by: Example.playbook.qualified))
    }

    @Test func `a lead that qualifies is to be accepted within the limit`() throws {
        let steps = try Example.lead(owner: Example.max).qualified(
            fit: met.fit, interest: met.interest, on: Example.occasion(actor: .system))
        let step = try #require(steps.first)
        #expect(steps.count == 1)
        #expect(step.kind == .qualified)
        #expect(step.lead.qualifiedAt == Example.monday)
        #expect(step.lead.stateSince == Example.monday)
        #expect(step.override == nil)
        #expect(step.tasks.map(\.kind) == [.acceptance])
        #expect(step.tasks.map(\.dueAt) == [Example.monday + Milliseconds.day])
    }

    @Test func `a person may qualify below the definition, on the record`() throws {
        let occasion = Example.occasion(actor: .user(Example.max))
        let step = try Example.lead().qualified(fit: .zero, interest: .whole(5), on: occasion)[0]
        #expect(
            step.override == Override(.judgement, reason: "judged below the definition: interest 5 of 30, fit 0 of 20"))
        let told = try Example.lead().qualified(fit: .zero, interest: .zero, because: " met at a fair ", on: occasion)[
            0]
        #expect(told.override?.reason == "met at a fair")
    }

    @Test func `a rep who qualifies their own lead accepts it in the same act`() throws {
        let steps = try Example.lead().qualified(fit: met.fit, interest: met.interest, on: Example.occasion())
        #expect(steps.map(\.kind) == [.qualified, .accepted])
        #expect(steps.map(\.lead.state) == [.qualified, .prospect])
        #expect(steps[0].tasks.isEmpty)
        #expect(steps[1].tasks.map(\.kind) == [.touch])
        #expect(steps[1].lead.qualifiedAt == Example.monday)
        #expect(steps[1].lead.acceptedAt == Example.monday)
    }

    @Test func `whoever accepts a lead without an owner owns it`() throws {
        #expect(try Example.lead(.qualified, owner: nil).accepted(on: Example.occasion()).lead.ownerID == Example.rita)
        let step = try Example.lead(.qualified, owner: Example.max).accepted(on: Example.occasion())
        #expect(step.lead.ownerID == Example.max)
        #expect(step.finishes == [.acceptance])
    }
}

struct LeadCoolingTests {
    private let definition = Example.playbook.qualified

    @Test(arguments: LeadState.allCases)
    func `only a lead that was qualified and is open cools`(state: LeadState) {
        let cools = Example.lead(state).cools(at: .whole(29), by: definition)
        #expect(cools == (state == .qualified || state == .prospect))
    }

    @Test func `cooling latches the state and sets a touch`() throws {
        var lead = Example.lead(.prospect)
        lead.qualifiedAt = Example.monday
        let step = lead.cooled(on: Example.occasion(actor: .system))
        #expect(step.lead.state == .prospect)
        #expect(step.lead.qualifiedAt == Example.monday)
        #expect(step.lead.coolingSince == Example.monday)
        #expect(step.tasks.map(\.kind) == [.cooling])
        #expect(!step.lead.cools(at: .zero, by: definition))
    }

    @Test func `interest that is back ends the cooling`() {
        let lead = Example.lead(.qualified).cooled(on: Example.occasion()).lead
        #expect(!lead.warms(at: Points(thousandths: 29_999), by: definition))
        #expect(lead.warms(at: .whole(30), by: definition))
        let step = lead.warmed(on: Example.occasion())
        #expect(step.lead.coolingSince == nil)
        #expect(step.finishes == [.cooling])
    }
}
