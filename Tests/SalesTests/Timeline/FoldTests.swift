import Sales
import Testing

/// A small generator (Marsaglia's xorshift): the same seed tells the same story.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}

struct FoldTests {
    private let id: ID<Person> = Example.ada

    private func entry(
        _ act: UInt64, _ changes: [FieldChange], known moment: Int64? = nil, number: UInt64 = 1
    ) -> Entry {
        let known = Example.monday + (moment ?? Int64(act))
        return Entry(
            id: ID(Identifier(high: act, low: 0x10000 + number)), kind: .edited, subject: Subject(.people, id.raw),
            about: About(), at: known, knownAt: known, recordedAt: known, actor: .operator, changes: changes)
    }

    private func title(_ text: String, from before: String? = nil) -> [FieldChange] {
        [FieldChange("title", from: before.field, to: .text(text))]
    }

    private func folded(
        _ entries: [Entry], withdrawals: [ID<Act>: Fold.Withdrawal] = [:], asOf moment: Moment = .distantFuture
    ) throws -> Person? {
        try Fold.record(Person.self, id: id, entries, withdrawals: withdrawals, asOf: moment)?.record
    }

    @Test func `without entries there is no record, nor before the first is known`() throws {
        #expect(try folded([]) == nil)
        #expect(try folded([entry(5, title("CEO"))], asOf: Example.monday + 4) == nil)
        #expect(try folded([entry(5, title("CEO"))], asOf: Example.monday + 5)?.title == "CEO")
    }

    @Test func `a value that the field cannot hold is a fault`() {
        #expect(throws: UnfitField.self) {
            try folded([entry(1, [FieldChange("title", from: .null, to: .integer(3))])])
        }
    }

    @Test func `the order of entries is when we learned of them, not how they come`() throws {
        let entries = [entry(1, title("a")), entry(2, title("b")), entry(3, title("c"), known: 1)]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]] {
            #expect(try folded(order.map { entries[$0] })?.title == "b")
        }
    }

    @Test func `an act taken back counts until then`() throws {
        let entries = [entry(1, title("a")), entry(2, title("b"))]
        let back = [entries[1].act: Fold.Withdrawal(knownAt: Example.monday + 9)]
        #expect(try folded(entries, withdrawals: back)?.title == "a")
        #expect(try folded(entries, withdrawals: back, asOf: Example.monday + 8)?.title == "b")
        #expect(try folded(entries, withdrawals: back, asOf: Example.monday + 9)?.title == "a")
    }

    @Test func `a record that is kept stays although its act was taken back`() throws {
        let made = entry(1, title("a"))
        let back = [made.act: Fold.Withdrawal(knownAt: Example.monday + 9, kept: [id.raw])]
        #expect(try folded([made], withdrawals: back)?.title == "a")
        let gone = [made.act: Fold.Withdrawal(knownAt: Example.monday + 9)]
        #expect(try folded([made], withdrawals: gone) == nil)
    }

    @Test func `a record whose making was taken back stays with what was edited since`() throws {
        let made = entry(1, title("a") + [FieldChange("country", from: .null, to: .text("AT"))])
        let back = [made.act: Fold.Withdrawal(knownAt: Example.monday + 9)]
        let person = try #require(try folded([made, entry(2, title("b", from: "a"))], withdrawals: back))
        #expect(person.title == "b")
        #expect(person.country == "AT")
    }

    @Test func `an opportunity taken back stays, marked`() throws {
        let opportunity = Example.opportunity()
        var made = entry(1, opportunity.changes(from: nil))
        made.subject = Subject(opportunity)
        let back = [made.act: Fold.Withdrawal(knownAt: Example.monday + 9)]
        let kept = try #require(try Fold.record(Opportunity.self, id: opportunity.id, [made], withdrawals: back))
        #expect(kept.record.withdrawnAt == Example.monday + 9)
        #expect(kept.record.number == 7)
    }

    @Test(arguments: 1...40)
    func `as of any moment, the whole log answers what its prefix answered then`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let log = (1...12).map { place in
            entry(
                UInt64(place), title("t\(dice.roll(4))"), known: Int64(dice.roll(20)), number: UInt64(dice.roll(3) + 1))
        }
        var back: [ID<Act>: Fold.Withdrawal] = [:]
        for one in log where dice.roll(4) == 0 {
            let kept: Set<Identifier> = dice.roll(3) == 0 ? [id.raw] : []
            back[one.act] = Fold.Withdrawal(knownAt: one.knownAt + Int64(dice.roll(8)), kept: kept)
        }
        for tick in Int64(-1)...30 {
            let now = Example.monday + tick
            let prefix = log.filter { $0.knownAt <= now }
            let known = back.filter { $0.value.knownAt <= now }
            #expect(try folded(log, withdrawals: back, asOf: now) == folded(prefix.reversed(), withdrawals: known))
        }
    }
}
