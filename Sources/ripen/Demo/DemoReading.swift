import Actions
import SQLPort
import Sales
import Storage

/// What is in the world once it was made.
struct DemoReading: Encodable, Sendable {
    /// The file, where it is kept.
    let database: String?
    let workspace: String
    let seed: UInt64
    let counts: DemoCounts
    /// The lead that lacks one thing, as people name it.
    let star: String?
    /// How often people tried what a rule refused, by its code.
    let refused: [String: Int]

    init(_ world: DemoWorld, in database: any SQLDatabase, seed: UInt64, kept path: String?) async throws {
        let workspace = world.desks.owner.workspace
        (self.database, self.workspace, self.seed) = (path, workspace.slug, seed)
        star = world.threads[world.star].lead?.code
        refused = world.refused
        counts = try await database.read { try DemoCounts(Store($0, workspace: workspace.id)) }
    }

    func write(on sheet: inout Sheet) {
        sheet.line(.bold(DemoTeam.company), .dim("  an invented company, and its last half year"))
        sheet.line("  leads          ", Ink(words(counts.leads)))
        sheet.line("  opportunities  ", Ink(words(counts.opportunities)))
        sheet.line("  won            ", Ink("\(counts.wonSum.grouped) EUR; \(counts.customers.grouped) customers"))
        sheet.line("  on lists       ", Ink("\(counts.listMembers.grouped) names, no lead for that"))
    }

    private func words(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value.grouped) \($0.key.replacing("_", with: " "))" }.joined(separator: " · ")
    }
}

/// How much of everything there is.
struct DemoCounts: Encodable, Sendable {
    /// By state.
    private(set) var leads: [String: Int] = [:]
    /// By outcome; open ones by stage.
    private(set) var opportunities: [String: Int] = [:]
    /// In whole units of the workspace's currency.
    private(set) var wonSum: Int64 = 0
    private(set) var customers = 0
    private(set) var listMembers = 0
    private(set) var engagements = 0
    private(set) var costs = 0
    /// The largest opportunity won that a lead became.
    private(set) var won: String?

    init(_ store: Store) throws {
        var largest: Int64 = -1
        try store.each(Lead.self) {
            leads[$0.record.state.rawValue, default: 0] += 1
            return true
        }
        try store.each(Account.self) {
            customers += $0.record.customerSince == nil ? 0 : 1
            return true
        }
        try store.each(Opportunity.self) {
            count($0.record, &largest)
            return true
        }
        listMembers = try store.count(ListMember.self)
        engagements = try store.count(Engagement.self)
        costs = try store.count(Cost.self)
    }

    private mutating func count(_ deal: Opportunity, _ largest: inout Int64) {
        opportunities[deal.outcome?.rawValue ?? deal.stage, default: 0] += 1
        guard deal.outcome == .won else { return }
        wonSum += (deal.amount ?? 0) / 100
        guard deal.leadID != nil, deal.importID == nil, deal.amount ?? 0 > largest else { return }
        (largest, won) = (deal.amount ?? 0, deal.code)
    }
}
