import SQLPort
import SQLiteDriver
import Sales
import Storage
import Testing

@Suite struct OwnFieldFillingTests {
    @Test func `own fields of before have rows after the migration, in every workspace`() async throws {
        let shop = try await Shop()
        let name = "own fields of before in rows"
        for workspace in [shop.workspace, ID<Workspace>(identifier(9))] {
            try await shop.database.write { connection in
                let store = Store(connection, workspace: workspace)
                try store.open(
                    KeptWorkspace(
                        id: workspace, slug: "\(workspace)", name: "n", zone: "UTC", currency: "EUR",
                        createdAt: moment(1)))
                var person = Person(blank: id(1))
                person.own = OwnFields(["Shoe Size": "42", "colour": " Blue ", "empty": ""])
                try store.insert(person, changedAt: moment(1))
                try store.insert(Account(blank: id(2)), changedAt: moment(1))
            }
        }
        let expected = try await rows(shop)
        #expect(expected.count == 2)
        try await shop.write { store in
            try store.connection.run("DELETE FROM custom_values")
            try store.connection.run("DELETE FROM migrations WHERE name = \(name)")
        }
        #expect(try await rows(shop).isEmpty)
        #expect(try await Schema.migrator.migrate(shop.database, at: 5) == [name])
        #expect(try await rows(shop) == expected)
        let beside = try await shop.database.read { connection in
            try Store(connection, workspace: ID<Workspace>(identifier(9))).ownValueCount()
        }
        #expect(beside == 2)
    }

    private func rows(_ shop: Shop) async throws -> Set<OwnValue> {
        try await shop.read { store in
            var found: Set<OwnValue> = []
            try store.eachOwnValue { _, value in
                found.insert(value)
                return true
            }
            return found
        }
    }
}
