import SQLPort
import Sales
import Storage
import Testing

@Suite struct WorkspaceTests {
    let shop: Shop

    init() async throws { shop = try await Shop() }

    @Test func `numbers are given once, in blocks and past those from elsewhere`() async throws {
        try await shop.write { store in
            #expect(try store.last(.lead) == 0)
            #expect(try store.next(.lead) == 1)
            #expect(try store.reserve(1_000, of: .lead) == 2...1_001)
            #expect(try store.next(.opportunity) == 1)
            try store.skip(.lead, to: 500)
            #expect(try store.next(.lead) == 1_002)
            try store.skip(.lead, to: 5_000)
            #expect(try store.next(.lead) == 5_001)
            #expect(try store.last(.lead) == 5_001)
        }
    }

    @Test func `numbers taken by those who failed are given again`() async throws {
        struct Failed: Error {}
        await #expect(throws: Failed.self) {
            try await shop.write { store in
                _ = try store.next(.lead)
                throw Failed()
            }
        }
        #expect(try await shop.write { try $0.next(.lead) } == 1)
    }

    @Test func `fifty at once get fifty numbers`() async throws {
        let numbers = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<50 { group.addTask { try await shop.write { try $0.next(.lead) } } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...50))
    }

    @Test func `a workspace is opened once and its short name is nobody else's`() async throws {
        let card = KeptWorkspace(
            id: shop.workspace, slug: "acme", name: "Acme", zone: "Europe/Vienna", currency: "EUR", createdAt: moment(1)
        )
        try await shop.write { store in
            #expect(try store.kept() == nil)
            try store.open(card)
            #expect(try store.kept() == card)
            #expect(try KeptWorkspace.find(slug: "acme", store.connection) == card)
            #expect(try KeptWorkspace.find(slug: "other", store.connection) == nil)
            try store.rename(name: "Acme Ltd", zone: "UTC", currency: "USD")
            let names = try KeptWorkspace.all(store.connection).map { [$0.slug, $0.name, $0.zone, $0.currency] }
            #expect(names == [["acme", "Acme Ltd", "UTC", "USD"]])
        }
        await #expect(throws: SQLFault.self) {
            try await shop.write { store in
                var second = card
                second.id = id(2)
                try store.open(second)
            }
        }
    }

    @Test func `a published playbook is never replaced and each moment has the one in force`() async throws {
        let first = KeptPlaybook(version: 1, name: "a", text: "1", publishedAt: moment(10), actor: .system)
        let second = KeptPlaybook(version: 2, name: "b", text: Filled.odd, publishedAt: moment(20), actor: .user(id(1)))
        try await shop.write { store in
            try store.insert(first)
            try store.insert(second)
            #expect(try store.playbook(at: moment(9)) == nil)
            #expect(try store.playbook(at: moment(10)) == first)
            #expect(try store.playbook(at: moment(20)) == second)
            #expect(try store.playbook() == second)
            #expect(try store.playbook(version: 1) == first)
            #expect(try store.playbooks(after: 1) == [second])
        }
        await #expect(throws: SQLFault.self) { try await shop.write { try $0.insert(first) } }
    }

    @Test func `how far a rescoring and an import have come is kept`() async throws {
        try await shop.write { store in
            var rescoring = Rescoring(playbook: 2, total: 10, startedAt: moment(1))
            try store.keep(rescoring)
            (rescoring.afterLead, rescoring.done) = (id(4), 4)
            try store.keep(rescoring)
            #expect(try store.runningRescoring() == rescoring)
            rescoring.finishedAt = moment(9)
            try store.keep(rescoring)
            #expect(try store.runningRescoring() == nil)
            #expect(try store.rescoring(playbook: 2) == rescoring)

            var run = KeptImport(
                id: id(1), kind: "leads", file: "a.csv", startedAt: moment(1), overrideReason: "old CRM",
                actor: .operator)
            try store.keep(run)
            (run.rows, run.created, run.updated, run.unchanged, run.refused, run.leadsOpened) = (21, 1, 2, 3, 4, 5)
            run.finishedAt = moment(7)
            try store.keep(run)
            #expect(try store.importRun(id(1)) == run)
            #expect(try store.importRuns(limit: 9) == [run])
            #expect(try store.importRuns(before: id(1), limit: 9) == [])
        }
    }
}
