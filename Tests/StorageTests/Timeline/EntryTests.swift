import SQLPort
import Sales
import Storage
import Testing

@Suite struct EntryTests {
    let shop: Shop

    init() async throws { shop = try await Shop() }

    @Test(arguments: [
        "", "{", "[]", "{\"name\":[1,2}", "{\"name\":[1]}", "{\"name\":[1,2],}", "{\"name\":[1,2]} {}",
        "{\"name\":[\"a\\q\",null]}", "{\"name\":[\"\\ud800\",null]}", "{\"person_id\":[null,\"not an id\"]}",
        "{\"name\":[99999999999999999999,null]}",
    ])
    func `changes of another shape are unreadable and named`(text: String) async throws {
        try await shop.write { store in
            try store.append(entry(1))
            try store.connection.run("UPDATE entries SET changes = \(text)")
            #expect {
                _ = try store.entry(id(1))
            } throws: { error in
                guard let row = error as? UnreadableRow else { return false }
                return row.table == "entries" && row.column == "changes" && row.found == text
            }
        }
    }

    @Test func `an unknown noun, kind or actor is unreadable and named`() async throws {
        try await shop.write { store in
            try store.append(entry(1))
            for (column, word) in [("noun", "planets"), ("kind", "teleported")] {
                try store.connection.part {
                    try store.connection.run(SQLText("UPDATE entries SET \(column) = $1", [.text(word)]))
                    #expect(throws: UnreadableRow.self) { _ = try store.entry(id(1)) }
                }
            }
        }
        await #expect(throws: SQLFault.self) {
            try await shop.write { _ = try $0.connection.run("UPDATE entries SET actor = 'nobody'") }
        }
    }

    @Test func `an entry is written once`() async throws {
        try await shop.write { try $0.append(entry(1)) }
        await #expect(throws: SQLFault.self) { try await shop.write { try $0.append(entry(1)) } }
        await #expect(throws: SQLFault.self) {
            try await shop.write { store in
                var elsewhere = entry(1)
                elsewhere.subject = Subject(.people, identifier(9))
                try store.append(elsewhere)
            }
        }
    }

    @Test(arguments: [Actor.user(id(4)), .operator, .system, .buyer])
    func `an entry with everything filled comes back equal`(actor: Actor) async throws {
        var full = entry(1)
        full.actor = actor
        full.about = About(lead: id(1), person: id(2), account: id(3), opportunity: id(4))
        full.playbook = 3
        full.importID = id(5)
        full.why = Filled.odd
        full.override = Override(.importedHistory, reason: "from the old system")
        full.withdraws = id(6)
        full.changes = [
            FieldChange("number", from: .null, to: .integer(.min)), FieldChange("reason", from: .text(""), to: .null),
            FieldChange("person_id", from: .id(identifier(.max)), to: .id(identifier(0))),
            FieldChange("source", from: .text(Filled.odd), to: .text("\u{0}\u{1F}\t\r\n\u{8}\u{C}/\\\"")),
            FieldChange("own", from: .null, to: .text("{\"a\":\"b\"}")),
            FieldChange("gone", from: .text("x"), to: .null),
        ]
        let written = full
        try await shop.write { try $0.append(written) }
        #expect(try await shop.read { try $0.entry(id(1)) } == full)
    }

    @Test func `escapes that others write are read`() async throws {
        let text = #" { "source" : [ "\u00e9\uD83D\uDE00\/\n" , null ] } "#
        try await shop.write { store in
            try store.append(entry(1))
            try store.connection.run("UPDATE entries SET changes = \(String(text.dropFirst().dropLast()))")
        }
        let changes = try await shop.read { try $0.entry(id(1))?.changes }
        #expect(changes == [FieldChange("source", from: .text("é😀/\n"), to: .null)])
    }

    @Test(arguments: Noun.allCases) func `the making of any record folds back into it`(noun: Noun) async throws {
        try await shop.write { try noun.visit(MakingRoundTrip(store: $0)) }
    }

    @Test func `entries are found by record, act, lead and opportunity, the first first`() async throws {
        let entries = [
            entry(1, of: 10, lead: 1), entry(2, of: 11, lead: 1, opportunity: 5), entry(0x1_0000, of: 10, lead: 2),
            entry(0x1_0001, of: 12, opportunity: 5),
        ]
        try await shop.write { store in for entry in entries.reversed() { try store.append(entry) } }
        try await shop.read { store throws in
            #expect(try store.entries(of: Subject(.leads, identifier(10))) == [entries[0], entries[2]])
            #expect(try store.entries(of: entries[0].act) == [entries[0], entries[1]])
            #expect(try store.entries(of: entries[3].act) == [entries[2], entries[3]])
            #expect(try store.entries(lead: id(1)) == [entries[0], entries[1]])
            #expect(try store.entries(opportunity: id(5)) == [entries[1], entries[3]])
            #expect(try store.entry(id(404)) == nil)
        }
    }

    @Test func `all entries are handed over as recorded, and record by record`() async throws {
        let entries = [entry(1, of: 20), entry(2, of: 10), entry(3, of: 20), entry(4, of: 30)]
        try await shop.write { store in for entry in entries { try store.append(entry) } }
        try await shop.read { store in
            var seen: [Entry] = []
            try store.eachEntry(after: id(1)) { entry in
                seen.append(entry)
                return seen.count < 2
            }
            #expect(seen == [entries[1], entries[2]])
            var groups: [[Entry]] = []
            try store.eachSubject { _, entries in
                groups.append(entries)
                return true
            }
            #expect(groups == [[entries[1]], [entries[0], entries[2]], [entries[3]]])
            groups = []
            try store.eachSubject(after: identifier(10)) { _, entries in
                groups.append(entries)
                return false
            }
            #expect(groups == [[entries[0], entries[2]]])
        }
    }

    @Test func `an act is taken back once, and what was kept is remembered`() async throws {
        let (first, second) = (entry(1), entry(0x1_0000))
        try await shop.write { store in
            try store.withdraw(first.act, by: id(9), knownAt: moment(50), kept: [identifier(2), identifier(3)])
            let expected = Fold.Withdrawal(knownAt: moment(50), kept: [identifier(2), identifier(3)])
            #expect(try store.withdrawals(of: [first, second]) == [first.act: expected])
            #expect(try store.withdrawals() == [first.act: expected])
            #expect(try store.withdrawal(of: second.act) == nil)
            try store.withdraw(second.act, by: id(9), knownAt: moment(60))
            #expect(try store.withdrawal(of: second.act) == Fold.Withdrawal(knownAt: moment(60)))
        }
        await #expect(throws: SQLFault.self) {
            try await shop.write { try $0.withdraw(first.act, by: id(10), knownAt: moment(70)) }
        }
    }
}

func entry(_ number: UInt64, of subject: UInt64 = 10, lead: UInt64? = nil, opportunity: UInt64? = nil) -> Entry {
    Entry(
        id: id(number), kind: .created, subject: Subject(.leads, identifier(subject)),
        about: About(lead: lead.map { id($0) }, opportunity: opportunity.map { id($0) }), at: moment(1),
        knownAt: moment(2), recordedAt: moment(3), actor: .system,
        changes: [FieldChange("number", from: .null, to: .integer(7))])
}

private struct MakingRoundTrip: NounVisitor {
    let store: Store

    func visit<R: Record>(_ type: R.Type) throws {
        let record = try #require(Filled.record(type))
        var made = entry(1)
        made.subject = Subject(record)
        made.changes = record.changes(from: nil)
        try store.append(made)
        let entries = try store.entries(of: made.subject)
        #expect(try Fold.record(type, id: record.id, entries)?.record == record)
    }
}
