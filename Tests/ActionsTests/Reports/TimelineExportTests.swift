import Foundation
import SQLPort
import SQLiteDriver
import Sales
import Storage
import TestKit
import Testing

@testable import Actions

@Suite struct TimelineExportTests {
    @Test func `lines come as they were recorded, each a JSON object of its own`() async throws {
        let world = try await told(seed: 21)
        let ids = try await world.timeline().map { try Told($0) }.filter { $0.type != "playbook" }.map(\.id)
        #expect(ids.count > 100 && ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
    }

    @Test func `an export has every entry, engagement and playbook`() async throws {
        let world = try await told(seed: 22)
        let types = try await world.timeline().map { try Told($0).type }
        let counts = try await world.inStore { store in
            var entries = 0
            try store.eachEntry { _ in
                entries += 1
                return true
            }
            return ["entry": entries, "engagement": try store.count(Engagement.self), "playbook": 1]
        }
        #expect(Dictionary(grouping: types, by: \.self).mapValues(\.count) == counts)
    }

    @Test func `everything can be made anew in an empty store from the exported lines alone`() async throws {
        let world = try await told(seed: 23)
        let other = try await rebuilt(from: world.timeline(), beside: world)
        let desk = world.over(other)
        let lines = Lines()
        _ = try await desk.exportTimeline { lines.add($0) }
        #expect(try await lines.all == world.timeline())
        for noun in Noun.allCases {
            #expect(
                try await desk.inStore { try $0.told(of: noun) } == world.inStore { try $0.told(of: noun) }, "\(noun)")
        }
        let milestones = try await world.inStore { try $0.allMilestones() }
        #expect(try await desk.inStore { try $0.allMilestones() } == milestones && !milestones.isEmpty)
        #expect(try await desk.verify().differences == [])
    }

    private func told(seed: UInt64) async throws -> World {
        let world = try await World(playbook: "startup")
        var history = RandomHistory(in: world, seed: seed)
        try await history.go(on: 60)
        let converted = try await world.convert(by: "zoe@zenith.example")
        _ = try await world.rep.revertConversion(converted.lead.code)
        return world
    }

    /// A store that holds nothing but what the lines tell, and what follows from them.
    private func rebuilt(from lines: [String], beside world: World) async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: ":memory:")
        _ = try await Desk.migrate(database, clock: { ManualClock.start })
        let (profile, playbooks, now) = (world.rep.workspace, world.rep.playbooks, world.clock.now)
        try await database.write { connection in
            try connection.run("PRAGMA defer_foreign_keys = ON")
            let store = Store(connection, workspace: profile.id)
            try store.open(
                KeptWorkspace(
                    id: profile.id, slug: profile.slug, name: profile.name, zone: profile.zone,
                    currency: profile.currency, createdAt: ManualClock.start))
            for line in lines { try Told(line).keep(in: store) }
            try store.eachSubject { subject, entries in
                try subject.noun.visit(Remaking(store: store, id: subject.id, entries: entries))
                return true
            }
            try store.each(Lead.self) { lead in
                let entries = try store.story(of: lead.record)
                let withdrawals = try store.withdrawals(of: entries)
                for milestone in Milestone.of(lead: lead.record.id, entries: entries, withdrawals: withdrawals) {
                    try store.keep(milestone)
                }
                let standing = try LeadAudit(store, playbooks)
                    .standing(of: lead.record, playbooks.current(in: store), at: now)
                try store.keep(standing, state: lead.record.state)
                try store.skip(.lead, to: lead.record.number)
                return true
            }
            try store.each(Opportunity.self) { kept in
                try store.skip(.opportunity, to: kept.record.number)
                return true
            }
        }
        return database
    }
}

/// Makes one record from its entries and keeps it; an engagement is there already and only changes.
private struct Remaking: NounVisitor {
    let store: Store
    let id: Identifier
    let entries: [Entry]

    func visit<R: Record>(_ type: R.Type) throws {
        let withdrawals = try store.withdrawals(of: entries)
        guard !R.isOwnEntry else { return }
        guard let folded = try Fold.record(type, id: ID<R>(id), entries, withdrawals: withdrawals) else { return }
        try store.insert(folded.record, changedAt: folded.changedAt)
    }
}

extension Store {
    /// Every row of a noun, field by field. When an engagement's row was last written is told by no line.
    fileprivate func told(of noun: Noun) throws -> [[Value]] {
        try storedRows(of: noun, after: nil, limit: .max).map { row in
            [.id(row.id)] + row.fields + row.keys + (noun == .engagements ? [] : [row.changedAt.field])
        }
    }

