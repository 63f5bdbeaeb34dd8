public import Actions
import Sales

/// The funnel of a cohort.
public struct FunnelPayload: Encodable, Sendable {
    let report = "funnel"
    @Shown var from: String?
    @Shown var to: String?
    @Shown var by: String?
    let asOf: String
    let recordedUpTo: String
    let playbook: Int
    let groups: [GroupPayload]
    let total: GroupPayload

    /// The payload of `reading`.
    public init(_ reading: FunnelReading) {
        let records = reading.question.records
        from = reading.question.from?.description
        to = reading.question.to?.description
        by = reading.question.by?.rawValue
        asOf = reading.asOf.description
        recordedUpTo = reading.recordedUpTo.description
        playbook = reading.playbook
        groups = reading.groups.map { GroupPayload($0, records: records) }
        total = GroupPayload(reading.total, records: records)
    }

    struct GroupPayload: Encodable, Sendable {
        @Shown var name: String?
        let rungs: [RungPayload]
        let imported: [RungPayload]
        let invalid: FigurePayload

        init(_ group: FunnelGroup, records: Bool) {
            name = group.name
            rungs = Milestone.Rung.allCases.map { RungPayload($0, group.own, records: records) }
            imported = Milestone.Rung.allCases.map { RungPayload($0, group.imported, records: records) }
            invalid = FigurePayload(group.invalid, records: records)
        }
    }

    struct RungPayload: Encodable, Sendable {
        let rung: String
        let leads: Int
        /// In per cent of the cohort, to a tenth; null of none.
        @Shown var share: Tenths?
        let records: [String]?

        init(_ rung: Milestone.Rung, _ figures: FunnelFigures, records: Bool) {
            self.rung = rung.rawValue
            leads = figures[rung].count
            share = figures.share(of: rung).map(Tenths.init)
            self.records = records ? figures[rung].leads.map { "L-\($0)" } : nil
        }
    }

    struct FigurePayload: Encodable, Sendable {
        let leads: Int
        let records: [String]?

        init(_ figure: FunnelFigure, records: Bool) {
            leads = figure.count
            self.records = records ? figure.leads.map { "L-\($0)" } : nil
        }
    }
}

/// What waits longer than it should.
public struct StalePayload: Encodable, Sendable {
    let report = "stale"
    let asOf: String
    let playbook: Int
    let withoutTouch: [Waiting]
    let overdue: [Waiting]
    let goneQuiet: [Waiting]
    let lateResponse: [Waiting]
    let lateAcceptance: [Waiting]
    let stuck: [Waiting]
    let pastClose: [Waiting]

    /// The payload of `reading`.
    public init(_ reading: StaleReading) {
        asOf = reading.asOf.description
        playbook = reading.playbook
        withoutTouch = reading.withoutTouch.map(Waiting.init)
        overdue = reading.overdue.map(Waiting.init)
        goneQuiet = reading.goneQuiet.map(Waiting.init)
        lateResponse = reading.lateResponse.map(Waiting.init)
        lateAcceptance = reading.lateAcceptance.map(Waiting.init)
        stuck = reading.stuck.map(Waiting.init)
        pastClose = reading.pastClose.map(Waiting.init)
    }

    /// A lead or an opportunity that waits.
    struct Waiting: Encodable, Sendable {
        let number: Int64
        let code: String
        let name: String
        let owner: String?
        let state: String?
        let stage: String?
        let since: String
        let lateAt: String?

        init(_ lead: StaleLead) {
            (number, code, name, owner) = (lead.number, "L-\(lead.number)", lead.name, lead.owner)
            (state, stage) = (lead.state.rawValue, nil)
            (since, lateAt) = (lead.since.description, lead.lateAt?.description)
        }

        init(_ opportunity: StaleOpportunity) {
            (number, code, name) = (opportunity.number, "O-\(opportunity.number)", opportunity.name)
            (owner, state, stage) = (opportunity.owner, nil, opportunity.stage)
            (since, lateAt) = (opportunity.since.description, opportunity.lateAt?.description)
        }
    }
}

/// What recomputing everything found.
public struct VerifyPayload: Encodable, Sendable {
    struct DifferencePayload: Encodable, Sendable {
        let table: String
        let id: String
        let field: String
        let stored: String
        let expected: String
    }
    let records: Int
    let entries: Int
    let engagements: Int
    let leads: Int
    let differences: Int
    let listed: [DifferencePayload]

    /// The payload of `reading`.
    public init(_ reading: VerifyReading) {
        records = reading.records
        entries = reading.entries
        engagements = reading.engagements
        leads = reading.leads
        differences = reading.found
        listed = reading.differences.map {
            DifferencePayload(
                table: $0.table, id: $0.id, field: $0.field, stored: $0.stored, expected: $0.expected)
        }
    }
}
