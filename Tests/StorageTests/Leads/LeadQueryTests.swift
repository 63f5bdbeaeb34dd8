import Sales
import Scoring
import Storage
import Testing

@Suite struct LeadQueryTests {
    private static let filters: [LeadFilter] = [
        LeadFilter(), .open, LeadFilter(states: [.nurture]), LeadFilter(states: [.new, .converted]),
        narrowed { $0.owner = id(2) }, narrowed { $0.scope = .owned(by: id(3)) },
        narrowed {
            $0.owner = id(2)
            $0.scope = .owned(by: id(3))
        },
        narrowed { $0.sourceKey = "trade fair" }, narrowed { $0.campaign = id(1) }, narrowed { $0.cooling = true },
        narrowed { $0.grade = Grade("B2") }, narrowed { $0.withoutTouch = true },
        narrowed { $0.quietSince = moment(12) }, narrowed { $0.nameKey = "an" }, narrowed { $0.nameKey = "zo" },
        narrowed { $0.nameKey = "nobody" },
        narrowed {
            $0.states = [.qualified, .prospect, .new]
            $0.nameKey = "a"
            $0.quietSince = moment(40)
            $0.sourceKey = "web"
        },
    ]

    private static func narrowed(_ change: (inout LeadFilter) -> Void) -> LeadFilter {
        var filter = LeadFilter()
        change(&filter)
        return filter
    }

    @Test(arguments: LeadSort.allCases) func `pages hold every lead of a list once, in order`(sort: LeadSort)
        async throws
    {
        let (shop, crowd) = (try await Shop(), Crowd())
        try await shop.write { try crowd.write(to: $0) }
        for filter in LeadQueryTests.filters {
            let found = try await shop.read { store in try pages(store, filter, sort, of: 7) }
            #expect(found.map(\.id) == crowd.expected(filter, sort), "\(filter)")
        }
    }

    @Test func `a row shows what its tables hold`() async throws {
        let (shop, crowd) = (try await Shop(), Crowd())
        try await shop.write { try crowd.write(to: $0) }
        let rows = try await shop.read { try $0.leads(LeadFilter(), sort: .number, limit: 1_000) }
        #expect(rows.count == crowd.leads.count)
        let leads = Dictionary(uniqueKeysWithValues: crowd.leads.map { ($0.id, $0) })
        for row in rows {
            let (lead, standing) = (try #require(leads[row.id]), try #require(crowd.standings[row.id]))
            #expect(row.number == lead.number && row.state == lead.state && row.source == lead.source)
            #expect(row.personName == lead.personID.flatMap { crowd.people[$0]?.fullName })
            #expect(row.accountName == lead.accountID.flatMap { crowd.accounts[$0]?.name })
            #expect(row.interest == standing.interest.whole && row.fit == 40 && row.grade == standing.grade)
            #expect(row.nextTouchAt == standing.nextTouchAt && row.buyerAt == standing.buyerAt)
            #expect(row.changesAt == standing.changesAt && row.coolingSince == lead.coolingSince)
        }
    }

    @Test func `leads without a touch and leads gone quiet are open ones`() async throws {
        let (shop, crowd) = (try await Shop(), Crowd())
        try await shop.write { try crowd.write(to: $0) }
        var (touchless, quiet) = (LeadFilter.open, LeadFilter.open)
        touchless.withoutTouch = true
        quiet.quietSince = moment(10)
        let expected = (crowd.expected(touchless, .nextTouch), crowd.expected(quiet, .interest))
        try await shop.read { store in
            let first = try store.leadsWithoutTouch(limit: 5)
            let rest = try store.leadsWithoutTouch(after: first.last?.cursor(.nextTouch), limit: 500)
            #expect((first + rest).map(\.id) == expected.0)
            #expect(try store.leadsGoneQuiet(since: moment(10), limit: 500).map(\.id) == expected.1)
        }
    }

    private func pages(_ store: Store, _ filter: LeadFilter, _ sort: LeadSort, of size: Int) throws -> [LeadRow] {
        var found: [LeadRow] = []
        while true {
            let page = try store.leads(filter, sort: sort, after: found.last?.cursor(sort), limit: size)
            #expect(page.count <= size)
            found += page
            if page.count < size { return found }
        }
    }
}
