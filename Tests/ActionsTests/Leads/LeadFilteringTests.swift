import Actions
import Sales
import Scoring
import TestKit
import Testing

/// The grammar of filters over real leads.
struct LeadFilteringTests {
    let world: World

    init() async throws {
        world = try await World(playbook: "startup")
        let steel = AccountDetails(name: "Anvil Steel", industry: "Steel", employees: 500)
        let soft = AccountDetails(name: "Byte Works", industry: "Software", employees: 20)
        try await world.capture("demo_requested", by: "ada@anvil.example", title: "CEO", account: steel, source: "Web")
        try await world.capture("demo_requested", by: "bo@byte.example", title: "Head of IT", account: soft)
        var own = EngagementDetails(kind: "demo_requested", at: world.clock.now)
        own.person = PersonDetails(email: "cy@alone.example", firstName: "Cy")
        own.own = ["Shoe Size": "42"]
        _ = try await world.rep.captureEngagement(own)
        _ = try await world.rep.assignLead("L-2", to: "ruth@ripen.example")
    }

    private func numbers(_ filter: String, sort: String = "number") async throws -> [Int64] {
        try await world.rep.leadList(ListQuery(filter, sort: sort)).rows.map(\.number)
    }

    @Test(arguments: [
        ("stat:new", 1, "state"), ("open and industri:\"Steel\"", 10, "industry"), ("employees>=many", 1, "number"),
        ("state:qualifyed", 1, "qualified"), ("grade:Z9", 1, "A1"), ("opened>=someday", 1, "date"),
        ("owner>3", 1, "owner"), ("own.shoos>3", 1, "shoos"), ("progress:met", 1, "meeting_set"),
        ("seniority:king", 1, "owner"), ("interest>=1,2", 1, "one value"),
    ])
    func `what a filter does not know is refused with its place and the nearest name`(
        _ text: String, _ column: Int, _ words: String
    ) async throws {
        let fault = await #expect(throws: FilterFault.self) { try await world.rep.leadFilter(text) }
        #expect(fault?.column == column)
        #expect(fault?.sentence.contains(words) == true, "\(fault?.sentence ?? "")")
    }

    @Test func `me is nobody at the desk of the system, and orders are refused alike`() async throws {
        await #expect(throws: FilterFault.self) { try await world.system.leadFilter("owner:me") }
        let order = await #expect(throws: FilterFault.self) { try await numbers("", sort: "number,-intrest") }
        #expect(order?.column == 8 && order?.sentence.contains("interest") == true)
        await #expect(throws: FilterFault.self) { try await numbers("", sort: "name,name") }
        await #expect(throws: Refusal.self) { try await numbers("owner:nobody@ripen.example") }
        await #expect(throws: Refusal.self) { try await numbers("campaign:nothing") }
    }

    @Test(
        arguments: [
            ("", [1, 2, 3]), ("industry:steel", [1]), ("industry:st*", [1]), ("not industry:steel", [2, 3]),
            ("industry:software or employees>=50", [1, 2]), ("industry:coal", []), ("employees<50", [2]),
            ("owner:me", [2]), ("mine", [2]), ("not owner:me", [1, 3]), ("owner:none", [1, 3]), ("unassigned", [1, 3]),
            ("source:web", [1]), ("source:none", [2, 3]), ("text:ada", [1]), ("anvil", [1]), ("person:bo", [2]),
            ("account:byte", [2]), ("account:byte,anvil", [1, 2]), ("email:cy@alone.example", [3]), ("email:c*", [3]),
            ("title:\"head of\"", [2]), ("own.shoe_size:42", [3]), ("shoe_size>=40", [3]), ("shoe_size<40", []),
            ("number:2", [2]), ("number>1", [2, 3]), ("opened:today", [1, 2, 3]), ("opened<today", []),
            ("heard>=1h", [1, 2, 3]), ("quiet", []), ("quiet:1d", []), ("closed", []),
            ("open and not text:cy", [1, 2]),
            ("customer", []), ("referred", []), ("cooling", []), ("progress:untouched", [1, 2, 3]),
            ("motion:new", [1, 2, 3]),
            ("state:new,qualified,prospect", [1, 2, 3]), ("without_touch", []), ("overdue", []),
            ("due>=now", [1, 2, 3]),
        ] as [(String, [Int64])])
    func `a filter finds what it says`(_ text: String, _ due: [Int64]) async throws {
        #expect(try await numbers(text) == due, "\(text)")
    }

    @Test func `own fields follow what is edited, and go with what is taken back`() async throws {
        _ = try await world.rep.editLead("L-3", FactEdit(["lead.Shoe Size": "43"]))
        #expect(try await numbers("shoe_size:42") == [])
        #expect(try await numbers("shoe_size:43") == [3])
        _ = try await world.rep.editLead("L-3", FactEdit(["lead.Shoe Size": ""]))
        await #expect(throws: FilterFault.self) { try await numbers("own.shoe_size:43") }
    }

    @Test func `pages lead on and back`() async throws {
        let first = try await world.rep.leadList(ListQuery("open", sort: "-number", limit: 2))
        #expect(first.rows.map(\.number) == [3, 2] && first.previous == nil)
        let second = try await world.rep.leadList(
            ListQuery("open", sort: "-number", after: first.next, limit: 2))
        #expect(second.rows.map(\.number) == [1] && second.next == nil)
        let back = try await world.rep.leadList(
            ListQuery("open", sort: "-number", before: second.previous, limit: 2))
        #expect(back.rows == first.rows && back.previous == nil && back.next == first.next)
        await #expect(throws: Refusal.self) {
            try await world.rep.leadList(ListQuery("open", sort: "name,number", after: first.next))
        }
    }

    @Test func `points are those of this moment although no job has run`() async throws {
        let before = try await world.rep.leadList(ListQuery("number:1")).rows[0]
        world.clock.advance(days: 30)
        let after = try await world.rep.leadList(ListQuery("number:1")).rows[0]
        let shown = try await world.rep.leadReading("L-1").score.interest.total.whole
        #expect(after.interest < before.interest && after.interest == shown)
    }
}
