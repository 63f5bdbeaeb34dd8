import SQLPort
import Sales
import Scoring
import Storage
import Testing

@Suite struct StandingTests {
    let shop: Shop
    private let full: Standing

    init() async throws {
        shop = try await Shop()
        try await shop.write { try $0.insert(Lead(blank: id(1)), changedAt: moment(0)) }
        var window = Window(ruleCount: 2)
        let rule = InterestRule(name: "asked", kinds: ["asked"], points: .whole(5))
        window.insert(Mark(at: 5, high: 1, low: 2), kind: "asked", cards: Scorecards(interest: [rule, rule]))
        full = Standing(
            leadID: id(1), playbook: 3, fit: Points(thousandths: -1), interest: Points(thousandths: 12_999),
            grade: Grade("C3") ?? Grade.allCases[0], asOf: moment(10), changesAt: moment(20), fallsAt: moment(15),
            window: window, buyerAt: moment(5), attemptAt: moment(6), attempts: 2, nextTouchAt: moment(30))
    }

    @Test func `a standing needs its lead, and the lead cannot go before it`() async throws {
        await #expect(throws: SQLFault.self) {
            try await shop.write { store in
                var orphan = full
                orphan.leadID = id(2)
                try store.keep(orphan, state: .new)
            }
        }
        try await shop.write { try $0.keep(full, state: .new) }
        await #expect(throws: SQLFault.self) { try await shop.write { try $0.remove(Lead.self, id(1)) } }
        try await shop.write { store in
            try store.removeStanding(id(1))
            try store.remove(Lead.self, id(1))
            #expect(try store.standing(id(1)) == nil)
        }
    }

    @Test func `a damaged window is unreadable and named`() async throws {
        try await shop.write { store in
            try store.keep(full, state: .new)
            try store.connection.run("UPDATE standings SET engagements = x'0102'")
            #expect {
                _ = try store.standing(id(1))
            } throws: { ($0 as? UnreadableRow)?.column == "engagements" }
        }
    }

    @Test func `a standing comes back equal, and the later one takes its place`() async throws {
        try await shop.write { store in
            try store.keep(full, state: .qualified)
            #expect(try store.standing(id(1)) == full)
            let bare = Standing(
                leadID: id(1), playbook: 4, fit: .zero, interest: .zero, grade: Grade.allCases[15], asOf: moment(11),
                window: Window(ruleCount: 0))
            try store.keep(bare, state: .nurture)
            #expect(try store.standing(id(1)) == bare)
            var open: [Bool] = []
            try store.eachStanding { _, isOpen in
                open.append(isOpen)
                return true
            }
            #expect(open == [false])
        }
    }

    @Test func `standings are due at the earlier of change and fall, exactly then`() async throws {
        try await shop.write { store in
            try store.keep(full, state: .qualified)
            #expect(try store.nextDueStanding() == moment(15))
            #expect(try store.standings(dueBy: moment(14), limit: 9) == [])
            #expect(try store.standings(dueBy: moment(15), limit: 9) == [full])
            var settled = full
            (settled.changesAt, settled.fallsAt) = (nil, nil)
            try store.keep(settled, state: .qualified)
            #expect(try store.nextDueStanding() == nil)
            #expect(try store.standings(dueBy: .distantFuture, limit: 9) == [])
        }
    }
}
