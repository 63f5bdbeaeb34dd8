import Sales
import Scoring
import Storage

extension Desk {
    /// How far the leads that came in between two days have got, as known now or at a moment.
    public func funnel(_ question: FunnelQuestion = FunnelQuestion()) async throws -> FunnelReading {
        try mustBeAllowed(to: .see)
        let now = clock()
        return try await reading { store in
            try Funnel(question, store: store, desk: self, now: now).reading()
        }
    }
}

/// One question to the funnel, answered.
private struct Funnel {
    let question: FunnelQuestion
    let store: Store
    let desk: Desk
    let now: Moment
    private let start: Moment
    private let end: Moment

    init(_ question: FunnelQuestion, store: Store, desk: Desk, now: Moment) {
        self.question = question
        self.store = store
        self.desk = desk
        self.now = now
        let zone = desk.workspace.localTime
        start = question.from.map(zone.start) ?? .distantPast
        end = question.to.map { zone.start(of: $0 + 1) } ?? .distantFuture
    }

    private var moment: Moment { question.asOf ?? now }

    func reading() throws -> FunnelReading {
        var groups: [String?: FunnelGroup] = [:]
        if let counted = try countedByTheStore() {
            for line in counted { groups[line.group, default: .empty].add(line) }
        } else {
            try eachLead { lead in groups[lead.group, default: .empty].add(lead, naming: question.records) }
        }
        let named = try groups.map { try $0.value.named(name(of: $0.key)) }.sorted(by: FunnelGroup.precedes)
        return FunnelReading(
            question: question, asOf: moment, recordedUpTo: now,
            playbook: try desk.playbooks.inForce(at: moment, in: store).version, groups: named,
            total: named.reduce(into: .empty) { $0.add($1) })
    }

    /// The store groups and counts by itself where nobody asks for the past or for the records.
    private func countedByTheStore() throws -> [FunnelLine]? {
        guard question.asOf == nil, !question.records, question.by != .playbook else { return nil }
        let dimension = question.by.flatMap { FunnelCohort.Dimension(rawValue: $0.rawValue) }
        return try store.funnel(.init(from: start, to: end, asOf: now, by: dimension))
    }

    private func eachLead(_ body: (CountedLead) -> Void) throws {
        try store.eachInCohort(from: start, to: end, asOf: moment) { lead in
            body(try counted(lead))
            return true
        }
    }

    private func counted(_ lead: CohortLead) throws -> CountedLead {
        let stood = try store.milestones(lead: lead.id).filter { milestone in
            milestone.knownAt <= moment && milestone.withdrawnAt.map { $0 > moment } ?? true
        }
        let kept = try store.find(Lead.self, lead.id)
        return CountedLead(
            number: kept?.record.number ?? 0, group: try kept.flatMap { try group(of: $0, lead.playbook) },
            kind: FunnelKind(of: stood), rungs: Set(stood.map(\.rung)))
    }

    /// What the lead is grouped by: as it was known to be at the moment.
    private func group(of kept: Kept<Lead>, _ playbook: Int?) throws -> String? {
        let lead = try Lens(store: store, moment: question.asOf).record(Lead.self, kept.record.id)
        return switch question.by {
        case nil: nil
        case .source: Folding.name(lead?.source)
        case .campaign: lead?.campaignID?.description
        case .owner: lead?.ownerID?.description
        case .playbook: playbook.map { "\($0)" }
        case .grade: try grade(of: kept)
        }
    }

    private func grade(of kept: Kept<Lead>) throws -> String? {
        guard let asOf = question.asOf else { return try store.standing(kept.record.id)?.grade.description }
        let scene = try LeadScene(of: kept, asOf: asOf, now: now, in: store, desk.playbooks)
        return try scene.standing().grade.description
    }

    private func name(of group: String?) throws -> String? {
        guard let group else { return nil }
        return switch question.by {
        case .owner:
            try ID<User>(group).flatMap { try store.find(User.self, $0) }.map { $0.record.name ?? $0.record.email }
        case .campaign: try ID<Campaign>(group).flatMap { try store.find(Campaign.self, $0) }?.record.name
        default: group
        }
    }
}

/// One lead of the cohort: the rungs it reached, and where it is counted.
private struct CountedLead {
    var number: Int64
    var group: String?
    var kind: FunnelKind
    var rungs: Set<Milestone.Rung>
}

extension FunnelKind {
    /// Where a lead with these milestones is counted.
    fileprivate init(of milestones: [Milestone]) {
        if milestones.contains(where: { $0.rung == .lead && $0.overrideClass == .importedHistory }) {
            self = .importedHistory
        } else {
            let isInvalid = milestones.contains { $0.rung == .disqualified && $0.reasonClass == .invalid }
            self = isInvalid ? .invalid : .live
        }
    }
}

extension FunnelGroup {
    fileprivate static let empty = FunnelGroup(
        name: nil, own: FunnelFigures(rungs: [:]), imported: FunnelFigures(rungs: [:]), invalid: FunnelFigure())

    fileprivate mutating func add(_ line: FunnelLine) {
        switch line.kind {
        case .live: for (rung, count) in line.reached { own.rungs[rung, default: .init()].count += count }
        case .importedHistory:
            for (rung, count) in line.reached { imported.rungs[rung, default: .init()].count += count }
        case .invalid: invalid.count += line.reached[.lead] ?? 0
        }
    }

    fileprivate mutating func add(_ lead: CountedLead, naming: Bool) {
        let number = naming ? lead.number : nil
        switch lead.kind {
        case .live: for rung in lead.rungs { own.rungs[rung, default: .init()].add(number) }
        case .importedHistory: for rung in lead.rungs { imported.rungs[rung, default: .init()].add(number) }
        case .invalid: invalid.add(number)
        }
    }

    fileprivate mutating func add(_ other: FunnelGroup) {
        own.rungs.merge(other.own.rungs) { $0 + $1 }
        imported.rungs.merge(other.imported.rungs) { $0 + $1 }
        invalid = invalid + other.invalid
    }

    fileprivate func named(_ name: String?) -> FunnelGroup {
        var group = self
        group.name = name
        group.own.rungs = own.rungs.mapValues(\.inOrder)
        group.imported.rungs = imported.rungs.mapValues(\.inOrder)
        group.invalid = invalid.inOrder
        return group
    }

    /// The most leads first; those without a name last.
    fileprivate static func precedes(_ one: FunnelGroup, _ other: FunnelGroup) -> Bool {
        guard let name = one.name, let otherName = other.name else { return one.name != nil }
        let (count, otherCount) = (one.own[.lead].count, other.own[.lead].count)
        return count != otherCount ? count > otherCount : name < otherName
    }
}

extension FunnelFigure {
    fileprivate mutating func add(_ number: Int64?) {
        count += 1
        if let number { leads.append(number) }
    }

    fileprivate static func + (one: FunnelFigure, other: FunnelFigure) -> FunnelFigure {
        var sum = one
        sum.count += other.count
        sum.leads = (one.leads + other.leads).sorted()
        return sum
    }

    fileprivate var inOrder: FunnelFigure {
        var figure = self
        figure.leads.sort()
        return figure
    }
}
