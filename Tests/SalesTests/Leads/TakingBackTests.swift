import Sales
import Testing

struct TakingBackTests {
    private let lead = Example.lead(.prospect)

    private func entry(_ kind: EntryKind, act: UInt64, at moment: Moment, number: UInt64 = 1) -> Entry {
        let id = Identifier(high: act, low: 0x10000 + number)
        return Entry(
            id: ID(id), kind: kind, subject: Subject(lead), about: lead.about, at: moment, knownAt: moment,
            recordedAt: moment, actor: .operator, changes: [])
    }

    private func changes(
        _ entries: [Entry], withdrawn: [ID<Act>: Fold.Withdrawal] = [:]
    ) -> [StateChange] {
        StateChange.changes(of: lead.id, in: entries, withdrawals: withdrawn)
    }

    private var opened: Entry { entry(.opened, act: 1, at: Example.monday) }
    private var qualified: Entry { entry(.qualified, act: 2, at: Example.monday + 1) }
    private var accepted: Entry { entry(.accepted, act: 3, at: Example.monday + 2) }

    @Test func `where no state changed there is nothing to take back`() {
        #expect(throws: Refusal(.nothingToTakeBack(lead: "L-12", nil))) {
            try lead.mayTakeBack(of: changes([opened]))
        }
        #expect(throws: Refusal(.nothingToTakeBack(lead: "L-12", .nurtured))) {
            try lead.mayTakeBack(.nurtured, of: changes([opened, qualified]))
        }
    }

    @Test func `a change on which a later one stands is not taken back`() {
        #expect(throws: Refusal(.laterChange(.accepted))) {
            try lead.mayTakeBack(.qualified, of: changes([accepted, opened, qualified]))
        }
    }

    @Test func `the episode after this one stands on its rest`() {
        var old = lead
        old.returnedAsID = Example.id(44)
        #expect(throws: Refusal(.leadReturned(lead: "L-12"))) { try old.mayTakeBack(of: changes([qualified])) }
    }

    @Test func `the last change is taken back`() throws {
        #expect(try lead.mayTakeBack(of: changes([accepted, qualified])).act == accepted.act)
        #expect(try lead.mayTakeBack(.accepted, of: changes([accepted, qualified])).entryID == accepted.id)
    }

    @Test func `what was taken back stands in nobody's way`() throws {
        let withdrawn = [accepted.act: Fold.Withdrawal(knownAt: Example.monday + 3)]
        let change = try lead.mayTakeBack(.qualified, of: changes([accepted, qualified], withdrawn: withdrawn))
        #expect(change.act == qualified.act)
    }

    @Test func `two rungs of one act are taken back together`() throws {
        let together = entry(.accepted, act: 2, at: Example.monday + 1, number: 2)
        let change = try lead.mayTakeBack(.qualified, of: changes([qualified, together]))
        #expect(change.act == qualified.act)
    }
}
