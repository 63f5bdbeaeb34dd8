import Sales
import Testing

struct MilestoneTests {
    private let lead = Example.lead()

    private func entry(
        _ kind: EntryKind, _ number: UInt64, of subject: Subject? = nil, why: String? = nil,
        changes: [FieldChange] = []
    ) -> Entry {
        let moment = Example.monday + Int64(number)
        return Entry(
            id: ID(Identifier(high: number, low: 0x10001)), kind: kind, subject: subject ?? Subject(lead),
            about: lead.about,
            at: moment + -1_000, knownAt: moment, recordedAt: moment, actor: .system, playbook: 3, why: why,
            changes: changes)
    }

    private func milestones(_ entries: [Entry], withdrawals: [ID<Act>: Fold.Withdrawal] = [:]) -> [Milestone] {
        Milestone.of(lead: lead.id, entries: entries, withdrawals: withdrawals)
    }

    private let deal = Subject(Example.opportunity())

    @Test(arguments: [EntryKind.created, .edited, .cooling, .assigned, .answered, .withdrawn])
    func `what is no rung is no milestone`(kind: EntryKind) {
        #expect(milestones([entry(kind, 1)]).isEmpty)
    }

    @Test func `another lead's rungs are not this one's`() {
        let other = Subject(Example.lead(number: 99))
        #expect(milestones([entry(.qualified, 1, of: other)]).isEmpty)
    }

    @Test(arguments: [
        (EntryKind.opened, Milestone.Rung.lead), (.recycled, .lead), (.qualified, .qualified),
        (.nurtured, .nurture), (.disqualified, .disqualified),
    ])
    func `each rung of the lead is one`(kind: EntryKind, rung: Milestone.Rung) {
        let found = milestones([entry(kind, 4)])
        #expect(found.map(\.rung) == [rung])
        #expect(found.map(\.at) == [Example.monday + -996])
        #expect(found.map(\.knownAt) == [Example.monday + 4])
        #expect(found.map(\.playbook) == [3])
    }

    @Test func `rungs that history passed over are stamped with the one that was reached`() {
        let found = milestones([entry(.opened, 1), entry(.converted, 4)])
        #expect(found.map(\.rung) == [.lead, .qualified, .prospect, .opportunity])
        #expect(Set(found.dropFirst().map(\.entryID)).count == 1)
        #expect(milestones([entry(.qualified, 2), entry(.accepted, 3)]).map(\.rung) == [.qualified, .prospect])
        #expect(milestones([entry(.accepted, 3)]).map(\.rung) == [.qualified, .prospect])
    }

    @Test(arguments: [(EntryKind.won, Milestone.Rung.won), (.lost, .lost), (.noDecision, .noDecision)])
    func `an outcome is a milestone of the lead`(kind: EntryKind, rung: Milestone.Rung) {
        #expect(milestones([entry(kind, 4, of: deal)]).map(\.rung) == [rung])
        #expect(milestones([entry(kind, 4)]).isEmpty)
    }

    @Test func `entries come in any order and leave in theirs`() {
        let entries = [entry(.converted, 3), entry(.opened, 1), entry(.qualified, 2)]
        #expect(milestones(entries).map(\.rung) == [.lead, .qualified, .prospect, .opportunity])
    }

    @Test func `a rung taken back keeps the moment it stopped counting`() {
        let step = entry(.qualified, 2)
        let back = [step.act: Fold.Withdrawal(knownAt: Example.monday + 50)]
        #expect(milestones([step], withdrawals: back).map(\.withdrawnAt) == [Example.monday + 50])
        let kept = [step.act: Fold.Withdrawal(knownAt: Example.monday + 50, kept: [lead.id.raw])]
        #expect(milestones([step], withdrawals: kept).map(\.withdrawnAt) == [nil])
    }

    @Test func `a reopened outcome stops counting, the next one counts`() {
        let entries = [
            entry(.lost, 2, of: deal, why: "price"), entry(.reopened, 3, of: deal), entry(.won, 4, of: deal),
        ]
        let found = milestones(entries)
        #expect(found.map(\.rung) == [.lost, .won])
        #expect(found.map(\.withdrawnAt) == [Example.monday + 3, nil])
        #expect(found.map(\.reason) == ["price", nil])
    }

    @Test func `a rest keeps its reason and the reason's class`() {
        func rest(_ number: UInt64, _ name: String, class change: [FieldChange]) -> Entry {
            entry(.disqualified, number, why: name, changes: change)
        }
        let invalid = FieldChange("reason_class", from: .null, to: .text("invalid"))
        let ordinary = FieldChange("reason_class", from: .text("invalid"), to: .text("ordinary"))
        let found = milestones([
            rest(1, "spam", class: [invalid]), rest(2, "test", class: []), rest(3, "too_small", class: [ordinary]),
        ])
        #expect(found.map(\.reason) == ["spam", "test", "too_small"])
        #expect(found.map(\.reasonClass) == [.invalid, .invalid, .ordinary])
    }

    @Test func `what was decided elsewhere stays marked`() {
        var decided = entry(.converted, 1)
        decided.override = Override(.importedHistory, reason: "old.csv")
        #expect(Set(milestones([decided]).map(\.overrideClass)) == [.importedHistory])
    }
}
