import Sales
import Scoring
import Testing

struct AsOfTests {
    private let lead = Example.lead(person: Example.ada)

    private func entry(
        _ act: UInt64, _ subject: Subject, _ kind: EntryKind, _ changes: [FieldChange], known: Int64
    ) -> Entry {
        let moment = Example.monday + known
        return Entry(
            id: ID(Identifier(high: act, low: 0x10001)), kind: kind, subject: subject, about: lead.about, at: moment,
            knownAt: moment, recordedAt: moment, actor: .system, changes: changes)
    }

    private var made: Entry { entry(1, Subject(lead), .opened, lead.changes(from: nil), known: 0) }

    private func answered(_ act: UInt64, known: Int64) -> Entry {
        var answer = Answer(blank: Example.id(70))
        answer.leadID = lead.id
        answer.criterion = "need"
        answer.answer = "yes"
        return entry(act, Subject(answer), .answered, answer.changes(from: nil), known: known)
    }

    private func demo(known: Int64, class: Engagement.Class = .human) -> Engagement {
        var demo = Example.engagement("demo_requested", at: Example.monday, class: `class`)
        demo.leadID = lead.id
        demo.knownAt = Example.monday + known
        return demo
    }

    private func story(_ timeline: LeadTimeline, at tick: Int64) throws -> LeadStory? {
        try timeline.story(asOf: Example.monday + tick)
    }

    @Test func `before a lead was known there is no story`() throws {
        let timeline = LeadTimeline(leadID: lead.id, entries: [made], engagements: [])
        #expect(try story(timeline, at: -1) == nil)
        #expect(try story(timeline, at: 0)?.lead == lead)
    }

    @Test func `a fact counts from when we learned of it`() throws {
        let timeline = LeadTimeline(
            leadID: lead.id, entries: [made, answered(2, known: 10)], engagements: [demo(known: 5)])
        #expect(try story(timeline, at: 4)?.engagements.isEmpty == true)
        #expect(try story(timeline, at: 5)?.engagements.count == 1)
        #expect(try story(timeline, at: 9)?.answers.isEmpty == true)
        #expect(try story(timeline, at: 10)?.answers.map(\.criterion) == ["need"])
    }

    @Test func `an engagement has the class it had by then`() throws {
        var clicked = demo(known: 0, class: .probable)
        clicked.class = .human
        let settled = entry(
            3, Subject(clicked), .settled,
            [FieldChange("class", from: .text("probable"), to: .text("human"))], known: 30)
        let timeline = LeadTimeline(
            leadID: lead.id, entries: [made], engagements: [clicked], engagementEntries: [settled])
        #expect(try story(timeline, at: 29)?.engagements.map(\.class) == [.probable])
        #expect(try story(timeline, at: 30)?.engagements.map(\.class) == [.human])
        let cards = Example.playbook.cards.folded
        #expect(try story(timeline, at: 29)?.score(by: cards, fields: []).interest.total == .zero)
        #expect(try #require(try story(timeline, at: 30)).score(by: cards, fields: []).interest.total > .whole(39))
    }

    @Test func `an engagement that moved belonged to the other lead until then`() throws {
        let moved = entry(
            3, Subject(demo(known: 0)), .joined,
            [FieldChange("lead_id", from: (Example.id(99) as ID<Lead>).field, to: lead.id.field)], known: 8)
        let timeline = LeadTimeline(
            leadID: lead.id, entries: [made], engagements: [demo(known: 0)], engagementEntries: [moved])
        #expect(try story(timeline, at: 7)?.engagements.isEmpty == true)
        #expect(try story(timeline, at: 8)?.engagements.count == 1)
    }

    @Test func `an undone import counts until it was undone`() throws {
        var imported = demo(known: 0)
        imported.importID = Example.id(5)
        let timeline = LeadTimeline(
            leadID: lead.id, entries: [made], engagements: [imported],
            undoneImports: [Example.id(5): Example.monday + 20])
        #expect(try story(timeline, at: 19)?.engagements.count == 1)
        #expect(try story(timeline, at: 20)?.engagements.isEmpty == true)
    }

    @Test func `fit is counted by what was known of the account by then`() throws {
        var lead = lead
        lead.accountID = Example.acme
        var account = Example.account()
        let bare = entry(2, Subject(account), .created, account.changes(from: nil), known: 0)
        let before = account
        account.industry = "Finance"
        let told = entry(3, Subject(account), .edited, account.changes(from: before), known: 6)
        let timeline = LeadTimeline(
            leadID: lead.id,
            entries: [entry(1, Subject(lead), .opened, lead.changes(from: nil), known: 0), bare, told],
            engagements: [])
        let cards = Example.playbook.cards.folded
        #expect(try story(timeline, at: 5)?.score(by: cards, fields: []).fit.total == .zero)
        #expect(try story(timeline, at: 6)?.score(by: cards, fields: []).fit.total == .whole(40))
    }

    @Test(arguments: 1...25)
    func `as of its end, the whole log tells what the prefix told`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var entries = [made]
        for place in 2...10 {
            let state = LeadState.allCases[dice.roll(6)].field
            let change = FieldChange("state", from: .null, to: state)
            let known = Int64(dice.roll(30))
            entries.append(
                dice.roll(3) == 0
                    ? answered(UInt64(place), known: known)
                    : entry(UInt64(place), Subject(lead), .edited, [change], known: known))
        }
        let engagements = (0..<6).map { place in
            var one = demo(known: Int64(dice.roll(30)))
            one = Engagement(copy: one, number: UInt64(600 + place))
            return one
        }
        let withdrawals = [
            entries[dice.roll(9) + 1].act: Fold.Withdrawal(knownAt: Example.monday + Int64(dice.roll(30)))
        ]
        let whole = LeadTimeline(
            leadID: lead.id, entries: entries, engagements: engagements, withdrawals: withdrawals)
        for tick in Int64(0)...31 {
            let now = Example.monday + tick
            let prefix = LeadTimeline(
                leadID: lead.id, entries: entries.filter { $0.knownAt <= now },
                engagements: engagements.filter { $0.knownAt <= now },
                withdrawals: withdrawals.filter { $0.value.knownAt <= now })
            #expect(try whole.story(asOf: now) == prefix.story(asOf: now))
        }
    }
}

extension Engagement {
    fileprivate init(copy other: Engagement, number: UInt64) {
        self.init(blank: Example.id(number))
        personID = other.personID
        leadID = other.leadID
        kind = other.kind
        at = other.at
        knownAt = other.knownAt
        recordedAt = other.recordedAt
    }
}

struct PlaybookInForceTests {
    private let versions = [2, 1, 3].map { PlaybookInForce(version: $0, since: Example.monday + Int64($0) * 10) }

    @Test func `of no versions none is in force`() {
        #expect(PlaybookInForce.version(at: Example.monday, of: []) == nil)
    }

    @Test(arguments: [(9, 1), (10, 1), (19, 1), (20, 2), (29, 2), (30, 3), (99, 3)])
    func `the latest published by then is in force, before the first the first`(tick: Int, version: Int) {
        #expect(PlaybookInForce.version(at: Example.monday + Int64(tick), of: versions) == version)
    }
}
