import Sales
import Scoring
import Testing

@testable import Storage

@Suite struct LeadQueryTests {
    typealias Condition = FilterCondition<LeadTest>

    private static let filters: [LeadFilter] = [
        LeadFilter(), .open, LeadFilter(states: [.nurture]), LeadFilter(states: [.new, .converted]),
        test(.owners([id(2)])), scoped(to: id(3)), test(.sources(["trade fair"])), test(.campaigns([id(1), id(2)])),
        test(.cooling), test(.grades([Grade.allCases[5], Grade.allCases[6]])), test(.withoutTouch),
        test(.figure(.heard, from: nil, to: 12)), test(.figure(.interest, from: 3, to: 8)),
        test(.figure(.nextTouch, from: nil, to: 9)), test(.figure(.number, from: 7_919, to: 7_919)),
        test(.named(.anybody, "an")), test(.named(.account, "zo")), test(.named(.person, "zo")),
        test(.named(.anybody, "nobody")), test(.words(.industry, ["Steel"])), test(.words(.industry, [])),
        test(.own(OwnFieldTest("shoe_size", .texts(["40", "41"])))),
        test(.own(OwnFieldTest("shoe_size", .range(from: 39, to: nil)))),
        test(.own(OwnFieldTest("tier", .texts(["gold"])))), test(.without(.owner)),
        LeadFilter(.not(.test(.words(.industry, ["Steel"])))), LeadFilter(.not(.test(.sources(["web"])))),
        LeadFilter(.all([.test(.owners([id(2)])), .not(.test(.states([.new, .nurture])))])),
        LeadFilter(
            .all([
                .test(.states([.qualified])),
                .any([.test(.words(.industry, ["Software"])), .test(.figure(.employees, from: 50, to: nil))]),
                .not(.test(.owners([id(1)]))),
            ])),
        LeadFilter(.any([.test(.cooling), .test(.named(.anybody, "mu"))])),
    ]

    private static func test(_ test: LeadTest) -> LeadFilter { LeadFilter(.test(test)) }

    private static func scoped(to user: ID<User>) -> LeadFilter {
        var filter = LeadFilter.open
        filter.scope = .owned(by: user)
        return filter
    }

    private static let sorts: [String] = [
        "-interest", "interest", "-number", "number", "-opened", "opened", "next_touch", "-next_touch", "revisit",
        "-revisit", "name", "-name", "-interest,name", "grade,-interest,number", "source,-opened", "account", "heard",
        "-heard", "-fit", "fit",
    ]

    /// As it is; by walks wherever there is one; and stopping early, so that a page goes on where the last one gave up.
    private static let measures = [
        LeadMeasure(), LeadMeasure(few: 0, walked: 5_000), LeadMeasure(few: 0, walked: 20, all: 0, budget: 70),
    ]

    @Test(arguments: sorts, measures)
    func `pages hold every lead of a list once, in order, there and back`(text: String, measure: LeadMeasure)
        async throws
    {
        let (shop, crowd, sort) = (try await Shop(), Crowd(), try LeadSort(text))
        try await shop.write { try crowd.write(to: $0) }
        for filter in LeadQueryTests.filters {
            let expected = crowd.expected(filter, sort)
            let (there, back) = try await shop.read { store in
                (try pages(store, filter, sort, of: 7, measure), try pagesBack(store, filter, sort, of: 9, measure))
            }
            #expect(there == expected, "\(filter)")
            #expect(back == expected.dropLast(), "\(filter) backwards")
        }
    }

    @Test func `a row shows what its tables hold`() async throws {
        let (shop, crowd) = (try await Shop(), Crowd())
        try await shop.write { try crowd.write(to: $0) }
        let rows = try await shop.read { try $0.leads(LeadFilter(), sort: .number, limit: 1_000).rows }
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

    private func pages(
        _ store: Store, _ filter: LeadFilter, _ sort: LeadSort, of size: Int, _ measure: LeadMeasure
    ) throws -> [ID<Lead>] {
        var found: [ID<Lead>] = []
        var place: ListCursor?
        while true {
            let page = try store.leads(filter, sort: sort, after: place, limit: size, by: measure)
            #expect(page.rows.count <= size)
            found += page.rows.map(\.id)
            guard page.rows.count == size || page.goOn != nil else { return found }
            place = page.goOn ?? page.places.last
        }
    }

    /// From before the last lead to the first.
    private func pagesBack(
        _ store: Store, _ filter: LeadFilter, _ sort: LeadSort, of size: Int, _ measure: LeadMeasure
    ) throws -> [ID<Lead>] {
        var found: [ID<Lead>] = []
        var place = try store.leads(filter, sort: sort, limit: 1_000).places.last
        while let end = place {
            let page = try store.leads(filter, sort: sort, before: end, limit: size, by: measure)
            found = page.rows.map(\.id) + found
            place = page.goOn ?? (page.rows.count == size ? page.places.first : nil)
        }
        return found
    }
}
