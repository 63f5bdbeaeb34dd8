import SQLPort
import Sales
import Scoring
import Storage

/// Works out anew, from the engagements, tasks and activities of each lead, what is kept beside it: scores and the
/// moment they next change, clocks, the next touch, milestones.
///
/// Asked after `RecordAudit`: where that found no difference, the rows read here are what the timeline says.
struct LeadAudit {
    private let store: Store
    private let playbooks: PlaybookShelf
    private(set) var reading = VerifyReading()
    private var milestones = 0

    init(_ store: Store, _ playbooks: PlaybookShelf) {
        self.store = store
        self.playbooks = playbooks
    }

    mutating func run(_ progress: (_ done: Int) -> Void) throws {
        var shelf = RowShelf(of: .leads)
        while let row = try shelf.take(below: nil, from: store) {
            // A row of which no lead can be made was named by the audit of records.
            if let lead = try? Lead(ID(row.id), values: row.fields) { try meet(lead) }
            reading.leads += 1
            if reading.leads % 500 == 0 { progress(reading.leads) }
        }
        let kept = try store.projectionCounts().milestones
        if kept != milestones { differ("milestones", "all", "rows", "\(kept)", "\(milestones)") }
        progress(reading.leads)
    }

    private mutating func meet(_ lead: Lead) throws {
        do {
            try meetStanding(of: lead)
            try meetMilestones(of: lead)
        } catch let row as UnreadableRow {
            differ(row.table, lead.code, row.column, row.found, "a value that fits")
        }
    }

    private mutating func meetStanding(of lead: Lead) throws {
        guard let stored = try store.storedStanding(lead.id) else {
            return differ("standings", lead.code, "row", "none", "there")
        }
        guard let counted = stored.counted, let published = try? playbooks.published(counted.playbook, in: store) else {
            return differ("standings", lead.code, "playbook", stored.values[1].words, "a published version")
        }
        let expected = StoredStanding(try standing(of: lead, published, at: counted.asOf), state: lead.state)
        for (place, name) in StoredStanding.names.enumerated() where stored.values[place] != expected.values[place] {
            differ("standings", lead.code, name, stored.values[place].words, expected.values[place].words)
        }
    }

    /// Where a lead stands at `moment` under that playbook, counted from the beginning.
    func standing(of lead: Lead, _ published: PublishedPlaybook, at moment: Moment) throws -> Standing {
        let facts = try Lens(store: store, moment: nil).acquaintance(with: lead)
            .facts(fields: published.playbook.fields)
        let marks = try store.marks(lead: lead.id).filter { $0.mark != nil }
        var window = Window(ruleCount: published.cards.interest.count)
        for heard in marks {
            if let mark = heard.mark { window.insert(mark, kind: heard.kind, cards: published.cards) }
        }
        var standing = Standing.counted(
            lead, facts, window, cards: published.cards, qualified: published.playbook.qualified,
            version: published.version, at: moment)
        for mark in marks { standing.heard(at: mark.at) }
        for activity in try store.activities(lead: lead.id, limit: .max) { standing.counted(activity.record) }
        standing.nextTouchAt = try store.nextTask(lead: lead.id)?.record.dueAt
        return standing
    }

    private mutating func meetMilestones(of lead: Lead) throws {
        let entries = try store.story(of: lead)
        let expected = Milestone.of(lead: lead.id, entries: entries, withdrawals: try store.withdrawals(of: entries))
        let stored = try store.milestones(lead: lead.id)
        milestones += expected.count
        for milestone in Set(expected).subtracting(stored) {
            differ("milestones", lead.code, milestone.rung.rawValue, "not so", milestone.words)
        }
        for milestone in Set(stored).subtracting(expected) {
            differ("milestones", lead.code, milestone.rung.rawValue, milestone.words, "not so")
        }
    }

    private mutating func differ(
        _ table: String, _ id: String, _ field: String, _ stored: String, _ expected: String
    ) {
        reading.note(Difference(table: table, id: id, field: field, stored: stored, expected: expected))
    }
}

extension Store {
    /// A lead's entries, and those of the opportunity it is part of.
    func story(of lead: Lead) throws -> [Entry] {
        let own = try entries(lead: lead.id)
        guard let opportunity = lead.opportunityID else { return own }
        let known = Set(own.map(\.id))
        return try own + entries(of: Subject(.opportunities, opportunity.raw)).filter { !known.contains($0.id) }
    }
}

extension Milestone {
    fileprivate var words: String {
        let parts: [String?] = [
            "at \(at)", "known \(knownAt)", withdrawnAt.map { "until \($0)" }, playbook.map { "playbook \($0)" },
            overrideClass?.rawValue, reason, reasonClass?.rawValue,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension SQLValue {
    /// How a difference reads.
    var words: String {
        switch self {
        case .null: "nothing"
        case .integer(let number): "\(number)"
        case .text(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        case .id(let high, let low): "\(Identifier(high: high, low: low))"
        }
    }
}
