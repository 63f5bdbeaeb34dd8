import Actions
import Sales
import Scoring
import TestKit
import Testing

/// What is known of a lead, its person and its account, corrected by hand.
struct FactEditTests {
    let world: World
    let lead: Lead

    init() async throws {
        world = try await World()
        lead = try await world.openLead(by: "ada@acme.example", title: "Assistant")
    }

    @Test(arguments: [
        ["titel": "CTO"], ["employees": "many"], ["employees": "-3"], ["email": "nowhere"], ["seniority": "king"],
        ["company": " "], ["referred_by": "nobody"],
    ])
    func `what does not fit is refused, and nothing is kept`(_ texts: [String: String]) async throws {
        var texts = texts
        texts["first_name"] = "Changed"
        await #expect(throws: Refusal.self) { try await world.rep.editLead(lead.code, FactEdit(texts)) }
        #expect(try await world.rep.leadReading(lead.code).people.first?.person.firstName == "Ada")
    }

    @Test func `the nearest field is named, and a viewer may not`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.rep.editPerson("ada@acme.example", FactEdit(["titel": "CTO"]))
        }
        #expect(refusal?.code == .factNotEditable("titel", nearest: "title"))
        await #expect(throws: Refusal.self) { try await world.viewer.editLead(lead.code, FactEdit(["title": "CTO"])) }
        await #expect(throws: Refusal.self) { try await world.rep.editAccount("Nobody Inc", FactEdit(["name": "X"])) }
    }

    @Test func `facts go where they belong and the fit follows`() async throws {
        let before = try await world.rep.leadReading(lead.code)
        let edit = FactEdit(["title": "Managing director", "seniority": "director", "source": "Web", "country": "AT"])
        _ = try await world.rep.editLead(lead.code, edit)
        let after = try await world.rep.leadReading(lead.code)
        #expect(after.people.first?.person.title == "Managing director" && after.people.first?.person.country == "AT")
        #expect(after.lead.source == "Web")
        #expect(after.score.fit.total > before.score.fit.total)
        #expect(try await world.rep.verify().differences.isEmpty)
    }

    @Test func `an empty text empties a field`() async throws {
        _ = try await world.rep.editLead(lead.code, FactEdit(["person.title": ""]))
        #expect(try await world.rep.leadReading(lead.code).people.first?.person.title == nil)
    }
}
