import SQLPort
import Sales
import Storage
import Testing

@Suite struct RecordTests {
    let shop: Shop

    init() async throws { shop = try await Shop() }

    @Test func `a change to what somebody else changed meanwhile is refused and writes nothing`() async throws {
        try await shop.write { store in
            var account = Account(blank: id(1))
            account.name = "Acme"
            try store.insert(account, changedAt: moment(1))
            let read = try #require(try store.find(Account.self, id(1)))
            account.name = "Acme Ltd"
            _ = try store.update(read, to: account, changedAt: moment(2))
            account.name = "Acme Inc"
            #expect {
                _ = try store.update(read, to: account, changedAt: moment(3))
            } throws: { error in
                guard let stale = error as? StaleVersion else { return false }
                return stale.noun == .accounts && stale.id == identifier(1) && stale.expected == 1 && stale.found == 2
            }
            #expect(try store.find(Account.self, id(1))?.record.name == "Acme Ltd")
        }
    }

    @Test func `a change to what is gone is refused`() async throws {
        try await shop.write { store in
            try store.insert(Account(blank: id(1)), changedAt: moment(1))
            let read = try #require(try store.find(Account.self, id(1)))
            try store.remove(Account.self, id(1))
            var account = read.record
            account.name = "Late"
            #expect {
                _ = try store.update(read, to: account, changedAt: moment(3))
            } throws: { error in
                (error as? StaleVersion)?.found == nil && (error as? StaleVersion)?.expected == 1
            }
        }
    }

    @Test func `a record that is there is not inserted again`() async throws {
        try await shop.write { try $0.insert(Account(blank: id(1)), changedAt: moment(1)) }
        await #expect(throws: SQLFault.self) {
            try await shop.write { try $0.insert(Account(blank: id(1)), changedAt: moment(2)) }
        }
    }

    @Test func `an external id is taken once per noun`() async throws {
        try await shop.write { store in
            var account = Account(blank: id(1))
            account.externalID = "001"
            try store.insert(account, changedAt: moment(1))
            var person = Person(blank: id(2))
            person.externalID = "001"
            try store.insert(person, changedAt: moment(1))
            #expect(try store.find(Account.self, externalID: "001")?.record.id == id(1))
            #expect(try store.find(Person.self, externalID: "001")?.record.id == id(2))
            #expect(try store.find(Lead.self, externalID: "001") == nil)
            #expect(try store.find(Answer.self, externalID: "001") == nil)
        }
        await #expect(
            throws: SQLFault.notUnique("UNIQUE constraint failed: accounts.workspace_id, accounts.external_id")
        ) {
            try await shop.write { store in
                var second = Account(blank: id(3))
                second.externalID = "001"
                try store.insert(second, changedAt: moment(1))
            }
        }
    }

    @Test func `a record cannot refer to what is not there`() async throws {
        await #expect(throws: SQLFault.self) {
            try await shop.write { store in
                var lead = Lead(blank: id(1))
                lead.personID = id(404)
                try store.insert(lead, changedAt: moment(1))
            }
        }
    }

    @Test func `another workspace's record is not found, changed or removed`() async throws {
        let other = ID<Workspace>(Identifier(high: 9, low: 9))
        try await shop.write { store in
            try store.insert(Account(blank: id(1)), changedAt: moment(1))
            let stranger = Store(store.connection, workspace: other)
            let kept = try #require(try store.find(Account.self, id(1)))
            var changed = kept.record
            changed.name = "Taken"
            #expect(try stranger.find(Account.self, id(1)) == nil)
            #expect(throws: StaleVersion.self) { _ = try stranger.update(kept, to: changed, changedAt: moment(2)) }
            try stranger.remove(Account.self, id(1))
            #expect(try stranger.count(Account.self) == 0)
            #expect(try store.count(Account.self) == 1)
        }
    }

    @Test(arguments: Filled.order) func `a record with every field filled comes back equal`(noun: Noun) async throws {
        try await shop.write { store in
            for parent in Filled.order.prefix(while: { $0 != noun }) { try parent.visit(Insertion(store: store)) }
            try noun.visit(RoundTrip(store: store))
        }
    }

    @Test(arguments: Noun.allCases) func `a blank record comes back equal`(noun: Noun) async throws {
        try await shop.write { store in
            // What must refer to something refers to the zero id: such a record cannot be blank.
            guard ![.listMembers, .leadPeople, .opportunityPeople, .conversions].contains(noun) else { return }
            try noun.visit(BlankRoundTrip(store: store))
        }
    }

    @Test func `a change counts the version and nothing differs where nothing was changed`() async throws {
        try await shop.write { store in
            try store.insert(Account(blank: id(1)), changedAt: moment(1))
            let first = try #require(try store.find(Account.self, id(1)))
            #expect(first.version == 1)
            #expect(try store.update(first, to: first.record, changedAt: moment(2)) == first)
            var account = first.record
            account.name = "Gödel & Söhne"
            let second = try store.update(first, to: account, changedAt: moment(3))
            #expect(second == Kept(record: account, version: 2, changedAt: moment(3)))
            #expect(try store.find(Account.self, id(1)) == second)
            #expect(try store.accounts(nameKey: "godel & sohne") == [second])
        }
    }

    @Test func `records are handed over in the order of ids, after the one named, until told to stop`() async throws {
        try await shop.write { store in
            for number: UInt64 in [3, 1, 5, 2, 4] { try store.insert(Account(blank: id(number)), changedAt: moment(1)) }
            var seen: [ID<Account>] = []
            try store.each(Account.self, after: id(1)) { kept in
                seen.append(kept.record.id)
                return seen.count < 3
            }
            #expect(seen == [id(2), id(3), id(4)])
            #expect(try store.count(Account.self) == 5)
        }
    }
}

private struct Insertion: NounVisitor {
    let store: Store
    func visit<R: Record>(_ type: R.Type) throws {
        try store.insert(try #require(Filled.record(type)), changedAt: moment(5))
    }
}

private struct RoundTrip: NounVisitor {
    let store: Store
    func visit<R: Record>(_ type: R.Type) throws {
        let record = try #require(Filled.record(type))
        #expect(record.values.allSatisfy { $0 != .null })
        try store.insert(record, changedAt: moment(5))
        #expect(try store.find(type, record.id) == Kept(record: record, version: 1, changedAt: moment(5)))
        try emptyAndBack(record)
    }

    /// From all filled to none of the optional ones and back: every column is written by an update too.
    private func emptyAndBack<R: Record>(_ record: R) throws {
        var empty = record
        for column in R.columns where column.optional { #expect(column.set(&empty, .null)) }
        let full = try #require(try store.find(R.self, record.id))
        let emptied = try store.update(full, to: empty, changedAt: moment(6))
        #expect(try store.find(R.self, record.id) == emptied)
        let again = try store.update(emptied, to: record, changedAt: moment(7))
        #expect(try store.find(R.self, record.id) == again)
        #expect(again.record == record)
    }
}

private struct BlankRoundTrip: NounVisitor {
    let store: Store
    func visit<R: Record>(_ type: R.Type) throws {
        let record = R(blank: ID<R>(identifier(1)))
        try store.insert(record, changedAt: moment(1))
        #expect(try store.find(type, record.id)?.record == record)
    }
}