    fileprivate func allMilestones() throws -> [Milestone] {
        var found: [Milestone] = []
        try eachMilestone { milestone in
            found.append(milestone)
            return true
        }
        return found
    }
}

extension World {
    fileprivate func inStore<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await rep.inStore(body)
    }
}

extension Desk {
    fileprivate func inStore<T: Sendable>(_ body: @escaping @Sendable (Store) throws -> T) async throws -> T {
        try await reading(body)
    }
}

/// A line of an export, read by somebody who knows nothing but the format.
private struct Told {
    struct Unreadable: Error { let line: String }
    let fields: [String: Any]

    init(_ line: String) throws {
        guard let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            throw Unreadable(line: line)
        }
        self.fields = fields
    }

    var type: String { text("type") ?? "" }
    var id: String { text("id") ?? "" }

    func keep(in store: Store) throws {
        switch type {
        case "playbook":
            try store.insert(
                KeptPlaybook(
                    version: number("version") ?? 0, name: text("name") ?? "", text: text("text") ?? "",
                    publishedAt: moment("published_at"), actor: .operator))
        case "engagement": try store.insert(try engagement(), changedAt: moment("known_at"))
        default:
            let entry = try entry()
            try store.append(entry)
            guard let act = entry.withdraws else { return }
            let kept = (fields["kept"] as? [String] ?? []).compactMap { Identifier($0) }
            try store.withdraw(act, by: entry.id, knownAt: entry.knownAt, kept: kept)
        }
    }

    private func text(_ name: String) -> String? { fields[name] as? String }
    private func number(_ name: String) -> Int? { (fields[name] as? NSNumber)?.intValue }
    private func moment(_ name: String) -> Moment { text(name).flatMap { Moment($0) } ?? .distantPast }
    private func id<Noun>(_ name: String) -> ID<Noun>? { text(name).flatMap { ID<Noun>($0) } }

    private func engagement() throws -> Engagement {
        guard let id = ID<Engagement>(id) else { throw Unreadable(line: "\(fields)") }
        let values = Engagement.columns.map { column in
            Self.value(text(column.name).flatMap { Moment($0) }?.milliseconds ?? fields[column.name], column.shape)
        }
        return try Engagement(id, values: values)
    }

    private func entry() throws -> Entry {
        guard let id = ID<Entry>(id), let subject = text("subject").flatMap({ Identifier($0) }),
            let noun = text("noun").flatMap({ Noun(rawValue: $0) }),
            let kind = text("kind").flatMap({ EntryKind(rawValue: $0) })
        else { throw Unreadable(line: "\(fields)") }
        let override = text("override_class").flatMap { Override.Class(rawValue: $0) }.map {
            Override($0, reason: text("override_reason") ?? "")
        }
        return Entry(
            id: id, kind: kind, subject: Subject(noun, subject),
            about: About(
                lead: self.id("lead_id"), person: self.id("person_id"), account: self.id("account_id"),
                opportunity: self.id("opportunity_id")),
            at: moment("at"), knownAt: moment("known_at"), recordedAt: moment("recorded_at"), actor: actor,
            playbook: number("playbook"), importID: self.id("import_id"), why: text("why"), override: override,
            withdraws: self.id("withdraws"), changes: try changes(noun))
    }

    private var actor: Actor {
        switch text("actor") {
        case "user": id("actor_id").map(Actor.user) ?? .system
        case "operator": .operator
        case "buyer": .buyer
        default: .system
        }
    }

    private func changes(_ noun: Noun) throws -> [FieldChange] {
        struct Shapes: NounVisitor {
            func visit<R: Record>(_ type: R.Type) -> [(String, Value.Shape)] { R.columns.map { ($0.name, $0.shape) } }
        }
        let told = fields["changes"] as? [String: [Any]] ?? [:]
        return try noun.visit(Shapes()).compactMap { name, shape in
            guard let pair = told[name], pair.count == 2 else { return nil }
            return FieldChange(name, from: Self.value(pair[0], shape), to: Self.value(pair[1], shape))
        }
    }

    private static func value(_ json: Any?, _ shape: Value.Shape) -> Value {
        switch shape {
        case .integer: ((json as? NSNumber)?.int64Value ?? json as? Int64).map(Value.integer) ?? .null
        case .text: (json as? String).map(Value.text) ?? .null
        case .id: (json as? String).flatMap { Identifier($0) }.map(Value.id) ?? .null
        }
    }
}
