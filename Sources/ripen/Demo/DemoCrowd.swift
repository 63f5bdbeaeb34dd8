import Actions
import SQLPort
import Sales

/// The many leads beyond those that are told one by one: as another system would hand them over, in files with ten
/// engagements to a lead, what was decided, what came of it, and what it cost.
struct DemoCrowd {
    /// How many engagements each lead has beside the one that opened it.
    static let signs = 10
    private static let reason = "leads of the years before, from the old system"

    private let desk: Desk
    private let calendar: DemoCalendar
    private let playbook: Playbook
    private let seed: UInt64
    private let count: Int

    init(_ world: DemoWorld, in database: any SQLDatabase, seed: UInt64, count: Int) {
        let owner = world.desks.owner
        desk = Desk(
            database: database, workspace: owner.workspace, actor: owner.actor, role: .owner, clock: owner.clock,
            ids: owner.ids)
        (calendar, playbook, self.seed, self.count) = (world.calendar, world.playbook, seed, count)
    }

    /// Brings all of them in, file after file, telling how far it is; memory does not grow with their number.
    func come(_ tell: @escaping @Sendable (_ what: String, ImportProgress) -> Void) async throws {
        try await hand(in: .leads, DemoCrowd.leads, tell) { [DemoCrowd.lead(&$0)] }
        try await hand(in: .engagements, DemoCrowd.engagements, tell, DemoCrowd.engagements(of:))
        try await hand(in: .decisions, DemoCrowd.decisions, tell) { DemoCrowd.decision(&$0).map { [$0] } ?? [] }
        try await hand(in: .opportunities, DemoCrowd.deals, tell) { DemoCrowd.deal(&$0).map { [$0] } ?? [] }
        try await costs(tell)
    }

    private func hand(
        in kind: ImportKind, _ header: String, _ tell: @escaping @Sendable (String, ImportProgress) -> Void,
        _ rows: (inout DemoGuest) -> [[String?]]
    ) async throws {
        let sheet = try DemoSheet(header)
        for number in 0..<count {
            var guest = DemoGuest(number, seed: seed, calendar, playbook)
            for row in rows(&guest) { try sheet.add(row) }
        }
        try await sheet.hand(in: kind, "old-\(kind.rawValue).csv", at: desk, history: history(kind)) {
            tell(kind.rawValue, $0)
        }
    }

    /// Decisions and opportunities were made under other rules: history, one recorded override each file.
    private func history(_ kind: ImportKind) -> String? {
        kind == .decisions || kind == .opportunities ? DemoCrowd.reason : nil
    }

    private func costs(_ tell: @escaping @Sendable (String, ImportProgress) -> Void) async throws {
        let sheet = try DemoSheet("external_id,from,to,amount,kind,campaign,source,vendor,note")
        for month in 1...6 {
            for cost in DemoCost.of(month: month) where cost.channel != nil {
                let (from, to) = (calendar.first + cost.days.lowerBound, calendar.first + cost.days.upperBound)
                try sheet.add([
                    "old-\(month)-\(sheet.count)", from.description, to.description,
                    String(cost.euros * max(1, count / 600)), cost.kind, cost.channel?.campaign, cost.channel?.source,
                    cost.vendor, "",
                ])
            }
        }
        try await sheet.hand(in: .costs, "old-costs.csv", at: desk) { tell("costs", $0) }
    }
}

extension DemoCrowd {
    private static let leads =
        "external_id,first_name,last_name,email,title,company,domain,industry,employees,country,source,campaign,owner,"
        + "engagement,at"
    private static let engagements = "external_id,kind,at,lead,url"
    private static let decisions = "lead,decision,at,reason,until,by"
    private static let deals =
        "external_id,lead,type,stage,amount,created_at,expected_close,outcome,closed_at,reason,owner"

    private static func lead(_ guest: inout DemoGuest) -> [String?] {
        [
            guest.id, guest.first, guest.last, guest.email, guest.title.title, guest.company, guest.domain,
            guest.trade.industry, String(guest.employees), guest.country.name, guest.channel.source,
            guest.channel.campaign, guest.owner, guest.opening, guest.opened.description,
        ]
    }

    private static func engagements(of guest: inout DemoGuest) -> [[String?]] {
        (0..<signs).map { place in
            let sign = guest.sign()
            return ["\(guest.id)-\(place)", sign.kind, sign.at.description, guest.id, sign.url]
        }
    }

    private static func decision(_ guest: inout DemoGuest) -> [String?]? {
        guard let decision = guest.decision else { return nil }
        return [
            guest.id, decision.name, decision.at.description, decision.reason, decision.until?.description, guest.owner,
        ]
    }

    private static func deal(_ guest: inout DemoGuest) -> [String?]? {
        guard let deal = guest.deal else { return nil }
        return [
            "\(guest.id)-deal", guest.id, deal.type, deal.stage, String(deal.amount), deal.opened.description,
            deal.closes.description, deal.outcome, deal.closed?.description, deal.reason, guest.owner,
        ]
    }
}
