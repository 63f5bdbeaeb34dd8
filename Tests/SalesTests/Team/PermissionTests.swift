import Sales
import Testing

struct PermissionTests {
    private static let changes = Verb.allCases.filter { $0 != .see && $0 != .export }

    @Test(arguments: changes)
    func `a viewer changes nothing`(verb: Verb) {
        #expect(!may(.viewer, verb))
    }

    @Test(arguments: [Verb.openLead, .accept, .convert, .revert, .advance, .win, .lose, .reopen, .override, .publish])
    func `a marketer does not sell`(verb: Verb) {
        #expect(!may(.marketer, verb))
    }

    @Test(arguments: [Verb.override, .importHistory, .undoImport, .publish, .manageTeam, .erase])
    func `a rep steps over no rule and changes no definition`(verb: Verb) {
        #expect(!may(.rep, verb))
    }

    @Test func `only an owner erases`() {
        #expect(Role.allCases.filter { may($0, .erase) } == [.owner])
    }

    @Test func `only managers and owners edit the team`() {
        let somebody = Subject(.users, Example.rita.raw)
        #expect(Role.allCases.filter { may($0, .edit, somebody) } == [.owner, .manager])
    }

    @Test func `a marketer edits names and costs, not opportunities`() {
        #expect(may(.marketer, .edit, Subject(Example.person())))
        #expect(!may(.marketer, .edit, Subject(Example.opportunity())))
    }

    @Test(arguments: Role.allCases)
    func `everybody sees everything`(role: Role) {
        #expect(may(role, .see))
        #expect(may(role, .export))
    }

    @Test(arguments: Verb.allCases)
    func `an owner may everything, and each role what those below it may`(verb: Verb) {
        let ladder: [Role] = [.viewer, .marketer, .rep, .manager, .owner]
        let allowed = ladder.map { may($0, verb) }
        #expect(allowed.last == true)
        #expect(zip(allowed, allowed.dropFirst()).allSatisfy { !$0 || $1 })
    }

    @Test func `who may not is told so`() throws {
        #expect(throws: Refusal(.notAllowed(verb: .convert, role: .marketer))) {
            try Example.occasion(.marketer).mustBeAllowed(to: .convert)
        }
        try Example.occasion(.rep).mustBeAllowed(to: .convert)
    }

    @Test func `an override needs a reason, then a manager`() throws {
        #expect(throws: Refusal(.overrideNeedsReason)) { try Example.occasion(.rep).override(because: "\n ") }
        #expect(throws: Refusal(.overrideNeedsManager(.rep))) { try Example.occasion(.rep).override(because: "so") }
        let override = try Example.occasion(.manager).override(because: " so ")
        #expect(override == Override(.judgement, reason: "so"))
    }
}
